/** A part of a session, by its key among the guide's words. */
export interface Part<Step extends string = string> {
	step: Step;
	minutes: number;
}

/** Without the end; `from` is in minutes from the beginning. */
export type Timetable<Step extends string> = (Part<Step> & { from: number })[];

/** What a scenario takes with a group, playing and talking: as much in an hour as in half a day. */
const BLOCK = 45;
/** However long a scenario is, something is left to talk. */
const LEAST_TALK = 10;

/**
 * Reading aloud, hearing everybody and settling takes a group about three times as long as one
 * person needs alone; to the next five minutes.
 */
export const playing = (minutes: number): number =>
	Math.min(BLOCK - LEAST_TALK, Math.ceil((minutes * 3) / 5) * 5);

/** What is left of a scenario's block for its three questions. */
export const talking = (minutes: number): number => BLOCK - playing(minutes);

/** @param minutes the scenario's, alone */
export function hour(minutes: number) {
	return laidOut([
		{ step: 'welcome', minutes: 5 },
		{ step: 'play', minutes: playing(minutes) },
		{ step: 'otherWays', minutes: 5 },
		{ step: 'talk', minutes: talking(minutes) },
		{ step: 'close', minutes: 5 }
	]);
}

/** Three scenarios of different lessons and one quiz. */
export function halfDay() {
	return laidOut([
		{ step: 'welcome', minutes: 15 },
		{ step: 'first', minutes: BLOCK },
		{ step: 'break', minutes: 15 },
		{ step: 'second', minutes: BLOCK },
		{ step: 'team', minutes: 20 },
		{ step: 'break', minutes: 10 },
		{ step: 'third', minutes: BLOCK },
		{ step: 'endDay', minutes: 15 }
	]);
}

/** The learners have done the lesson alone. */
export function flipped() {
	return laidOut([
		{ step: 'arrive', minutes: 5 },
		{ step: 'compare', minutes: 10 },
		{ step: 'talk', minutes: 20 },
		{ step: 'miss', minutes: 5 },
		{ step: 'close', minutes: 5 }
	]);
}

/** How long a timetable is, in minutes. */
export const lengthOf = (parts: readonly Part[]): number =>
	parts.reduce((sum, { minutes }) => sum + minutes, 0);

function laidOut<const Step extends string>(parts: readonly Part<Step>[]): Timetable<Step> {
	return parts.map((part, at) => ({ ...part, from: lengthOf(parts.slice(0, at)) }));
}
