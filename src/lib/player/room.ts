import type { Problem } from '../lms/driver.ts';

/** How much of a snapshot the LMS keeps, as far as it is known to keep less than the whole. */
export class Room {
	/** Characters. */
	characters: number;

	constructor(characters = Infinity) {
		this.characters = characters;
	}

	/** Notes that it keeps so many characters. @returns whether that is less than was known. */
	shrinks(to = Infinity): boolean {
		if (to >= this.characters) return false;
		this.characters = to;
		return true;
	}

	/** What the learner is told where the whole does not fit. */
	get problem(): Problem {
		return { reason: 'cut', detail: `the LMS keeps ${this.characters} characters` };
	}
}
