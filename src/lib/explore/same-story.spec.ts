import { describe, expect, it } from 'vitest';
import {
	leftOutBy,
	minutesADay,
	readPairs,
	summaryOf,
	weekMarks,
	type Pair
} from './same-story.ts';

const part = (text: string, differs = false) => ({ text, differs });
const pair: Pair = {
	differs: 'Only one thing',
	names: ['Ms A', 'Mr B'],
	rows: [
		{
			note: 'Is 80.',
			said: [[part('Ms A is 80.')], [part('Mr B is '), part('old', true), part('.')]]
		},
		{ note: 'Fell in May.', said: [[], [part('He fell.')]] },
		{ note: '', said: [[part('She seemed well.')], []] }
	],
	found: '<p>Known.</p>'
};

const words = (side: 0 | 1) =>
	summaryOf(pair, side)
		.map(({ text }) => text)
		.join('');

it('reads a summary down its column, without a gap where something is left out', () => {
	expect(words(0)).toBe('Ms A is 80. She seemed well.');
	expect(words(1)).toBe('Mr B is old. He fell.');
	expect(summaryOf(pair, 1).filter(({ differs }) => differs)).toEqual([part('old', true)]);
});

it('knows who leaves out what', () => {
	expect(pair.rows.map(leftOutBy)).toEqual([[], [0], [1]]);
});

it.each([
	[0, 0],
	[1, 10],
	[6, 50],
	[7, 60],
	[28, 240]
])('spreads %i hours over the week, %i minutes a day', (hours, minutes) => {
	expect(minutesADay(hours)).toBe(minutes);
});

describe('weekMarks', () => {
	const places = (path: string) => path.match(/M\d+ \d+/g) ?? [];

	it('sets a mark for every hour, seven in a row, the set ones first', () => {
		const { width, height, set, free } = weekMarks(8, 14);
		expect([width, height]).toEqual([70, 20]);
		expect(places(set)).toEqual([
			'M0 0',
			'M10 0',
			'M20 0',
			'M30 0',
			'M40 0',
			'M50 0',
			'M60 0',
			'M0 10'
		]);
		expect(places(free)).toEqual(['M10 10', 'M20 10', 'M30 10', 'M40 10', 'M50 10', 'M60 10']);
	});

	it('can be empty and can be full', () => {
		expect(weekMarks(0, 7)).toMatchObject({ set: '' });
		expect(weekMarks(7, 7)).toMatchObject({ free: '' });
	});

	it('has room for a row that is not whole', () => {
		expect(weekMarks(10, 10).height).toBe(20);
	});
});

it('reads the pairs as the compiler writes them', () => {
	expect(readPairs(JSON.stringify([pair]))).toEqual([pair]);
});
