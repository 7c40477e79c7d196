import type { RootContent, Table, TableRow } from 'mdast';
import type { Report } from '../report.ts';
import type { Component } from './component.ts';
import { textsOf } from './table-sections.ts';

const COLUMNS = 'note, statement, the question, suggestion and why';
/** The learner is told "Ten tries". */
const ITEMS = 10;

/**
 * `<WhoDoYouTrust>`: one table of ten rows. The header of its third column is the question; the
 * two answers are offered as they stand there, in the order in which they first appear.
 * @returns what `explore/who-do-you-trust.ts` reads: `{ question, answers, items }` as JSON
 */
export function readTrustTable(component: Component, report: Report): Record<string, string> {
	const [table, ...more] = component.children;
	const refuse = (node: RootContent | TableRow, message: string, hint?: string) => {
		report.error('component', node, `<WhoDoYouTrust> ${message}`, hint);
		return { items: '' };
	};
	if (table?.type !== 'table' || more.length > 0)
		return refuse(component, 'holds one table and nothing else.', `Its columns are ${COLUMNS}.`);

	const [header, ...rows] = table.children;
	const headings = header ? textsOf(header) : [];
	if (headings.length !== 5)
		return refuse(table, `takes a table of five columns; this has ${headings.length}.`, `They are ${COLUMNS}.`);
	const lacking = rows.find((row) => textsOf(row).filter((text) => text !== '').length !== 5);
	if (lacking) return refuse(lacking, 'needs words in all five cells of a row.');
	if (rows.length !== ITEMS) return refuse(table, `takes ${ITEMS} rows; this has ${rows.length}.`);
	return { items: JSON.stringify(itemsOf(table, headings[2] ?? '', rows, refuse)) };
}

function itemsOf(
	table: Table,
	question: string,
	rows: TableRow[],
	refuse: (node: RootContent | TableRow, message: string, hint?: string) => void
) {
	const answers = [...new Set(rows.map((row) => textsOf(row)[2] ?? ''))];
	if (answers.length !== 2)
		refuse(
			table,
			`offers two answers; the third column has ${answers.length}: ${answers.join(', ')}.`,
			'Write the same word for the same answer.'
		);
	const items = rows.map((row) => {
		const [note, statement, answer = '', suggestion = '', why] = textsOf(row);
		if (!answers.includes(suggestion))
			refuse(row, `cannot suggest "${suggestion}".`, `The answers are ${answers.join(' and ')}.`);
		return {
			note,
			statement,
			answer: answers.indexOf(answer),
			suggestion: answers.indexOf(suggestion),
			why
		};
	});
	const right = items.filter(({ answer, suggestion }) => answer === suggestion).length;
	if (right === 0 || right === ITEMS)
		refuse(table, 'needs right and wrong suggestions.', 'Seven right and three wrong is a good mix.');
	return { question, answers, items };
}
