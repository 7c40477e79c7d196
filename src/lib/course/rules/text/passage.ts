import type { Place } from '../../diagnostic.ts';
import type { ParsedPage } from '../../model.ts';
import { placeAt } from '../../place.ts';

/** A stretch of a passage's text, and the part of the file it was read from. */
export interface Fragment {
	text: string;
	from: number;
	to: number;
}

/**
 * Running text that belongs together (a paragraph, a heading, a table cell, a title), freed of its
 * markup but not of where it came from.
 */
export interface Passage {
	file: string;
	form: 'paragraph' | 'heading' | 'cell' | 'attribute';
	text: string;
	/** Where the character at `index` of the text stands in the file. */
	place(index: number): Place;
}

export function passage(
	{ file, text: source }: Pick<ParsedPage, 'file' | 'text'>,
	form: Passage['form'],
	fragments: Fragment[]
): Passage {
	return {
		file,
		form,
		text: fragments.map(({ text }) => text).join(''),
		place(index) {
			let start = 0;
			for (const fragment of fragments) {
				const within = index - start;
				if (within < fragment.text.length)
					return placeAt(source, offsetInSource(source, fragment, within));
				start += fragment.text.length;
			}
			return placeAt(source, fragments[0]?.from ?? 0);
		}
	};
}

/**
 * Where a fragment's character stands in the source. The two differ by what Markdown and YAML take
 * away (escapes, quote marks at the start of a line), so the word is found again by counting how
 * often it occurs before.
 */
function offsetInSource(source: string, { text, from, to }: Fragment, index: number): number {
	const raw = source.slice(from, to);
	if (raw === text) return from + index;
	const word = /^(?:[\p{L}\p{N}]+|.)/su.exec(text.slice(index))?.[0] ?? '';
	if (word === '') return from;
	let found = -1;
	for (let at = text.indexOf(word); at !== -1 && at <= index; at = text.indexOf(word, at + 1)) {
		const next = raw.indexOf(word, found + 1);
		if (next === -1) break;
		found = next;
	}
	return from + Math.max(0, found);
}
