import { describe, expect, it } from 'vitest';
import { pseudo, pseudoWords } from './pseudo.ts';

describe('pseudo', () => {
	it('accents every letter and lets the string grow', () => {
		expect(pseudo('Back')).toBe('Ɓȧƈķ ~');
		expect(pseudo('Continue to the next page').length).toBeGreaterThan(30);
	});

	it('leaves values, tags and entities alone', () => {
		expect(pseudo('{{count}} of &amp; <em>b</em>')).toBe('{{count}} ǿƒ &amp; <em>ƀ</em>');
	});
});

describe('pseudoWords', () => {
	it('changes words and nothing that a program reads', () => {
		expect(
			pseudoWords({ id: 'a', kind: 'sort', title: 'ab', bins: ['cd'], items: [{ text: 'e' }] })
		).toEqual({
			id: 'a',
			kind: 'sort',
			title: 'ȧƀ',
			bins: ['ƈḓ'],
			items: [{ text: 'ḗ' }]
		});
	});
});
