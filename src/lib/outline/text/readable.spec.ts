import { describe, expect, it } from 'vitest';
import '../../i18n/outline-words.ts';
import { createTranslator } from '../../i18n/translator.ts';
import { readable } from './readable.ts';

const t = createTranslator('en');
const read = (html: string) => readable(t, 'recording/the-visit', html).html;

describe('compiled HTML in the whole text', () => {
	it.each([
		['../references.html#ADA-2026', '#source-ADA-2026'],
		['../glossary.html#proxy', '#term-proxy'],
		['../standards.html#3.11', '#standard-3.11'],
		['../standards.html', '#standards'],
		['../bias/check.html', '#bias/check'],
		['../cpd-record.html', 'cpd-record.html'],
		['#h-after', '#recording/the-visit/h-after'],
		['https://example.org/a#b', 'https://example.org/a#b']
	])('leads from %s to %s', (href, to) => {
		expect(read(`<a class="x" data-term="y" href="${href}">it</a>`)).toBe(`<a href="${to}">it</a>`);
	});

	it('says a drawing in words and keeps its caption', () => {
		const figure =
			'<figure><svg role="img" aria-label="A &lt;kettle>."><path d="M0 0"/></svg><figcaption>Off.</figcaption></figure>';
		expect(read(figure)).toBe(
			'<figure><p class="picture"><b>Picture:</b> A &#x3C;kettle>.</p><figcaption>Off.</figcaption></figure>'
		);
	});

	it('puts headings below the page’s own', () => {
		expect(read('<h2 id="h-a">A</h2><h5>B</h5>')).toBe(
			'<h4 id="recording/the-visit/h-a">A</h4><h6>B</h6>'
		);
	});

	it('lets a wide table scroll, links and all', () => {
		expect(
			read('<table><tbody><tr><td><a href="../help.html">h</a></td></tr></tbody></table>')
		).toBe(
			'<div class="scrolls" role="group" tabindex="0" aria-label="Table"><table><tbody><tr><td><a href="help.html">h</a></td></tr></tbody></table></div>'
		);
	});
});
