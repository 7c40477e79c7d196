import { expect, test } from 'vitest';
import { writeXml } from './xml.ts';

test('escapes what XML reserves', () => {
	expect(writeXml({ a: { '@b': '"<&', '#': 'x < y & z ]]>' } })).toBe(
		'<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;&amp;">x &lt; y &amp; z ]]&gt;</a>\n'
	);
});

test.each(['\u0000', '\u0008', '\u001F', '\uD800', '\uFFFE'])('refuses %j', (character) => {
	expect(() => writeXml({ a: { '#': `before${character}` } })).toThrow(/U\+[0-9A-F]{4}.*before/);
});

test('keeps what looks odd and is allowed', () => {
	expect(writeXml({ a: { '#': 'é 😀 \u0085' } })).toContain('é 😀 \u0085');
});
