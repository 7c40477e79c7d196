/** The counting of *Who do you trust?*: what a suggestion did to an answer given before it. */

export interface TrustItem {
	note: string;
	statement: string;
	/** What the note supports, what is suggested: positions among the answers. */
	answer: number;
	suggestion: number;
	why: string;
}

export interface TrustSet {
	question: string;
	answers: string[];
	items: TrustItem[];
}

/** What the learner said of one item: alone, and once the suggestion was there. */
export interface Said {
	alone: number;
	after: number;
}

/** Reads what the course's compiler made of the table in the page. */
export function readItems(items: string): TrustSet {
	return JSON.parse(items) as TrustSet;
}

export interface Pull {
	/** How many suggestions of this sort there were. */
	count: number;
	/** Where the learner changed to what was suggested. */
	moved: number;
	/** Where they had said the same before. */
	agreed: number;
}

export interface Tally {
	right: Pull;
	wrong: Pull;
	/** Where they left a suggestion that they had agreed with. */
	away: number;
}

export function tally(items: TrustItem[], said: Said[]): Tally {
	const result: Tally = {
		right: { count: 0, moved: 0, agreed: 0 },
		wrong: { count: 0, moved: 0, agreed: 0 },
		away: 0
	};
	items.forEach(({ answer, suggestion }, at) => {
		const pull = suggestion === answer ? result.right : result.wrong;
		pull.count++;
		const { alone, after } = said[at] ?? {};
		if (alone === undefined) return;
		if (alone === suggestion) pull.agreed++;
		if (alone !== suggestion && after === suggestion) pull.moved++;
		if (alone === suggestion && after !== suggestion) result.away++;
	});
	return result;
}
