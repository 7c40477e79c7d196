import { expect, it } from 'vitest';
import { codeFrame, renderDiagnostic } from './frame.ts';

const finding = {
	file: 'course/en/01-first/01-go.md',
	line: 3,
	column: 9,
	rule: 'unknown-term',
	severity: 'error' as const,
	message: '"bais" is not in the glossary.',
	hint: 'Did you mean "bias"?'
};

it('shows the place, the line and what to do', () => {
	expect(`\n${renderDiagnostic(finding, 'one\ntwo\n   an [x](glossary:bais)\nfour')}\n`).toMatchInlineSnapshot(`
		"
		course/en/01-first/01-go.md:3:9 error: "bais" is not in the glossary. [unknown-term]
		  2 | two
		  3 |    an [x](glossary:bais)
		    |         ^
		  → Did you mean "bias"?
		"
	`);
});

it('does without a text, and without the line where there is none', () => {
	const bare = { ...finding, hint: '' };
	expect(renderDiagnostic(bare)).toBe(
		'course/en/01-first/01-go.md:3:9 error: "bais" is not in the glossary. [unknown-term]'
	);
	expect(renderDiagnostic(bare, 'one')).not.toContain('|');
	expect(renderDiagnostic(bare, '')).not.toContain('|');
});

it('puts the caret under its character, in long lines and after tabs too', () => {
	const caretUnder = (text: string, line: number, column: number) => {
		const shown = codeFrame(text, line, column).split('\n');
		return shown.at(-2)?.charAt(shown.at(-1)?.indexOf('^') ?? 0);
	};
	const long = `${'a'.repeat(500)}X${'b'.repeat(500)}`;
	expect(caretUnder(long, 1, 501)).toBe('X');
	expect(caretUnder(`${'a'.repeat(300)}X`, 1, 301)).toBe('X');
	expect(caretUnder(`X${'a'.repeat(300)}`, 1, 1)).toBe('X');
	expect(caretUnder('one\n\t\tX', 2, 3)).toBe('X');
	expect(Math.max(...codeFrame(long, 1, 501).split('\n').map(({ length }) => length))).toBeLessThan(110);
});
