import type { Heading, PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from '../report.ts';
import type { Component } from './component.ts';

/** A heading between a component's tags, the table under it, and what stands under that. */
export interface TableSection {
	title: string;
	heading: Heading;
	table: Table;
	/** What the columns are called. */
	columns: string[];
	rows: TableRow[];
	after: RootContent[];
}

/**
 * Reads a component that holds headings, each with a table of so many columns under it.
 * @returns what stands before the first heading, and the sections whose table is in order; a
 * table that is not is reported
 */
export function tableSections(
	{ name, children }: Component,
	columns: { count: number; names: string },
	report: Report
): { before: RootContent[]; sections: TableSection[] } {
	const starts = children.flatMap((node, at) => (node.type === 'heading' ? [at] : []));
	const sections = starts.flatMap((start, i) => {
		const heading = children[start] as Heading;
		const [table, ...after] = children.slice(start + 1, starts[i + 1]);
		if (table?.type !== 'table') {
			report.error('component', heading, `<${name}> needs a table under this heading.`, `Its columns are ${columns.names}.`);
			return [];
		}
		const [header, ...rows] = table.children;
		const titles = header ? textsOf(header) : [];
		const wrong = [header, ...rows].find((row) => row?.children.length !== columns.count);
		if (wrong || titles.includes('')) {
			report.error(
				'component',
				wrong ?? table,
				`<${name}> takes tables of ${columns.count} columns, each with a heading.`,
				`They are ${columns.names}.`
			);
			return [];
		}
		return [{ title: toString(heading).trim(), heading, table, columns: titles, rows, after }];
	});
	return { before: children.slice(0, starts[0] ?? children.length), sections };
}

/** The plain words of a row's cells. */
export const textsOf = (row: TableRow): string[] => row.children.map((cell) => toString(cell).trim());

/** What stands in a row's cells. */
export const cellsOf = (row: TableRow): PhrasingContent[][] => row.children.map(({ children }) => children);
