import { wellFormed } from '../lms/format.ts';

/** A tag with its attributes, whose values may hold a `>`. */
const TAG = /<\/?([a-z][a-z0-9]*)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
/** What stands in a line; any other tag keeps the words on its two sides apart. */
const INLINE =
	/^(a|abbr|b|bdi|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)$/i;
const NAMED: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' '
};

/**
 * The words of sanitised HTML on one line, without a DOM: a drawing has none, and a character
 * reference becomes its character.
 */
export function plainText(html: string): string {
	const text = html
		.replace(/<svg\b[\s\S]*?<\/svg>/gi, ' ')
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(TAG, (_, name: string) => (INLINE.test(name) ? '' : ' '))
		.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, character);
	return wellFormed(text).replace(/\s+/g, ' ').trim();
}

function character(source: string, hex?: string, decimal?: string, name?: string): string {
	if (name !== undefined) return NAMED[name] ?? source;
	const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
