import { expect, it } from 'vitest';
import { GUESSES, agreedIn, isGuessed, readRoute, type Place } from './where-did-it-go.ts';

const place = (agreed: boolean): Place => ({ name: 'A', drawing: 'phone', agreed, facts: [] });

it('counts the copies for which terms are agreed', () => {
	expect(agreedIn([])).toBe(0);
	expect(agreedIn([place(true), place(false), place(true)])).toBe(2);
});

it.each([
	[5, 5, true],
	[4, 5, false],
	[6, 6, true],
	[6, 9, true],
	[5, 9, false]
])('a guess of %i where there are %i: %s', (guess, count, holds) => {
	expect(GUESSES.at(-1)).toBe(6);
	expect(isGuessed(guess, count)).toBe(holds);
});

it('reads the ways as the compiler writes them', () => {
	const route = {
		paragraph: 'P',
		columns: ['Where'],
		ways: [{ title: 'T', places: [place(true)] }]
	};
	expect(readRoute(JSON.stringify(route))).toEqual(route);
});
