import { describe, expect, test } from 'vitest';
import type { WordedGroup } from '../course/schema/wording.ts';
import { whyMisread } from './misread.ts';
import { newVersion } from './new-version.ts';
import { sample } from './sample.fixture.ts';

const group = (texts: string, more: Partial<WordedGroup> = {}): WordedGroup => ({
	what: 'sentences',
	texts: [...texts],
	...more
});
const why = (before: string, after: string, more: Partial<WordedGroup> = {}) =>
	whyMisread([group(before, more)], [group(after, more)]);
const remedy = 'put them back, or give the file a new name';

describe('texts that changed places', () => {
	test.each([
		['two of them', 'abc', 'cba', 'sentences 1 and 3'],
		['three in a round', 'abc', 'bca', 'sentences 1, 2 and 3'],
		['one that took the place of another', 'abc', 'bzc', 'sentences 1 and 2'],
		['one beside two that are the same', 'xxy', 'xyx', 'sentences 2 and 3'],
		['more than are worth naming', 'abcdef', 'bcdefa', '6 sentences']
	])('%s', (_, before, after, what) => {
		expect(why(before, after)).toBe(`${what} have changed places: ${remedy}`);
	});

	test.each([
		['the same', 'abc', 'abc'],
		['one reworded', 'abc', 'abz'],
		['all reworded', 'abc', 'xyz'],
		['one of two that are the same reworded', 'xxy', 'xzy'],
		['one reworded to what another says', 'abc', 'aac'],
		['none before', '', 'ab']
	])('not: %s', (_, before, after) => {
		expect(why(before, after)).toBeUndefined();
	});

	test('not where there is nothing to compare with, or something else', () => {
		expect(whyMisread(undefined, [group('ab')])).toBeUndefined();
		expect(whyMisread([group('ab')], undefined)).toBeUndefined();
		expect(whyMisread([group('ab')], [group('ba', { what: 'items' })])).toBeUndefined();
		expect(
			whyMisread([group('ab', { question: 'one' })], [group('ba', { question: 'two' })])
		).toBeUndefined();
	});
});

describe('the author is told where, and what helps', () => {
	test('a question has an id of its own', () => {
		expect(why('ab', 'ba', { what: 'options', question: 'who' })).toBe(
			'options 1 and 2 of "who" have changed places: put them back, or give the question a new id'
		);
		const two = (texts: string) => ['who', 'when'].map((question) => group(texts, { question }));
		expect(whyMisread(two('ab'), two('ba'))).toContain(
			'"when" have changed places: put them back, or give the questions new ids'
		);
	});

	test('a row takes its right side along, a right side may move alone', () => {
		const of = (rows: string, matches: string) => [
			group(rows, { what: 'rows', question: 'pairs' }),
			group(matches, { what: 'matches', question: 'pairs' })
		];
		expect(whyMisread(of('abc', 'xyz'), of('bac', 'yxz'))).toMatch(/^rows 1 and 2 of "pairs" have/);
		expect(whyMisread(of('abc', 'xyz'), of('abc', 'yxz'))).toMatch(
			/^matches 1 and 2 of "pairs" have/
		);
	});

	test('a scene is named, whatever its heading was before', () => {
		const [before, after] = ['Before', 'The door'].map((scene): WordedGroup => {
			return { what: 'choices', scene, texts: scene === 'Before' ? ['a', 'b'] : ['b', 'a'] };
		});
		expect(whyMisread([before!], [after!])).toBe(
			`choices 1 and 2 of scene "The door" have changed places: ${remedy}`
		);
	});

	test('of many the first', () => {
		const many = (texts: string) =>
			['a', 'b', 'c', 'd', 'e', 'f'].map((question) => group(texts, { question }));
		expect(whyMisread(many('ab'), many('ba'))).toMatch(
			/ of "d" and those of 2 more have changed places/
		);
	});
});

test('only what would be kept is misread: what starts again has no answers', () => {
	const groups = (texts: string) => [group(texts, { what: 'options', question: 'who-answers' })];
	const wording = {
		before: { 'one/check': groups('abc'), 'two/bins': [group('abcd')] },
		after: { 'one/check': groups('acb'), 'two/bins': [group('badc')] }
	};
	const after = structuredClone(sample);
	after.lessons[1]!.pages.find(({ id }) => id === 'two/bins')!.activity = {
		kind: 'sort',
		standards: [],
		bins: 3,
		items: [1, 0, 2, 2]
	};
	const { activities } = newVersion(sample, after, wording);
	const told = activities.filter(({ fate }) => fate !== 'kept');
	expect(told).toEqual([
		{ page: 'one/check', fate: 'misread', why: expect.stringContaining('options 2 and 3') },
		{ page: 'two/bins', fate: 'reset', why: expect.any(String) }
	]);
});
