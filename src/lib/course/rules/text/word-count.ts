import type { ParsedPage } from '../../model.ts';
import { passagesOf } from './passages.ts';
import { readable, wordsOf } from './words.ts';

/** How many words a page has, its front matter and the words of its pictures left out. */
export function wordCount(page: ParsedPage): number {
	return passagesOf(page)
		.filter(({ form }) => form !== 'attribute')
		.reduce((count, { text }) => count + [...wordsOf(readable(text))].length, 0);
}
