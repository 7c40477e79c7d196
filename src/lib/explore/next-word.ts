/**
 * The model of *Next word*: a count of which word follows which in a short text, and a lot drawn
 * from those counts. The same text and seed always write the same.
 */

import { generator } from './random.ts';

/** What ends a sentence. The same token stands for what comes before one. */
export const STOP = '.';

export interface Follower {
	word: string;
	/** How often the text has it there. */
	count: number;
}

export interface Model {
	/** The text's sentences, each with its stop. A word has a capital only where it always has one. */
	sentences: string[][];
	/** What follows each word, the most frequent first; words in the order of the text. */
	followers: ReadonlyMap<string, Follower[]>;
}

export interface Step {
	before: string;
	word: string;
	/** What it drew from. */
	among: Follower[];
}

/** Counts the pairs of words in a text. Commas and stops are words of their own. */
export function readText(source: string): Model {
	const written = source
		.split(/(?<=[.!?])\s+/)
		.map((sentence) => sentence.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|,/gu) ?? [])
		.filter(({ length }) => length > 0);
	// "She" opens sentences and stands inside them; "Hale" has its capital wherever it stands.
	const inside = new Set(written.flatMap(([, ...rest]) => rest));
	const sentences = written.map(([first = '', ...rest]) => {
		const small = first.toLocaleLowerCase();
		return [inside.has(small) && !inside.has(first) ? small : first, ...rest, STOP];
	});

	const followers = new Map<string, Follower[]>();
	for (const sentence of sentences)
		sentence.forEach((word, at) => {
			const before = sentence[at - 1] ?? STOP;
			const known = followers.get(before) ?? [];
			followers.set(before, known);
			const found = known.find((follower) => follower.word === word);
			if (found) found.count++;
			else known.push({ word, count: 1 });
		});
	for (const known of followers.values()) known.sort((a, b) => b.count - a.count);
	return { sentences, followers };
}

/** What follows a word in the text, the most frequent first. */
export function followersOf({ followers }: Model, word: string): Follower[] {
	return followers.get(word) ?? [];
}

/** A word as the model knows it, whatever capital it was given; none where the text lacks it. */
export function findWord({ followers }: Model, given: string): string | undefined {
	const small = given.trim().toLocaleLowerCase();
	return [...followers.keys()].find((word) => word.toLocaleLowerCase() === small);
}

/**
 * Writes on from a word: each next word is drawn by lot, one lot for each time that the text has
 * it there. Ends with the first sentence that brings it to `enough` words.
 */
export function write(model: Model, start: string, seed: number, enough: number): Step[] {
	const random = generator(seed);
	const steps: Step[] = [];
	const MOST = 10 * enough;
	for (let before = start; steps.length < MOST;) {
		if (before === STOP && steps.length >= enough) break;
		const among = followersOf(model, before);
		const word = drawn(among, random());
		if (word === undefined) break;
		steps.push({ before, word, among });
		before = word;
	}
	return steps;
}

/** @param lot from 0 up to, and not, 1 */
function drawn(among: Follower[], lot: number): string | undefined {
	let left = lot * among.reduce((sum, { count }) => sum + count, 0);
	return among.find(({ count }) => (left -= count) < 0)?.word;
}

/** Words cut into sentences; the last may lack its stop. */
export function sentencesOf(words: string[]): string[][] {
	const sentences: string[][] = [[]];
	words.forEach((word, at) => {
		sentences.at(-1)!.push(word);
		if (word === STOP && at < words.length - 1) sentences.push([]);
	});
	return sentences;
}

/** Words as they are written: a capital at the start, no space before a comma or a stop. */
export function spell(words: string[]): string {
	const text = words.join(' ').replace(/ (?=[.,])/g, '');
	return text.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase());
}

/** Any words, sentence by sentence. */
export function spellAll(words: string[]): string {
	return sentencesOf(words).map(spell).join(' ');
}

/** Whether the text has this sentence, word for word. */
export function isSaid({ sentences }: Model, sentence: string[]): boolean {
	return sentences.some((said) => said.join(' ') === sentence.join(' '));
}

/**
 * The first whole sentence of what is written that the text never said, and after how many steps
 * it stands there.
 */
export function firstClaim(model: Model, start: string, steps: Step[]) {
	let end = -1;
	for (const sentence of sentencesOf([start, ...steps.map(({ word }) => word)])) {
		end += sentence.length;
		if (sentence.at(-1) === STOP && !isSaid(model, sentence)) return { sentence, end };
	}
	return undefined;
}

/**
 * The sentences of the text from which a sentence could be sewn: at each seam the one that goes on
 * longest with it. Neighbours share a word.
 */
export function sewnFrom({ sentences }: Model, sentence: string[]): string[][] {
	const pieces: string[][] = [];
	const whole = [STOP, ...sentence];
	for (let at = 0; at < whole.length - 1;) {
		let longest = 1;
		let from: string[] = [];
		for (const said of sentences) {
			const length = longestMatch([STOP, ...said], whole.slice(at));
			if (length > longest) [longest, from] = [length, said];
		}
		if (longest === 1) break;
		if (!pieces.includes(from)) pieces.push(from);
		at += longest - 1;
	}
	return pieces;
}

/** How many words from the start of `wanted` stand in a row somewhere in `said`. */
function longestMatch(said: string[], wanted: string[]): number {
	return Math.max(
		...said.map((_, from) => {
			const differs = wanted.findIndex((word, at) => said[from + at] !== word);
			return differs === -1 ? wanted.length : differs;
		})
	);
}
