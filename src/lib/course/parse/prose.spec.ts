import { compile, type CompileOptions } from 'svelte/compiler';
import { render } from 'svelte/server';
import fc from 'fast-check';
import { mdsvex } from 'mdsvex';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Component } from 'svelte';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given, messages } from './testing/component.ts';
import { parseSample } from './testing/sample.ts';

/** Where compiled pages find `svelte`. */
let folder: string;
let count = 0;
beforeAll(async () => {
	folder = await mkdtemp(join(import.meta.dirname, '../../../../node_modules/.compiled-'));
});
afterAll(() => rm(folder, { recursive: true }));

const OPTIONS: CompileOptions = { generate: 'server', runes: true, dev: false };
const NOTE = `<script>let { title = '', passage = '', children } = $props();</script>
<aside>{title}|{passage}|{#if children}{@render children()}{/if}</aside>`;

async function importComponent(source: string): Promise<Component> {
	const file = join(folder, `c${count++}.js`);
	await writeFile(file, compile(source, { ...OPTIONS, filename: file }).js.code);
	return ((await import(/* @vite-ignore */ file)) as { default: Component }).default;
}

/** The HTML that a learner gets from Markdown: through our remark, mdsvex, Svelte and its server renderer. */
async function publish(markdown: string): Promise<string> {
	const { prose } = parseSample('prose', markdown);
	if (prose === undefined) throw new Error('no prose');
	const made = await mdsvex({ extensions: ['.md'], smartypants: false }).markup({
		content: prose,
		filename: 'page.md'
	});
	await importComponent(NOTE);
	const noteFile = `./c${count - 1}.js`;
	const code = (made?.code ?? '').replace(/'\$lib\/[^']*'/g, `'${noteFile}'`);
	const { body } = render(await importComponent(code));
	return body.replace(/<!--[^>]*-->/g, '').trim();
}

describe('prose through mdsvex and Svelte', () => {
	it.each([
		['braces', 'A {name} and {@html x} and {#if y}z{/if}', '{name} and {@html x} and {#if y}z{/if}'],
		['an entity that spells a brace', 'A &#123;x&#125; and \\{y\\}', 'A {x} and {y}'],
		['a rune', '`$state(0)` and $state and $derived', '<code>$state(0)</code> and $state and $derived'],
		['a template string', 'So ``a `b` ${c}`` it is', '<code>a `b` ${c}</code>'],
		['Markdown that was escaped', '\\*a\\* \\_b\\_ \\`c\\` 1\\. \\# d', '*a* _b_ `c` 1. # d'],
		['dashes and dots', 'a -- b ... c', 'a -- b ... c'],
		['marks in code', '`"a" \'b\'`', '<code>"a" \'b\'</code>'],
		['comparison', 'a < b && c > d', 'a &lt; b &amp;&amp; c > d']
	])('keeps %s as text', async (_, markdown, html) => {
		expect(await publish(markdown)).toContain(html);
	});

	it('sets quotation marks and apostrophes as a printed page has them', async () => {
		expect(await publish('"It *isn\'t*," she says.')).toContain('“It <em>isn’t</em>,” she says.');
	});

	it('shows scripts and tags that are not offered', async () => {
		const html = await publish(
			'<script>alert(1)</script>\n\n<svelte:head><title>x</title></svelte:head>\n\n<style>p{}</style>\n\n<Foo bar="x">\n\ntext\n\n</Foo>\n\n<img src=x onerror=alert(1)>'
		);
		expect(html).not.toMatch(/<(?!\/?p>)/);
		expect(html).toContain('&lt;script>alert(1)&lt;/script>');
		expect(html).toContain('&lt;Foo bar="x">');
	});

	it('keeps code as it stands, with its empty lines and indentation', async () => {
		const html = await publish('```js\nif (a) {\n\n  *b*\n}\n# c\n```');
		expect(html).toBe('<pre><code>if (a) {<br/><br/>  *b*<br/>}<br/># c</code></pre>');
	});

	it('renders the Markdown between the tags of components, nested too', async () => {
		const html = await publish(
			'<Worked title="A {b} &quot;c&quot;">\n- **one**\n- two\n\n<Note title=\'x "y"\'>\nIn _it_.\n</Note>\n</Worked>\nAfter.'
		);
		expect(html.replace(/>\s+</g, '><')).toBe(
			'<aside>A {b} “c”||<ul><li><strong>one</strong></li><li>two</li></ul>' +
				'<aside>x “y”||<p>In <em>it</em>.</p></aside></aside><p>After.</p>'
		);
	});

	it('hands the exploration its passage with the asterisks in it', async () => {
		const html = await publish('<LostWords passage="I did *not* go. {x}" />');
		expect(html).toContain('|I did *not* go. {x}|');
	});

	it('keeps tables, quotes, headings and links', async () => {
		const html = await publish('## What *now*?\n\n> A quote\n\n| a | b |\n|:--|---|\n| {1} | [2](https://example.org) |\n\n[up](#what-now)');
		expect(html).toContain('<h2 id="h-what-now">What <em>now</em>?</h2>');
		expect(html).toContain('<blockquote><p>A quote</p></blockquote>');
		expect(html).toContain('<th align="left" scope="col">a</th>');
		expect(html).toContain('<td align="left">{1}</td>');
		expect(html).toContain('<a href="#h-what-now">up</a>');
	});
});

describe('what mdsvex gets', () => {
	it('imports the components that are used, and no others', () => {
		const { prose } = parseSample('prose', '<Note>\nx\n</Note>\n\n<LostWords passage="a" />');
		expect(prose).toMatch(
			/^<script>\nimport LostWords from '\$lib\/explore\/LostWords\.svelte';\nimport Note from '\$lib\/player\/prose\/Note\.svelte';\n<\/script>\n\n<Note>/
		);
		expect(parseSample('prose', 'Only text.').prose).toBe('<p>Only text.</p>\n');
	});

	it.each([
		['<Note title="x">\nText', '5:1 component'],
		['Text\n</Note>', '6:1 component'],
		['<Note titel="x">\nText\n</Note>', '5:1 component'],
		['<Note title={x}>\n\nText\n\n</Note>', '5:1 unknown-tag'],
		['Text <Note>inline</Note>', '5:6 unknown-tag'],
		['<LostWords />', '5:1 component'],
		['<Nota>\n\nText\n\n</Nota>', '5:1 unknown-tag'],
		['## A\n\n## A', '7:1 duplicate-heading'],
		['[x](#nowhere)', '5:1 unknown-target']
	])('comes with an error for %j', (markdown, found) => {
		expect(parseSample('prose', markdown).found).toContain(found);
	});

	it.each([
		['rates="1, x"', '<Threshold>: `rates` should be whole numbers from 1 to 50.', 'Put commas between them: rates="1, 50".'],
		['start="101"', '<Threshold>: `start` should be a whole number from 0 to 100.', 'Write digits only: start="0".'],
		['spread="2.5"', '<Threshold>: `spread` should be a whole number from 1 to 50.', 'Write digits only: spread="1".'],
		['known=""', '<Threshold> needs a `known`.', 'Write known="…".'],
		['rate="1"', '<Threshold> has no `rate`.', 'Did you mean "rates"?']
	])('says what is wrong with the exploration’s %s', (attribute, message, hint) => {
		const right = 'rates="1, 5" known="40" safe="40" danger="62" shift="6" spread="10" start="55"';
		const name = attribute.split('=')[0]!;
		const given = right.includes(`${name}=`)
			? right.replace(new RegExp(`${name}="[^"]*"`), attribute)
			: `${right} ${attribute}`;
		const { diagnostics } = parseSample('prose', `<Threshold ${given}>\nText\n</Threshold>`);
		expect(diagnostics).toMatchObject([{ rule: 'component', message, hint }]);
	});

	it('takes an exploration whose numbers are right, on prose pages only', () => {
		const threshold =
			'<Threshold rates="1, 5" known="40" safe="40" danger="62" shift="6" spread="10" start="55">\nText\n</Threshold>';
		expect(parseSample('prose', threshold).found).toEqual([]);
		expect(parseSample('reflect', `${threshold}\n\n- One`).diagnostics).toMatchObject([
			{ message: '<Threshold> stands in prose pages only.' }
		]);
	});

	it.each([
		['text="One. Two. Three." seed="1" start="One"', '<NextWord>: `text` has 3 sentences; the model needs 5 or more.'],
		['text="A b. C d. E f. G h. I j." seed="1" start="b"', '<NextWord>: no sentence of `text` begins with "b".'],
		['text="A b. C d. E f. G h. I j." seed="x" start="A"', '<NextWord>: `seed` should be a whole number from 0 to 999999.'],
		['text="A b. C d. E f. G h. I j." seed="1"', '<NextWord> needs a `start`.']
	])('says what is wrong with <NextWord %s />', (given, message) => {
		expect(parseSample('prose', `<NextWord ${given} />`).diagnostics).toMatchObject([
			{ rule: 'component', message, line: 5 }
		]);
	});

	const row = (answer: string, suggestion: string) => `| A *note*. | It is so. | ${answer} | ${suggestion} | Why. |`;
	const ten = [row('Yes', 'No'), row('No', 'No'), ...Array.from({ length: 8 }, () => row('Yes', 'Yes'))];
	const trust = (rows: string[], head = '| Note | Statement | Is it so? | Suggestion | Why |\n|-|-|-|-|-|') =>
		`<WhoDoYouTrust>\n\n${[head, ...rows].join('\n')}\n\n</WhoDoYouTrust>`;

	it('hands <WhoDoYouTrust> its table as data, and keeps the table', () => {
		expect(parseSample('prose', trust(ten)).prose).toContain('<table>');
		expect(given(trust(ten), 'items').items).toMatchObject({
			question: 'Is it so?',
			answers: ['Yes', 'No'],
			items: { 0: { note: 'A note.', statement: 'It is so.', answer: 0, suggestion: 1, why: 'Why.' }, length: 10 }
		});
	});

	it.each([
		['text beside the table', `<WhoDoYouTrust>\nText\n</WhoDoYouTrust>`, '5:1 <WhoDoYouTrust> holds one table and nothing else.'],
		['too few columns', trust([], '| a | b |\n|-|-|'), '7:1 <WhoDoYouTrust> takes a table of five columns; this has 2.'],
		['an empty cell', trust([...ten.slice(1), row('', 'No')]), '18:1 <WhoDoYouTrust> needs words in all five cells of a row.'],
		['too few rows', trust(ten.slice(1)), '7:1 <WhoDoYouTrust> takes 10 rows; this has 9.'],
		['a third answer', trust([...ten.slice(1), row('Maybe', 'No')]), '7:1 <WhoDoYouTrust> offers two answers; the third column has 3: No, Yes, Maybe.'],
		['a suggestion that is no answer', trust([...ten.slice(1), row('Yes', 'yes')]), '18:1 <WhoDoYouTrust> cannot suggest "yes".'],
		['no wrong suggestion', trust([...ten.slice(1), row('Yes', 'Yes')]), '7:1 <WhoDoYouTrust> needs right and wrong suggestions.']
	])('says what is wrong with a table of items: %s', (_, markdown, expected) => {
		expect(messages(markdown)).toEqual([expected]);
	});

	it('takes explorations on prose pages only', () => {
		expect(parseSample('reflect', `${trust(ten)}\n\n- One`).diagnostics).toMatchObject([
			{ message: '<WhoDoYouTrust> stands in prose pages only.' }
		]);
	});

	it('leaves tags in code alone', () => {
		const { found, prose } = parseSample('prose', '```\n<Note>\n```');
		expect(found).toEqual([]);
		expect(prose).toContain('<code>&#x3C;Note></code>');
	});
});

/** Pieces of Markdown that mean something to one of the three parsers. */
const PIECES = [
	...'*_`#>-+<>{}[]()!|\\&~:;=/"\'$@1. \n\t'.split(''),
	...'\n\n,    ,---,```,~~~,<!--,-->,</,{@html ,{#if ,{/if},<script>,</script>,<svelte:,<Note>\n,</Note>\n,&#123;,&lt;,&amp;#123;,$state,<p>,https://example.org,[@BASW],| a | b |\n|-|-|\n,word,- [ ] ,1. ,> '.split(
		','
	)
];

it('passes through mdsvex untouched, whatever the Markdown', async () => {
	const preprocessor = mdsvex({ extensions: ['.md'], smartypants: false });
	const markdown = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(''));
	await fc.assert(
		fc.asyncProperty(markdown, async (text) => {
			const { prose = '', diagnostics } = parseSample('prose', `Start.\n\n${text}`);
			expect(diagnostics.map(({ rule }) => rule)).not.toContain('internal');
			const made = await preprocessor.markup({ content: prose, filename: 'page.md' });
			expect((made?.code ?? '').replace(/\s+/g, ' ').trim()).toBe(prose.replace(/\s+/g, ' ').trim());
			// A Note left open is an error that the author sees; it is closed all the same.
			expect(() => compile(made?.code ?? '', OPTIONS)).not.toThrow();
		}),
		{ numRuns: 150, seed: 5 }
	);
}, 60_000);
