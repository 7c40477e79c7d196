/** The pairs of *Same story, two people*: one set of notes and two summaries made from it. */

/** A piece of a summary, and whether it is of what differs. */
export interface Part {
	text: string;
	differs: boolean;
}

export interface Row {
	/** What the notes say; empty where they say nothing of the kind. */
	note: string;
	/** What each summary makes of it; empty where it is left out. */
	said: [first: Part[], twin: Part[]];
}

export interface Pair {
	/** What the two differ in. */
	differs: string;
	/** Whom each summary is about. */
	names: [first: string, twin: string];
	rows: Row[];
	/** What research found: HTML, sanitised when the course was compiled. */
	found: string;
}

/** The hours a week that the learner set for each of a pair. */
export type Hours = [first: number, twin: number];

export const SIDES = [0, 1] as const;
export type Side = (typeof SIDES)[number];

/** Reads what the course's compiler made of the tables in the page. */
export function readPairs(pairs: string): Pair[] {
	return JSON.parse(pairs) as Pair[];
}

/** A summary as it would stand in a file: what is left out leaves no gap. */
export function summaryOf({ rows }: Pair, side: Side): Part[] {
	return rows
		.map(({ said }) => said[side])
		.filter((parts) => parts.length > 0)
		.flatMap((parts, at) => (at > 0 ? [{ text: ' ', differs: false }, ...parts] : parts));
}

/** Which of the two leave out what a note says. */
export function leftOutBy({ said }: Row): Side[] {
	return SIDES.filter((side) => said[side].length === 0);
}

const DAYS = 7;
/** Nobody plans a visit to the minute. */
const STEP = 5;

/** What so many hours a week come to on each day, in minutes, to the nearest five. */
export function minutesADay(hours: number): number {
	return Math.round((hours * 60) / DAYS / STEP) * STEP;
}

const CELL = 10;

/** The marks of a week: a square for each hour that is set, a dot for each that is not; seven in a row. */
export function weekMarks(hours: number, most: number) {
	const place = (at: number) => `M${(at % DAYS) * CELL} ${Math.floor(at / DAYS) * CELL}`;
	const marks = (from: number, to: number, shape: string) =>
		Array.from({ length: Math.max(0, to - from) }, (_, at) => place(from + at) + shape).join('');
	return {
		width: DAYS * CELL,
		height: Math.ceil(most / DAYS) * CELL,
		set: marks(0, hours, 'm1.5 1.5h7v7h-7z'),
		free: marks(hours, most, 'm4 5a1 1 0 1 0 2 0a1 1 0 1 0-2 0z')
	};
}
