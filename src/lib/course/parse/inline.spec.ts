import { describe, expect, it } from 'vitest';
import { compiled, parseSample } from './testing/sample.ts';

const render = (markdown: string) => compiled(parseSample('opening', markdown), 'opening').body;

describe('what text points to', () => {
	it('names the publisher and the year of a cited source', () => {
		expect(render('Often wrong [@ADA-2026].')).toBe(
			'<p>Often wrong (<a class="citation" href="../references.html#ADA-2026" data-reference="ADA-2026">Ada Institute, 2026</a>).</p>'
		);
	});

	it('puts several sources into one pair of brackets', () => {
		const html = render('So say two [@ADA-2026; @BASW].');
		expect(html.replace(/<[^>]*>/g, '')).toBe('So say two (Ada Institute, 2026; BASW, 2025).');
		expect(html.match(/data-reference/g)).toHaveLength(2);
	});

	it('lists sources and terms once, in order of first mention', () => {
		const page = compiled(
			parseSample('opening', '[Bias](glossary:bias) [@BASW], [@ADA-2026], [@BASW], [again](glossary:bias)'),
			'opening'
		);
		expect(page.references.map(({ id }) => id)).toEqual(['BASW', 'ADA-2026']);
		expect(page.terms.map(({ id }) => id)).toEqual(['bias']);
	});

	it('links terms, standards and pages relative to the page', () => {
		expect(render('[x](glossary:bias) [y](standard:3.10) [z](page:recording/the-visit)')).toBe(
			'<p><a class="term" href="../glossary.html#bias" data-term="bias">x</a> ' +
				'<a class="standard" href="../standards.html#3.10" data-standard="3.10">y</a> ' +
				'<a href="../recording/the-visit.html">z</a></p>'
		);
	});

	it('opens the web in a tab that cannot reach back', () => {
		expect(render('[x](https://example.org/a)')).toBe(
			'<p><a href="https://example.org/a" rel="noopener noreferrer" target="_blank">x</a></p>'
		);
	});

	it('resolves links that are defined elsewhere', () => {
		expect(render('[x][there]\n\n[there]: https://example.org')).toContain('href="https://example.org"');
	});
});

describe('what points nowhere', () => {
	it('is named where it stands, with what was probably meant', () => {
		const sample = parseSample('opening', 'First line,\nsecond [@ADA-2062] and [x](glossary:bais).');
		expect(sample.found).toEqual(['8:8 unknown-reference', '8:24 unknown-term']);
		expect(sample.diagnostics[0]?.hint).toBe('Did you mean "ADA-2026"?');
		expect(sample.diagnostics[1]?.hint).toBe('Did you mean "bias"?');
	});

	it('finds the place of a citation in an indented, quoted list', () => {
		const { found } = parseSample('opening', '> - One\n>   two [@NO]\n');
		expect(found).toEqual(['8:9 unknown-reference']);
	});

	it.each([
		['[x](standard:3.99)', 'unknown-standard'],
		['[x](page:recording/the-vist)', 'unknown-page'],
		['[x](javascript:alert(1))', 'unknown-link'],
		['[x](data:text/html,x)', 'unknown-link'],
		['[x](../other.md)', 'unknown-link'],
		['Text[^1].\n\n[^1]: Note', 'footnote'],
		['# Heading', 'heading'],
		['a ![x](x.svg) b', 'figure'],
		['![x](none.svg)', 'figure']
	])('%s is an error', (markdown, rule) => {
		expect(parseSample('opening', markdown).diagnostics).toContainEqual(
			expect.objectContaining({ rule, severity: 'error' })
		);
	});
});

describe('HTML in Markdown', () => {
	it('is an error, and text if it is reached', () => {
		const sample = parseSample('opening', 'Hi <b onclick="x()">there</b>\n\n<script>alert(1)</script>\n\n<iframe src="x"></iframe>');
		expect(sample.diagnostics.map(({ rule }) => rule)).toEqual(Array(4).fill('unknown-tag'));
		expect(compiled(sample, 'opening').body).not.toMatch(/<(?!\/?p>)/);
		expect(compiled(sample, 'opening').body).toContain('&#x3C;script>alert(1)&#x3C;/script>');
	});

	it('may be a comment, which nobody sees', () => {
		const sample = parseSample('opening', 'Text\n\n<!-- to do: ask Amina -->\n\nmore <!-- x --> text');
		expect(sample.found).toEqual([]);
		expect(compiled(sample, 'opening').body).toBe('<p>Text</p><p>more  text</p>');
	});

	it('does not hide behind a comment', () => {
		expect(parseSample('opening', '<!-- x --> <script>alert(1)</script>').found).toEqual(['7:1 unknown-tag']);
	});
});
