import { describe, expect, it } from 'vitest';
import {
	lostAt,
	noteWithout,
	phraseLabels,
	phraseRates,
	readPassage,
	thresholds
} from './lost-words.ts';

const passage = readPassage(
	'He did *not* hit me. It was *Tuesday*, and *half past eight*. I told *Priya*.'
);
const lose = (...texts: string[]) => passage.words.map(({ text }) => texts.includes(text));

describe('readPassage', () => {
	it('takes what stands between asterisks as the words that carry the meaning', () => {
		expect(passage.phrases).toEqual(['not', 'Tuesday', 'half past eight', 'Priya']);
		expect(passage.words.filter(({ phrase }) => phrase === 2).map(({ text }) => text)).toEqual([
			'half',
			'past',
			'eight.'
		]);
	});

	it('leaves punctuation with the word before it', () => {
		expect(passage.words.map(({ text }) => text).join(' ')).toBe(
			'He did not hit me. It was Tuesday, and half past eight. I told Priya.'
		);
	});

	it('reads a passage that opens with such a word', () => {
		const { words } = readPassage('*Never* on a Sunday.');
		expect(words[0]).toEqual({ text: 'Never', phrase: 0 });
		expect(words[1]).toEqual({ text: 'on', phrase: -1 });
	});
});

describe('phraseLabels', () => {
	it('names a phrase by itself where that is enough', () => {
		expect(phraseLabels(passage)).toEqual(passage.phrases);
	});

	it('tells two equal phrases apart by the words after them', () => {
		const twice = readPassage('He does *not* sleep there. It was *not* a burn.');
		expect(phraseLabels(twice)).toEqual(['not sleep there', 'not a burn']);
	});
});

describe('thresholds', () => {
	const rates = thresholds(passage);

	it('is the same every time', () => {
		expect(thresholds(passage)).toEqual(rates);
	});

	it.each([0, 10, 25, 50, 100])('loses its share at %i in 100', (rate) => {
		const gone = lostAt(rates, rate).filter(Boolean).length;
		expect(gone).toBe(Math.round((rate / 100) * passage.words.length));
	});

	it('never brings a lost word back at a higher rate', () => {
		const low = lostAt(rates, 20);
		const high = lostAt(rates, 40);
		expect(low.every((gone, at) => !gone || high[at])).toBe(true);
	});

	it('says from which rate each phrase is harmed', () => {
		phraseRates(passage, rates).forEach((rate, phrase) => {
			const harmed = (at: number) =>
				lostAt(rates, at).some((gone, word) => gone && passage.words[word]?.phrase === phrase);
			expect(harmed(rate)).toBe(true);
			expect(harmed(rate - 1)).toBe(false);
		});
	});
});

describe('noteWithout', () => {
	it('closes up, so that nothing shows', () => {
		expect(noteWithout(passage, lose('not', 'Tuesday,'))).toBe(
			'He did hit me. It was and half past eight. I told Priya.'
		);
	});

	it('keeps capitals and full stops', () => {
		expect(noteWithout(passage, lose('He', 'eight.', 'Priya.'))).toBe(
			'Did not hit me. It was Tuesday, and half past. I told.'
		);
	});

	it('leaves out a sentence that is wholly lost', () => {
		expect(noteWithout(passage, lose('I', 'told', 'Priya.'))).toBe(
			'He did not hit me. It was Tuesday, and half past eight.'
		);
	});

	it('is empty when everything is lost', () => {
		expect(
			noteWithout(
				passage,
				passage.words.map(() => true)
			)
		).toBe('');
	});
});
