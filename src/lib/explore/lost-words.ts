/**
 * The arithmetic of *Lost words*: which words of a passage go at a made-up error rate, and what
 * the note then says. The same passage always loses the same words, and a word lost at one rate
 * stays lost at every higher one.
 */

import { generator } from './random.ts';

export interface Word {
	text: string;
	/** The meaning phrase it belongs to, by position; -1 for any other word. */
	phrase: number;
}

export interface Passage {
	words: Word[];
	/** The phrases between asterisks, without the punctuation after them. */
	phrases: string[];
}

/** Splits a passage into words; what stands between asterisks carries the meaning. */
export function readPassage(source: string): Passage {
	const words: Word[] = [];
	const phrases: string[] = [];
	// Odd parts stood between asterisks. Punctuation after one belongs to its last word.
	source.split('*').forEach((part, at) => {
		const inside = at % 2 === 1;
		if (inside) phrases.push(part.trim());
		const phrase = inside ? phrases.length - 1 : -1;
		const joins = at > 0 && words.length > 0 && /^\S/.test(part) && !inside;
		part
			.split(/\s+/)
			.filter((text) => text !== '')
			.forEach((text, first) => {
				const last = words[words.length - 1];
				if (joins && first === 0 && last) last.text += text;
				else words.push({ text, phrase });
			});
	});
	return { words, phrases };
}

const PUNCTUATION = /[.,;:!?"”’)]+$/;

/** A word without the punctuation after it, and that punctuation. */
export function splitWord(text: string): [word: string, punctuation: string] {
	const punctuation = PUNCTUATION.exec(text)?.[0] ?? '';
	return [text.slice(0, text.length - punctuation.length), punctuation];
}

/** How each phrase is named in a list: where two are the same, with the words after it. */
export function phraseLabels({ words, phrases }: Passage): string[] {
	return phrases.map((phrase, at) => {
		if (phrases.filter((other) => other === phrase).length === 1) return phrase;
		const end = words.findLastIndex((word) => word.phrase === at) + 1;
		const after = words.slice(end, end + 2).map(({ text }) => text);
		return splitWord([phrase, ...after].join(' '))[0];
	});
}

/**
 * For each word the rate, in words per hundred, from which it is gone. The words are put in a
 * fixed shuffled order and share the range evenly, so that a rate of ten loses one word in ten.
 */
export function thresholds({ words }: Passage): number[] {
	const random = generator(seedOf(words.map(({ text }) => text).join(' ')));
	const order = words.map((_, at) => at);
	for (let at = order.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		[order[at], order[other]] = [order[other]!, order[at]!];
	}
	const rates = new Array<number>(words.length);
	order.forEach((word, rank) => (rates[word] = ((rank + 0.5) / words.length) * 100));
	return rates;
}

/** Which words are gone at a rate. */
export function lostAt(rates: number[], rate: number): boolean[] {
	return rates.map((threshold) => threshold <= rate);
}

/** The lowest whole rate at which each phrase loses a word. */
export function phraseRates({ words, phrases }: Passage, rates: number[]): number[] {
	return phrases.map((_, phrase) =>
		Math.min(
			...rates
				.filter((__, word) => words[word]?.phrase === phrase)
				.map((threshold) => Math.ceil(threshold))
		)
	);
}

const SENTENCE_END = /[.!?]["”’)]*$/;

/**
 * What the note says without the lost words: closed up, with no gap to show that anything is
 * missing. A sentence keeps its capital and its full stop.
 */
export function noteWithout({ words }: Passage, lost: boolean[]): string {
	const kept: string[] = [];
	let opens = true;
	words.forEach(({ text }, at) => {
		const ends = SENTENCE_END.exec(text)?.[0];
		if (lost[at]) {
			if (ends && kept.length > 0 && !opens) kept.push(`${splitWord(kept.pop()!)[0]}${ends}`);
			if (ends) opens = true;
			return;
		}
		kept.push(opens ? capital(text) : text);
		opens = ends !== undefined;
	});
	return kept.join(' ');
}

const capital = (text: string) => text.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase());

/** FNV-1a, so that each passage has an order of its own. */
function seedOf(text: string): number {
	let hash = 0x811c9dc5;
	for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
	return hash >>> 0;
}
