import { toString } from 'mdast-util-to-string';
import { didYouMean } from '../nearest.ts';
import type { Report } from '../report.ts';
import type { Component } from './component.ts';
import type { Renderer } from './html.ts';
import { cellsOf, tableSections, textsOf, type TableSection } from './table-sections.ts';

const COLUMNS = 'where the copy is, who can read it, under what contract, how long, and who could ask for it';

/** What `explore/place-drawings.ts` draws. */
export const DRAWINGS = ['phone', 'laptop', 'servers', 'offices', 'model', 'folder'] as const;

/** The attributes that name the drawings, in the order of the tables they belong to. */
const WAYS = ['public', 'approved'] as const;

/**
 * `<WhereDidItGo>`: a quoted paragraph, then for a public tool and for an approved one a heading
 * and a table, a row for each copy. `public` and `approved` name a drawing for each row; an
 * asterisk after a name says that the employer has agreed terms for that copy.
 * @returns what `explore/where-did-it-go.ts` reads: `{ paragraph, columns, ways }` as JSON
 */
export function readWays(component: Component, report: Report, { inline }: Renderer): Record<string, string> {
	const { before, sections } = tableSections(component, { count: 5, names: COLUMNS }, report);
	const [quote, ...more] = before;
	if (quote?.type !== 'blockquote' || more.length > 0)
		report.error('component', more[0] ?? quote ?? component, '<WhereDidItGo> begins with the paragraph, and nothing else before the headings.', 'Quote it with "> ".');
	if (sections.length !== WAYS.length) {
		report.error('component', component, '<WhereDidItGo> takes two headings with a table each: a public tool, then an approved one.');
		return { route: '' };
	}
	const ways = sections.map((section, at) => ({
		title: section.title,
		places: placesOf(section, WAYS[at] ?? 'public', component, report, inline)
	}));
	const [first] = sections;
	return { route: JSON.stringify({ paragraph: quote ? toString(quote).trim() : '', columns: first?.columns, ways }) };
}

function placesOf(
	{ table, rows }: TableSection,
	attribute: (typeof WAYS)[number],
	component: Component,
	report: Report,
	inline: Renderer['inline']
) {
	const given = (component.attributes[attribute] ?? '').split(',').map((text) => text.trim());
	if (given.length !== rows.length)
		report.error('component', table, `<WhereDidItGo>: \`${attribute}\` names ${given.length} drawings; this table has ${rows.length} rows.`, 'One for each row.');
	const known: readonly string[] = DRAWINGS;
	for (const name of given.map((text) => text.replace(/\*$/, '')))
		if (!known.includes(name))
			report.error('component', component, `<WhereDidItGo> draws no "${name}".`, didYouMean(name, known, `It draws: ${known.join(', ')}.`));
	return rows.map((row, at) => {
		const [name = '', ...rest] = textsOf(row);
		if (name === '' || rest.includes('')) report.error('component', row, '<WhereDidItGo> needs words in all five cells of a row.');
		const mark = given[at] ?? '';
		return {
			name,
			drawing: mark.replace(/\*$/, ''),
			agreed: mark.endsWith('*'),
			facts: cellsOf(row).slice(1).map(inline)
		};
	});
}
