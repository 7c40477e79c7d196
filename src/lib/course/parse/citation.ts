import type { Reference } from '../schema/page.ts';

/** `[@ID]`, `[@A; @B]`: ids of references between square brackets, each behind an @. */
const CITATION = /\[(@[^[\]@]+(?:@[^[\]@]+)*)\]/g;

export interface Citation {
	/** As written, with its brackets. */
	source: string;
	/** Where it starts in the text that was searched. */
	index: number;
	ids: string[];
}

export function citationsIn(text: string): Citation[] {
	return Array.from(text.matchAll(CITATION), (match) => ({
		source: match[0],
		index: match.index,
		ids: (match[1] ?? '')
			.split(';')
			.map((part) => part.trim().replace(/^@/, ''))
			.filter((id) => id !== '')
	}));
}

/** How a source is named in running text. */
export function shortName({ publisher, year }: Reference): string {
	return `${publisher}, ${year}`;
}
