import type { Fact, Sheet } from './sheet.ts';

/** A record as plain text: headings on their own lines, underlined, a blank line between parts. */
export function sheetAsText(sheet: Sheet, { notYet }: { notYet: string }): string {
	const { title, facts, answers, courseTitle, course, note } = sheet;
	const parts = [
		underlined(title, '='),
		lines(facts),
		...answers.map(({ label, text }) => `${underlined(label, '-')}\n${text ?? notYet}`),
		`${underlined(courseTitle, '-')}\n${lines(course)}`,
		note
	];
	return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function underlined(text: string, line: string): string {
	return `${text}\n${line.repeat([...text].length)}`;
}

function lines(facts: Fact[]): string {
	return facts.map(({ label, text }) => `${label}: ${text}`).join('\n');
}
