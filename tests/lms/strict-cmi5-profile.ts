/** The rules of the cmi5 profile for one statement, after those that went before (cmi5, 7.1 and 9). */

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- foreign JSON is looked at, not trusted
export type Json = any;

export const CMI5 = {
	sessionId: 'https://w3id.org/xapi/cmi5/context/extensions/sessionid',
	masteryScore: 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore',
	category: 'https://w3id.org/xapi/cmi5/context/categories/cmi5',
	moveOn: 'https://w3id.org/xapi/cmi5/context/categories/moveon',
	verb: (name: string) => `http://adlnet.gov/expapi/verbs/${name}`
};

export interface SessionFacts {
	sessionId: string;
	mode: 'Normal' | 'Review' | 'Browse';
	masteryScore: number | null;
	publisherId: string;
	registration: string;
	activityId: string;
	actor: Json;
	readLaunchData: boolean;
	readPreferences: boolean;
	terminated: boolean;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DURATION = /^P(?=.)(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)$/;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const DEFINED = ['initialized', 'completed', 'passed', 'failed', 'terminated'];

/** @returns what is wrong with it, `null` for nothing. */
export function checkStatement(one: Json, session: SessionFacts, before: Json[]): string | null {
	const verb = String(one.verb?.id).split('/').pop()!;
	const result = one.result ?? {};
	const categories: string[] = (one.context?.contextActivities?.category ?? []).map(
		(activity: Json) => activity.id
	);
	const defined = categories.includes(CMI5.category);
	const inSession = before.filter(
		(other) => other.context.extensions[CMI5.sessionId] === session.sessionId
	);
	const sent = (name: string, among: Json[]) =>
		among.some(
			(other) =>
				other.verb.id === CMI5.verb(name) &&
				JSON.stringify(other.context.contextActivities.category ?? []).includes(CMI5.category)
		);
	const judged = verb === 'passed' || verb === 'failed';

	const rules: [broken: boolean, why: string][] = [
		[!UUID.test(one.id), 'the id is no UUID'],
		[JSON.stringify(one.actor) !== JSON.stringify(session.actor), 'another actor'],
		[!one.actor?.account, 'the actor has no account'],
		[!UTC.test(one.timestamp), 'the timestamp is not UTC'],
		[one.context?.registration !== session.registration, 'another registration'],
		[one.context?.extensions?.[CMI5.sessionId] !== session.sessionId, 'another session id'],
		[
			!one.context?.contextActivities?.grouping?.some(
				(activity: Json) => activity.id === session.publisherId
			),
			'the context template was not kept'
		],
		[session.terminated, `${verb} after terminated`],
		[inSession.length === 0 && verb !== 'initialized', `${verb} before initialized`],
		[inSession.some((other) => other.timestamp > one.timestamp), `${verb} is dated before another`],
		[!session.readLaunchData, 'LMS.LaunchData was not read'],
		[!session.readPreferences, 'cmi5LearnerPreferences was not read'],
		[DEFINED.includes(verb) && !defined, `${verb} without cmi5's category`],
		[!DEFINED.includes(verb) && defined, `${verb} with cmi5's category`],
		[
			session.mode !== 'Normal' && verb !== 'initialized' && verb !== 'terminated',
			`${verb} in ${session.mode}`
		],
		...(defined
			? ([
					[one.object?.id !== session.activityId, 'another object'],
					[sent(verb, inSession), `${verb} twice in a session`],
					[judged && (sent('passed', inSession) || sent('failed', inSession)), 'judged twice'],
					[verb === 'completed' && sent('completed', before), 'completed twice'],
					[verb === 'passed' && sent('passed', before), 'passed twice'],
					[verb === 'failed' && sent('passed', before), 'failed after passed'],
					[(verb === 'completed') !== (result.completion === true), 'completion'],
					[judged ? result.success !== (verb === 'passed') : 'success' in result, 'success'],
					[!judged && 'score' in result, `${verb} with a score`],
					[judged && !score(result.score, verb, session.masteryScore), 'score'],
					[
						judged &&
							session.masteryScore !== null &&
							one.context.extensions[CMI5.masteryScore] !== session.masteryScore,
						'masteryScore'
					],
					[
						categories.includes(CMI5.moveOn) !== ('success' in result || 'completion' in result),
						'the moveOn category'
					],
					[verb !== 'initialized' && !DURATION.test(result.duration), 'duration']
				] as [boolean, string][])
			: interaction(one, result))
	];
	return rules.find(([broken]) => broken)?.[1] ?? null;
}

function score(given: Json, verb: string, mastery: number | null): boolean {
	if (given === undefined) return true;
	const { scaled, raw, min, max } = given;
	if (!(scaled >= 0 && scaled <= 1)) return false;
	if (raw !== undefined && !(Number.isInteger(raw) && min <= raw && raw <= max)) return false;
	return mastery === null || (verb === 'passed') === scaled >= mastery;
}

const ID = '[^\\s\\[\\]]{1,250}';
const FORMS: { [type: string]: RegExp } = {
	choice: new RegExp(`^(${ID}(\\[,\\]${ID})*)?$`),
	sequencing: new RegExp(`^${ID}(\\[,\\]${ID})*$`),
	matching: new RegExp(`^${ID}\\[\\.\\]${ID}(\\[,\\]${ID}\\[\\.\\]${ID})*$`),
	likert: new RegExp(`^${ID}$`)
};

/** xAPI 1.0.3, appendix C: cmi.interaction. */
function interaction(one: Json, result: Json): [boolean, string][] {
	const definition = one.object?.definition ?? {};
	const form = FORMS[definition.interactionType];
	const patterns: Json = definition.correctResponsesPattern ?? [];
	return [
		[one.object?.id === undefined, 'no object'],
		[definition.type !== 'http://adlnet.gov/expapi/activities/cmi.interaction', 'its type'],
		[form === undefined, 'its interactionType'],
		[!form?.test(result.response), `the response ${result.response}`],
		[!Array.isArray(patterns) || patterns.some((one) => !form?.test(one)), 'a pattern'],
		['duration' in result && !DURATION.test(result.duration), 'duration'],
		['success' in result && typeof result.success !== 'boolean', 'success']
	];
}
