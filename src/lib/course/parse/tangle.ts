import type { Place } from '../diagnostic.ts';

/**
 * Markdown parsers need time that grows with the square of the nesting, and stack that grows with
 * it. No page needs this many marks in a row, so a file that has them is refused unparsed.
 */
const TANGLES = [
	/** Quotes in quotes, lists in lists. */
	/^[ \t]*(?:(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])[ \t]*){40}/m,
	/^[ \t]{200}/m
];
/** How many of these characters one paragraph may hold. */
const LIMITS: [RegExp, number][] = [
	[/[[\]]/g, 2000],
	[/[*_~]+/g, 2000],
	[/`+/g, 2000],
	[/</g, 2000]
];

/** The place where a text becomes too tangled to parse, if it does. */
export function tooTangled(text: string): Place | undefined {
	let line = 1;
	for (const block of text.split(/(\n[ \t]*\n)/)) {
		if (isTangled(block)) return { line, column: 1 };
		for (const char of block) if (char === '\n') line++;
	}
	return undefined;
}

function isTangled(block: string): boolean {
	if (block.length < 40) return false;
	if (TANGLES.some((pattern) => pattern.test(block))) return true;
	return LIMITS.some(([pattern, most]) => block.length > most && count(block, pattern) > most);
}

function count(text: string, pattern: RegExp): number {
	return [...text.matchAll(pattern)].length;
}
