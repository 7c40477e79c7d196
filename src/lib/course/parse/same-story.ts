import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from '../report.ts';
import type { Component } from './component.ts';
import type { Renderer } from './html.ts';
import { cellsOf, tableSections, textsOf, type TableSection } from './table-sections.ts';

const COLUMNS = 'what the notes say, the first summary and its twin; the last two are headed by a name';

/**
 * `<SameStory>`: for each pair a heading that says what differs, a table, and what is known of it.
 * Read downwards, a column of the table is a summary; an empty cell is what it leaves out, or, in
 * the first column, what no note says. Emphasis marks the words that differ.
 * @returns what `explore/same-story.ts` reads: the pairs as JSON
 */
export function readPairs(component: Component, report: Report, { blocks }: Renderer): Record<string, string> {
	const { before, sections } = tableSections(component, { count: 3, names: COLUMNS }, report);
	const [stray] = before;
	if (stray || component.children.length === 0)
		report.error('component', stray ?? component, '<SameStory> holds pairs and nothing before them.', 'A heading opens a pair and says what differs.');
	for (const section of sections) checkPair(section, report);
	const pairs = sections.map(({ title, columns, rows, after }) => ({
		differs: title,
		names: columns.slice(1),
		rows: rows.map((row) => {
			const [note = [], ...said] = cellsOf(row);
			return { note: toString(note).trim(), said: said.map(partsOf) };
		}),
		found: blocks(after).trim()
	}));
	return { pairs: JSON.stringify(pairs) };
}

function checkPair({ heading, table, rows, after }: TableSection, report: Report): void {
	const cells = rows.map(cellsOf);
	for (const row of rows) {
		const [, first, twin] = textsOf(row);
		if (!first && !twin) report.error('component', row, '<SameStory> needs words in one of the two summaries.');
	}
	if (!cells.some(([, ...said]) => said.flatMap(partsOf).some(({ differs }) => differs)))
		report.error('component', table, '<SameStory> marks no word that differs.', 'Put *asterisks* round the words in the table.');
	if (after.length === 0)
		report.error('component', heading, '<SameStory> says nothing under this table.', 'Write what is known of such differences, with its source.');
}

/** The text of a cell, and which of it is emphasised. */
function partsOf(cell: PhrasingContent[]): { text: string; differs: boolean }[] {
	return cell.map((node) => ({ text: toString(node), differs: node.type === 'emphasis' }));
}
