import { describe, expect, it } from 'vitest';
import {
	STOP,
	findWord,
	firstClaim,
	followersOf,
	isSaid,
	readText,
	sentencesOf,
	sewnFrom,
	spell,
	spellAll,
	write
} from './next-word.ts';

/* Small enough to count by hand. */
const model = readText(
	'She has a key. Ann has had two falls. She has had tea, and she is well. The key is old.'
);
const words = (text: string) => text.split(' ');

describe('readText', () => {
	it('takes stops and commas as words of their own', () => {
		expect(model.sentences[0]).toEqual(words('she has a key .'));
		expect(model.sentences[2]).toEqual(words('she has had tea , and she is well .'));
	});

	it('takes an opening word as the same word inside a sentence, and leaves names their capital', () => {
		expect(model.sentences.map(([first]) => first)).toEqual(['she', 'Ann', 'she', 'The']);
	});

	it('counts what follows each word, the most frequent first', () => {
		// she: has (1), has (3), is (3). has: a (1), had (2), had (3).
		expect(followersOf(model, 'she')).toEqual([
			{ word: 'has', count: 2 },
			{ word: 'is', count: 1 }
		]);
		expect(followersOf(model, 'has')).toEqual([
			{ word: 'had', count: 2 },
			{ word: 'a', count: 1 }
		]);
		expect(followersOf(model, 'old')).toEqual([{ word: STOP, count: 1 }]);
	});

	it('counts what opens a sentence after a stop', () => {
		expect(followersOf(model, STOP)).toEqual([
			{ word: 'she', count: 2 },
			{ word: 'Ann', count: 1 },
			{ word: 'The', count: 1 }
		]);
	});

	it('keeps what holds a word together', () => {
		expect(readText('Ann’s ground-floor flat.').sentences).toEqual([
			['Ann’s', 'ground-floor', 'flat', STOP]
		]);
	});
});

describe('findWord', () => {
	it('finds a word whatever its capital', () => {
		expect(findWord(model, ' She ')).toBe('she');
		expect(findWord(model, 'ann')).toBe('Ann');
		expect(findWord(model, 'Zoe')).toBeUndefined();
	});
});

describe('write', () => {
	const steps = write(model, 'she', 1, 12);

	it('writes the same for the same seed', () => {
		expect(write(model, 'she', 1, 12)).toEqual(steps);
	});

	it('goes only from a word to one that follows it in the text', () => {
		steps.forEach(({ before, word, among }, at) => {
			expect(before).toBe(at === 0 ? 'she' : steps[at - 1]!.word);
			expect(among).toEqual(followersOf(model, before));
			expect(among.map((follower) => follower.word)).toContain(word);
		});
	});

	it('ends with the sentence that brings enough words', () => {
		expect(steps.length).toBeGreaterThanOrEqual(12);
		expect(steps.at(-1)!.word).toBe(STOP);
		expect(steps.slice(11, -1).map(({ word }) => word)).not.toContain(STOP);
	});

	it('draws each word about as often as the text has it', () => {
		const drawn = Array.from({ length: 300 }, (_, seed) => write(model, 'she', seed, 1)[0]!.word);
		// Two of three are "has": 200 of 300, give or take.
		const has = drawn.filter((word) => word === 'has').length;
		expect(has).toBeGreaterThan(170);
		expect(has).toBeLessThan(230);
	});

	it('stops where no sentence ever ends', () => {
		const endless = { sentences: [], followers: new Map([['a', [{ word: 'a', count: 1 }]]]) };
		expect(write(endless, 'a', 1, 5)).toHaveLength(50);
		expect(write(model, 'Zoe', 1, 5)).toEqual([]);
	});
});

describe('sentences', () => {
	it('are cut after each stop', () => {
		expect(sentencesOf(words('she is . Ann'))).toEqual([words('she is .'), ['Ann']]);
		expect(sentencesOf(words('she is .'))).toEqual([words('she is .')]);
	});

	it('are spelt with a capital, and without a space before commas and stops', () => {
		expect(spell(words('she has tea , and a key .'))).toBe('She has tea, and a key.');
		expect(spell(['she'])).toBe('She');
		expect(spellAll(words('she is . the key'))).toBe('She is. The key');
	});
});

describe('isSaid', () => {
	it('wants the text’s own sentence, word for word', () => {
		expect(isSaid(model, words('she has a key .'))).toBe(true);
		expect(isSaid(model, words('she has had two falls .'))).toBe(false);
		expect(isSaid(model, words('she has a key'))).toBe(false);
	});
});

describe('firstClaim', () => {
	it('is the first whole sentence that the text never said', () => {
		const steps = words('has a key . she has had two falls . The key is well').map((word) => ({
			before: '',
			word,
			among: []
		}));
		// "She has a key." is said; the second sentence ends with the tenth step.
		expect(firstClaim(model, 'she', steps)).toEqual({
			sentence: words('she has had two falls .'),
			end: 10
		});
		expect(firstClaim(model, 'she', steps.slice(0, 9))).toBeUndefined();
	});
});

describe('sewnFrom', () => {
	it('names the sentences that a claim could be sewn from', () => {
		// "She has had" is in the third, then "has had two falls." in the second, from "had" on.
		expect(sewnFrom(model, words('she has had two falls .'))).toEqual([
			model.sentences[2],
			model.sentences[1]
		]);
		// "The key" and then "key ." ends the first.
		expect(sewnFrom(model, words('The key .'))).toEqual([model.sentences[3], model.sentences[0]]);
	});

	it('names a sentence once', () => {
		expect(sewnFrom(model, words('she has a key .'))).toEqual([model.sentences[0]]);
	});
});
