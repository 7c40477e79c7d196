import type { ObjectiveReport, Report } from '../session/session.ts';
import type { Cmi5Launch, ContextTemplate, LaunchData } from './cmi5-launch.ts';
import type { HandedInteraction } from './driver.ts';
import { decimal, duration, percent } from './format.ts';
import { correctResponses, descriptionOf, responseText } from './responses.ts';
import { stableUuid } from './uuid.ts';

const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/';
const MASTERY_SCORE = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
/** By the professional standard's number: the score (0–1, or `null`), and whether it meets the mark. */
export const STANDARDS = 'urn:x-second-look:standards';

const VERBS = {
	initialized: 'http://adlnet.gov/expapi/verbs/initialized',
	terminated: 'http://adlnet.gov/expapi/verbs/terminated',
	completed: 'http://adlnet.gov/expapi/verbs/completed',
	passed: 'http://adlnet.gov/expapi/verbs/passed',
	failed: 'http://adlnet.gov/expapi/verbs/failed',
	answered: 'http://adlnet.gov/expapi/verbs/answered'
};
export type Verb = keyof typeof VERBS;

const JOINS = { set: '[,]', pair: '[.]' };

export interface Statement {
	id: string;
	actor: object;
	verb: { id: string; display: { [language: string]: string } };
	object: object;
	context: ContextTemplate;
	timestamp: string;
	result?: { [property: string]: unknown };
}

/** Writes one session's statements (cmi5, 9.0): everything but sending them. */
export function createStatements(
	launch: Cmi5Launch,
	data: LaunchData,
	now: () => Date,
	uuid: () => string
) {
	let last = 0;
	/**
	 * UTC, and never before an earlier one: timestamps decide the order (cmi5, 9.3). What is left over
	 * from an earlier launch comes after this one's Initialized; a moment still to come, of a clock that
	 * was set back since, is now.
	 */
	function stamp(at = Infinity): string {
		last = Math.max(last, Math.min(at, now().getTime()));
		return new Date(last).toISOString();
	}

	/** The LMS's template with what is ours added; nothing of it is replaced (cmi5, 10.0). */
	function context(add: { category?: string[]; parent?: string; extensions?: object }) {
		const template = data.contextTemplate;
		const lists = { ...template.contextActivities };
		// A list of one may come without its brackets (xAPI 1.0.3, part 2, 2.4.6.2).
		const append = (list: string, id: string) => (lists[list] = [lists[list] ?? [], { id }].flat());
		for (const name of add.category ?? []) append('category', CATEGORY + name);
		if (add.parent) append('parent', add.parent);
		return {
			...template,
			registration: launch.registration,
			contextActivities: lists,
			extensions: { ...add.extensions, ...template.extensions }
		};
	}

	const verb = (name: Verb) => ({ id: VERBS[name], display: { en: name } });

	/** A "cmi5 defined" statement, about the AU itself. */
	function defined(name: Verb, result?: Statement['result'], extensions?: object): Statement {
		const judges = result && ('success' in result || 'completion' in result);
		return {
			// Completed and Passed come once for a registration, so each has one id in it.
			id:
				name === 'completed' || name === 'passed'
					? stableUuid(`${launch.registration} ${launch.activityId} ${name}`)
					: uuid(),
			actor: launch.actor,
			verb: verb(name),
			object: { objectType: 'Activity', id: launch.activityId },
			context: context({ category: judges ? ['cmi5', 'moveon'] : ['cmi5'], extensions }),
			timestamp: stamp(),
			...(result && { result })
		};
	}

	/** Passed and Failed carry the score and the mark that it was judged by (cmi5, 9.5.1, 9.6.3.2). */
	function judged(name: 'passed' | 'failed', report: Report, seconds: number): Statement {
		const result: Statement['result'] = {
			success: name === 'passed',
			duration: duration(seconds),
			extensions: standards(report.objectives)
		};
		if (report.score !== null) result.score = score(report.score);
		const { masteryScore } = data;
		return defined(name, result, masteryScore === null ? {} : { [MASTERY_SCORE]: masteryScore });
	}

	return {
		initialized: () => defined('initialized'),
		terminated: (seconds: number) => defined('terminated', { duration: duration(seconds) }),
		completed: (report: Report, seconds: number) =>
			defined('completed', {
				completion: true,
				duration: duration(seconds),
				extensions: standards(report.objectives)
			}),
		passed: (report: Report, seconds: number) => judged('passed', report, seconds),
		failed: (report: Report, seconds: number) => judged('failed', report, seconds),

		/** A "cmi5 allowed" statement: the template, but not cmi5's category (cmi5, 7.1.3). */
		answered(interaction: HandedInteraction, language: string): Statement {
			const text = (response: readonly number[]) => responseText(interaction.type, response, JOINS);
			const { result } = interaction;
			const correct = correctResponses(interaction).map(text);
			const { activityId, registration } = launch;
			return {
				// The same whenever it is sent: an LRS that has it already takes no second one.
				id: stableUuid(`${registration} ${activityId} ${interaction.id} ${interaction.at}`),
				actor: launch.actor,
				verb: verb('answered'),
				object: {
					objectType: 'Activity',
					id: `${launch.activityId}/interactions/${interaction.id}`,
					definition: {
						type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
						interactionType: interaction.type,
						...(interaction.name && { name: { [language]: interaction.name } }),
						description: { [language]: descriptionOf(interaction) },
						...(correct.length && { correctResponsesPattern: correct })
					}
				},
				context: context({
					parent: launch.activityId,
					extensions: interaction.standards.length > 0 ? { [STANDARDS]: interaction.standards } : {}
				}),
				timestamp: stamp(interaction.at),
				result: {
					response: text(interaction.response),
					...(!interaction.certainty && { duration: duration(interaction.latency) }),
					...(result !== 'neutral' && { success: result === 'correct' })
				}
			};
		}
	};
}

/** `raw` is a whole number in cmi5, so it is rounded down, as all scores are. */
function score(fraction: number) {
	const hundred = percent(fraction);
	return { scaled: scaled(fraction), raw: Math.floor(hundred), min: 0, max: 100 };
}

/** The score as it is sent, which is the one that must reach a mastery score. */
export function scaled(fraction: number): number {
	return Number(decimal(percent(fraction) / 100, 4));
}

function standards(objectives: readonly ObjectiveReport[]) {
	const practised = objectives.filter((one) => one.practised || one.score !== null);
	return {
		[STANDARDS]: Object.fromEntries(
			practised.map(({ standard, score, met }) => [
				standard,
				{ score: score === null ? null : scaled(score), met }
			])
		)
	};
}
