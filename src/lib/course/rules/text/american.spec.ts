import { expect, it } from 'vitest';
import { britishFor } from './american.ts';
import { british } from './dictionary.ts';

it.each([
	['organize', 'organise'],
	['Summarized', 'summarised'],
	['analyze', 'analyse'],
	['behaviors', 'behaviours'],
	['centers', 'centres'],
	['labeled', 'labelled'],
	['counselor', 'counsellor'],
	['defense', 'defence'],
	['practicing', 'practising'],
	['catalog', 'catalogue'],
	['fulfill', 'fulfil']
])('%s → %s', (american, expected) => {
	expect(britishFor(american, british())).toBe(expected);
});

it.each(['organise', 'prize', 'meter', 'program', 'doctor', 'colour', 'drafft', 'size'])(
	'leaves %s alone',
	(word) => {
		expect(britishFor(word, british())).toBeUndefined();
	}
);
