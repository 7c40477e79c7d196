import { describe, expect, it } from 'vitest';
import { pseudo, pseudoProse, pseudoWords } from './pseudo.ts';

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

describe('pseudoProse', () => {
	it('changes the words that a component is given, in JSON too, and leaves code alone', () => {
		const pairs =
			'[&#123;&#x22;says&#x22;:&#x22;<p>ab</p>&#x22;,&#x22;drawing&#x22;:&#x22;ab&#x22;&#125;]';
		const prose = pseudoProse(
			`<script>\nab\n</script>\n\n<Ab ab="cd" start="ab" pairs="${pairs}" />\n<p>ab</p>`
		);
		const said = /pairs="([^"]*)"/.exec(prose)?.[1] ?? '';
		const decoded = said.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
		expect(JSON.parse(decoded)).toEqual([{ says: '<p>ȧƀ</p>', drawing: 'ab' }]);
		expect(prose.replace(said, '')).toBe(
			'<script>\nab\n</script>\n\n<Ab ab="cd" start="ȧƀ" pairs="" />\n<p>ȧƀ</p>'
		);
	});
});
