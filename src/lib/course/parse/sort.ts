import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { placeOf } from '../place.ts';
import type { Compiled, Draft } from './draft.ts';

/** `name.sort.md`: a table of item, bin and reason. */
export function parseSort({ tree, frontMatter, report, render, base }: Draft<'sort'>): Compiled {
	const at = tree.children.findIndex((node) => node.type === 'table');
	const table = tree.children[at] as Table | undefined;
	if (!table)
		report.stop('columns', undefined, 'The page has no table.', 'Write one with the columns item, bin, reason.');
	const after = table && tree.children[at + 1];
	if (after)
		report.stop('columns', after, 'Nothing can follow the table.', 'Move it above the table.');

	const [header, ...rows] = table?.children ?? [];
	const [item = '', bin = '', reason = '', ...more] =
		header?.children.map((cell) => toString(cell).trim()) ?? [];
	if (header && (reason === '' || more.length > 0))
		report.stop(
			'columns',
			header,
			`A sort's table has three columns with headings; this has ${header.children.length}.`,
			'They are item, bin and reason.'
		);

	const bins: string[] = [];
	const binOf = rows.map((row) => {
		const name = toString(row.children[1] ?? { type: 'text', value: '' }).trim();
		if (row.children.length < 3 || row.children.some((cell) => toString(cell).trim() === ''))
			report.stop('columns', row, 'A cell of this row is empty.');
		if (!bins.includes(name)) bins.push(name);
		return bins.indexOf(name);
	});
	if (table && bins.length < 2) report.stop('columns', table, 'A sort needs two bins or more.');

	return {
		page: {
			...base,
			kind: 'sort',
			intro: render.blocks(tree.children.slice(0, Math.max(at, 0))),
			labels: { item, bin, reason },
			bins,
			items: rows.map(({ children: [text, , why] }) => ({
				text: render.inline(text?.children ?? []),
				reason: render.inline(why?.children ?? [])
			}))
		},
		activity: { kind: 'sort', standards: frontMatter.standards, bins: bins.length, items: binOf },
		places: { parts: rows.map(placeOf) }
	};
}
