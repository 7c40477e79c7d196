import { expect, test } from 'vitest';
import * as f from './format.ts';

test.each([
	[0, '0000:00:00.00'],
	[0.004, '0000:00:00.00'],
	[61.236, '0000:01:01.24'],
	[3599.999, '0001:00:00.00'],
	[1e12, '9999:59:59.99'],
	[-5, '0000:00:00.00'],
	[NaN, '0000:00:00.00']
])('timespan(%d) is %s', (seconds, text) => expect(f.timespan(seconds)).toBe(text));

test.each([
	[0, 'PT0S'],
	[0.1 + 0.2, 'PT0.3S'],
	[59.999, 'PT1M0S'],
	[3723.456, 'PT1H2M3.46S'],
	[NaN, 'PT0S']
])('duration(%d) is %s', (seconds, text) => expect(f.duration(seconds)).toBe(text));

test.each([
	[1e-7, 2, '0'],
	[-0, 2, '0'],
	[100, 0, '100'],
	[83.333, 2, '83.33'],
	[0.00012, 4, '0.0001'],
	[Infinity, 2, '0']
])('decimal(%d, %d) is %s', (n, places, text) => expect(f.decimal(n, places)).toBe(text));

test.each([
	[0.29, 29],
	[0.79996, 79.99],
	[1 / 3, 33.33],
	[5 / 6, 83.33],
	[1.5, 100],
	[-1, 0],
	[NaN, 0]
])('percent(%d) is %d, rounded down', (fraction, n) => expect(f.percent(fraction)).toBe(n));

test('every hundredth of a per cent comes back as itself', () => {
	for (let n = 0; n <= 10_000; n++) expect(f.percent(n / 10_000)).toBe(n / 100);
});

test('times are the learner’s, without a zone', () => {
	const at = new Date(2026, 10, 3, 4, 5, 6, 789);
	expect(f.timestamp(at)).toBe('2026-11-03T04:05:06');
	expect(f.timeOfDay(at)).toBe('04:05:06');
});

test('options are letters, then digits, then short identifiers', () => {
	expect([0, 25, 26, 35, 36].map(f.optionId)).toEqual(['a', 'z', '0', '9', 's37']);
});

test('standards that look alike stay apart', () => {
	expect(f.objectiveId('3.1')).toBe('standard_3_1');
	expect(f.objectiveId('3.10')).toBe('standard_3_10');
});

test('identifiers keep what both SCORMs take', () => {
	expect(f.identifier('cy-faith ŷ.q1_2', 255)).toBe('cy_faith__.q1_2');
	expect(f.identifier('x'.repeat(300), 255)).toHaveLength(255);
});

test('clip keeps what fits, and cuts between words or within one that is too long', () => {
	expect(f.clip('  two \n words ', 9)).toBe('two words');
	expect(f.clip('two words', 8)).toBe('two…');
	expect(f.clip('two words more', 10)).toBe('two words…');
	expect(f.clip('x'.repeat(20), 10)).toBe(`${'x'.repeat(9)}…`);
	expect(f.clip('ab\u{1F600}cd', 4)).toBe('ab…');
});

test('only lone surrogates are replaced', () => {
	expect(f.wellFormed('a\uD83D\uDE00b\uD83Cc\uDC00')).toBe('a\uD83D\uDE00b\uFFFDc\uFFFD');
});

test.each([
	['cy', 'cy'],
	['en_GB', 'en-GB'],
	['en-US,fr-FR', 'en-US'],
	['English', undefined],
	['', undefined]
])('languageTag(%s) is %s', (text, tag) => expect(f.languageTag(text)).toBe(tag));
