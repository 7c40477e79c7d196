import type { HandedInteraction } from './driver.ts';
import { decimal, identifier, MOST_LETTERS, objectiveId, timeOfDay, timespan } from './format.ts';
import { correctResponses, responseText } from './responses.ts';
import type { Value } from './scorm-dialect.ts';
import type { Scorm12InteractionType, Scorm12Writable } from './scorm12-model.ts';

const JOINS = { set: ',', pair: '.' };

/** CMIFeedback and CMIIdentifier both end there. */
const MOST = 255;

/**
 * An interaction in SCORM 1.2's words (RTE 1.2, 3.4.4, cmi.interactions): the id first, and the type
 * before the responses that it governs. Options are single characters, a–z and 0–9. A choice of more
 * than 36 (a review with that many sentences) has no such form and is sent as `fill-in`: the numbers
 * of the sentences picked, counted from 1.
 */
export function scorm12Interaction(
	n: number,
	interaction: HandedInteraction,
	has: (field: string) => boolean
): Value<Scorm12Writable>[] {
	const fits = interaction.options <= MOST_LETTERS && interaction.response.length <= MOST_LETTERS;
	const type: Scorm12InteractionType = fits ? interaction.type : 'fill-in';
	const text = (response: readonly number[]) =>
		fits
			? responseText(interaction.type, response, JOINS)
			: response
					.map((position) => position + 1)
					.join(',')
					.slice(0, MOST);

	const entry = `cmi.interactions.${n}` as const;
	const values: Value<Scorm12Writable>[] = [
		[`${entry}.id`, identifier(interaction.id, MOST)],
		[`${entry}.type`, type]
	];
	const add = (field: string, ...more: Value<Scorm12Writable>[]) =>
		has(field) && values.push(...more);

	add(
		'objectives',
		...interaction.standards.map((standard, m): Value<Scorm12Writable> => [
			`${entry}.objectives.${m}.id`,
			objectiveId(standard)
		])
	);
	add('time', [`${entry}.time`, timeOfDay(new Date(interaction.at))]);
	add(
		'correct_responses',
		...correctResponses(interaction).map((response, m): Value<Scorm12Writable> => [
			`${entry}.correct_responses.${m}.pattern`,
			text(response)
		])
	);
	if (interaction.weighting) {
		add('weighting', [`${entry}.weighting`, decimal(interaction.weighting)]);
	}
	// Picking nothing is an answer, but no character stands for it: the result tells.
	if (interaction.response.length) {
		add('student_response', [`${entry}.student_response`, text(interaction.response)]);
	}
	add('result', [`${entry}.result`, RESULTS[interaction.result]]);
	if (!interaction.certainty) add('latency', [`${entry}.latency`, timespan(interaction.latency)]);
	return values;
}

/** 1.2's word is `wrong`; Moodle refuses `incorrect`. */
const RESULTS = { correct: 'correct', incorrect: 'wrong', neutral: 'neutral' };
