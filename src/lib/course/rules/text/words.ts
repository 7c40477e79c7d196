/** A word or a sentence, and where it starts in the text it was found in. */
export interface Stretch {
	text: string;
	index: number;
}

/** What stands in a text and is no word: citations and addresses. Bounded, so that no text is slow. */
const NOT_WORDS = /\[@[^[\]]*\]|\b(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,64}\.\S+/g;

/** The text with citations and addresses blanked out; every other character keeps its index. */
export function readable(text: string): string {
	return text.replace(NOT_WORDS, (gap) => ' '.repeat(gap.length));
}

/** The words of a text, apostrophes inside them kept, hyphens not. */
export function* wordsOf(text: string): Generator<Stretch> {
	for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu))
		yield { text: match[0], index: match.index };
}

/** The sentences of a text. */
export function* sentencesOf(text: string, language: string): Generator<Stretch> {
	const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
	for (const { segment, index } of segmenter.segment(text))
		if (/\p{L}/u.test(segment)) yield { text: segment, index };
}
