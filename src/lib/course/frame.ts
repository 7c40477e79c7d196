import type { Diagnostic } from './diagnostic.ts';

/** Lines shown before the one that is meant. */
const BEFORE = 1;
/** Longer lines are cut around the caret: an author's paragraph is one line, and a terminal is not. */
const WIDTH = 96;

/**
 * A finding as an author reads it in a terminal: a place that editors make clickable, the message,
 * the line with a caret, and what to do. `text` is the file's; without it there is no frame.
 */
export function renderDiagnostic(diagnostic: Diagnostic, text?: string): string {
	const { file, line, column, severity, message, hint, rule } = diagnostic;
	const head = `${file}:${line}:${column} ${severity}: ${message} [${rule}]`;
	const frame = text === undefined ? '' : codeFrame(text, line, column);
	return [head, frame, hint ? `  → ${hint}` : ''].filter((part) => part !== '').join('\n');
}

/** The line and the one before it, numbered, with a caret under the column. Empty for a place outside the text. */
export function codeFrame(text: string, line: number, column: number): string {
	const lines = text.split('\n');
	const meant = lines[line - 1];
	if (meant === undefined || text === '') return '';
	const from = Math.max(0, Math.min(column - 1 - WIDTH / 2, meant.length - WIDTH));
	const digits = String(line).length;
	const shown: string[] = [];
	for (let n = Math.max(1, line - BEFORE); n <= line; n++) {
		const source = lines[n - 1] ?? '';
		const cut = n === line ? cutAt(source, from) : cutAt(source, 0);
		shown.push(`  ${String(n).padStart(digits)} | ${cut}`.trimEnd());
	}
	const shift = column - 1 - from + (from > 0 ? 1 : 0);
	// A caret stands under its character only if tabs before it are tabs below it too.
	const lead = cutAt(meant, from).slice(0, shift).replace(/[^\t]/g, ' ').padEnd(shift);
	shown.push(`  ${' '.repeat(digits)} | ${lead}^`);
	return shown.join('\n');
}

function cutAt(source: string, from: number): string {
	const part = source.slice(from, from + WIDTH);
	return `${from > 0 ? '…' : ''}${part}${from + WIDTH < source.length ? '…' : ''}`;
}
