import { parseSample } from './sample.ts';

/**
 * What a prose page hands to its component beside the attributes: those that hold JSON, read as a
 * browser would read them out of the compiled page.
 */
export function given(markdown: string, ...names: string[]): Record<string, unknown> {
	const { found, prose = '' } = parseSample('prose', markdown);
	if (found.length > 0) throw new Error(found.join('\n'));
	return Object.fromEntries(
		names.map((name) => {
			const written = new RegExp(` ${name}="([^"]*)"`).exec(prose)?.[1] ?? '';
			return [name, JSON.parse(decode(written))];
		})
	);
}

const decode = (text: string) =>
	text.replace(/&#(?:x([0-9A-F]+)|(\d+));/gi, (_, hex?: string, decimal?: string) =>
		String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))
	);

/** What is reported of a page, with its place. */
export function messages(markdown: string): string[] {
	return parseSample('prose', markdown).diagnostics.map(
		({ line, column, message }) => `${line}:${column} ${message}`
	);
}
