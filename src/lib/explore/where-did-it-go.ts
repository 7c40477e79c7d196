/** The ways of *Where did it go?*: the places in which a pasted paragraph comes to rest, in order. */

export interface Place {
	name: string;
	/** The name of its drawing. */
	drawing: string;
	/** Whether the learner's employer has agreed terms for this copy. */
	agreed: boolean;
	/** What the table says of it, column by column: HTML, sanitised when the course was compiled. */
	facts: string[];
}

export interface Way {
	title: string;
	places: Place[];
}

export interface Route {
	paragraph: string;
	/** What the columns of the tables are called; the first is that of the places. */
	columns: string[];
	ways: Way[];
}

/** Reads what the course's compiler made of the tables in the page. */
export function readRoute(route: string): Route {
	return JSON.parse(route) as Route;
}

/** How many of the copies the employer has agreed terms for. */
export function agreedIn(places: Place[]): number {
	return places.filter(({ agreed }) => agreed).length;
}

/** What a learner can expect: so many copies, or the last of these and more. */
export const GUESSES = [1, 2, 3, 4, 5, 6];

/** Whether a guess of so many holds for what was counted; the last guess takes in all above it. */
export function isGuessed(guess: number, count: number): boolean {
	return guess === Math.min(count, Math.max(...GUESSES));
}
