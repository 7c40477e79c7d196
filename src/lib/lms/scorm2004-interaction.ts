import type { HandedInteraction } from './driver.ts';
import { decimal, duration, identifier, objectiveId, timestamp } from './format.ts';
import { correctResponses, descriptionOf, responseText } from './responses.ts';
import type { Value } from './scorm-dialect.ts';
import type { Scorm2004InteractionType, Scorm2004Writable } from './scorm2004-model.ts';

const JOINS = { set: '[,]', pair: '[.]' };

/** A set holds 36 at least and, in Moodle, at most (RTE 4.2.9.1); `other` takes any text. */
const MOST_IN_SET = 36;

/**
 * An interaction in SCORM 2004's words (RTE 2004 4th edition, 4.2.9): the id first, because it makes
 * the entry, then the type, which the responses need (408 otherwise).
 */
export function scorm2004Interaction(
	n: number,
	interaction: HandedInteraction
): Value<Scorm2004Writable>[] {
	const { response, correct } = interaction;
	const fits = response.length <= MOST_IN_SET && correct.length <= MOST_IN_SET;
	const type: Scorm2004InteractionType = fits ? interaction.type : 'other';
	const text = (positions: readonly number[]) =>
		responseText(interaction.type, positions, JOINS).slice(0, 4000);

	const entry = `cmi.interactions.${n}` as const;
	const values: Value<Scorm2004Writable>[] = [
		[`${entry}.id`, identifier(interaction.id, 250)],
		[`${entry}.type`, type],
		...interaction.standards.map((standard, m): Value<Scorm2004Writable> => [
			`${entry}.objectives.${m}.id`,
			objectiveId(standard)
		]),
		[`${entry}.timestamp`, timestamp(new Date(interaction.at))],
		...(fits ? correctResponses(interaction) : correct.length ? [correct] : []).map(
			(positions, m): Value<Scorm2004Writable> => [
				`${entry}.correct_responses.${m}.pattern`,
				text(positions)
			]
		)
	];
	if (interaction.weighting) values.push([`${entry}.weighting`, decimal(interaction.weighting)]);
	// An empty set is no short identifier, though picking nothing is an answer: the result tells.
	if (response.length) values.push([`${entry}.learner_response`, text(response)]);
	values.push([`${entry}.result`, interaction.result]);
	if (!interaction.certainty) values.push([`${entry}.latency`, duration(interaction.latency)]);
	values.push([`${entry}.description`, descriptionOf(interaction)]);
	return values;
}
