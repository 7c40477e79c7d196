import { describe, expect, it } from 'vitest';
import { flipped, halfDay, hour, lengthOf, playing, talking } from './timetable.ts';

describe('timetables', () => {
	it.each([
		[4, 15, 30],
		[5, 15, 30],
		[6, 20, 25],
		[8, 25, 20],
		[30, 35, 10]
	])('a scenario of %i minutes is played in %i and leaves %i to talk', (alone, play, talk) => {
		expect([playing(alone), talking(alone)]).toEqual([play, talk]);
		expect(hour(alone).map(({ minutes }) => minutes)).toEqual([5, play, 5, talk, 5]);
	});

	it('fill the time that they promise', () => {
		for (const alone of [1, 4, 8, 30]) expect(lengthOf(hour(alone))).toBe(60);
		expect(lengthOf(halfDay())).toBe(210);
		expect(lengthOf(flipped())).toBe(45);
	});

	it('begin each part where the one before it ends', () => {
		expect(hour(6).map(({ from }) => from)).toEqual([0, 5, 25, 30, 55]);
	});
});
