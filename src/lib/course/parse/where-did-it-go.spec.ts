import { describe, expect, it } from 'vitest';
import { given, messages } from './testing/component.ts';
import { parseSample } from './testing/sample.ts';

const HEAD = '| Where | Who | Contract | How long | Who asks |\n|-|-|-|-|-|';
const row = (name: string) => `| ${name} | You [@BASW] | *None* | A day | She |`;
const table = (title: string, rows: string[], head = HEAD) => `### ${title}\n\n${[head, ...rows].join('\n')}\n`;
const way = (...names: string[]) => names.map(row);

const QUOTE = '> Ms A is *80*.\n';
const PUBLIC = table('A public tool', way('Your phone', 'Their computers'));
const APPROVED = table('An approved tool', way('The record'));
const where = ({ drawings = 'public="phone, servers" approved="folder*"', body = [QUOTE, PUBLIC, APPROVED] } = {}) =>
	`<WhereDidItGo ${drawings}>\n\n${body.join('\n')}\n</WhereDidItGo>`;

describe('<WhereDidItGo>', () => {
	it('hands over the paragraph and both ways, with the sources in their cells', () => {
		const { route } = given(where(), 'route');
		expect(route).toMatchObject({
			paragraph: 'Ms A is 80.',
			columns: ['Where', 'Who', 'Contract', 'How long', 'Who asks'],
			ways: [
				{
					title: 'A public tool',
					places: [
						{ name: 'Your phone', drawing: 'phone', agreed: false },
						{ name: 'Their computers', drawing: 'servers', agreed: false }
					]
				},
				{ title: 'An approved tool', places: [{ name: 'The record', drawing: 'folder', agreed: true }] }
			]
		});
		const { facts } = (route as { ways: { places: { facts: string[] }[] }[] }).ways[0]!.places[0]!;
		expect(facts[0]).toMatch(/^You \(<a [^>]*data-reference="BASW"/);
		expect(facts.slice(1)).toEqual(['<em>None</em>', 'A day', 'She']);
	});

	it.each([
		['no paragraph', where({ body: [PUBLIC, APPROVED] }), '5:1 <WhereDidItGo> begins with the paragraph, and nothing else before the headings.'],
		['more than a paragraph', where({ body: [QUOTE, 'Text.\n', PUBLIC, APPROVED] }), '9:1 <WhereDidItGo> begins with the paragraph, and nothing else before the headings.'],
		['one way only', where({ body: [QUOTE, PUBLIC] }), '5:1 <WhereDidItGo> takes two headings with a table each: a public tool, then an approved one.'],
		['a drawing too few', where({ drawings: 'public="phone" approved="folder"' }), '11:1 <WhereDidItGo>: `public` names 1 drawings; this table has 2 rows.'],
		['a drawing that is not there', where({ drawings: 'public="phone, server" approved="folder"' }), '5:1 <WhereDidItGo> draws no "server".'],
		['an empty cell', where({ body: [QUOTE, PUBLIC, table('An approved tool', ['| The record | You | None | | She |'])] }), '20:1 <WhereDidItGo> needs words in all five cells of a row.'],
		['no drawings', where({ drawings: 'public="phone, servers" approved=""' }), '5:1 <WhereDidItGo> needs a `approved`.']
	])('says what is wrong: %s', (_, markdown, expected) => {
		expect(messages(markdown)[0]).toBe(expected);
	});

	it('says which drawing may have been meant', () => {
		const { diagnostics } = parseSample('prose', where({ drawings: 'public="phone, server" approved="folder"' }));
		expect(diagnostics).toMatchObject([{ hint: 'Did you mean "servers"?' }]);
	});
});
