import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { compiled, parseSample } from './testing/sample.ts';
import { sanitiseSvg } from './svg.ts';

const draw = (inner: string, attributes = 'viewBox="0 0 10 10"') => {
	const figure = sanitiseSvg(
		`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`,
		'What it "says"',
		'p-1'
	);
	return figure && { html: toHtml(figure.svg, { space: 'svg' }), leftOut: figure.leftOut };
};

describe('a drawing', () => {
	it('keeps shapes, classes and their places, and says what it says', () => {
		expect(draw('\n  <path class="ink other" d="M0 0"/>\n  <text class="label" x="1">a <tspan>b</tspan></text>\n')).toEqual({
			html: '<svg viewBox="0 0 10 10" role="img" aria-label="What it &#x22;says&#x22;"><path class="ink" d="M0 0"></path><text class="label" x="1">a <tspan>b</tspan></text></svg>',
			leftOut: ['class "other"']
		});
	});

	it('gets a view box of its size, so that it can shrink', () => {
		expect(draw('<g/>', 'width="40" height="20"')?.html).toContain('viewBox="0 0 40 20"');
	});

	it('has ids of its own on a page of several', () => {
		const html = draw('<clipPath id="c"><rect width="1"/></clipPath><g clip-path="url(#c)"><use href="#c"/></g>')?.html;
		expect(html).toContain('<clipPath id="p-1-c">');
		expect(html).toContain('clip-path="url(#p-1-c)"');
		expect(html).toContain('href="#p-1-c"');
	});

	it.each([
		['<script>alert(1)</script>', '<script>'],
		['<style>*{}</style>', '<style>'],
		['<foreignObject><p>x</p></foreignObject>', '<foreignObject>'],
		['<g onclick="x()"/>', 'onClick'],
		['<path style="fill:red" d="M0"/>', 'style'],
		['<path fill="#f00" d="M0"/>', 'fill "#f00"'],
		['<image href="https://example.org/x.png"/>', '<image>'],
		['<a href="https://example.org"><path d="M0"/></a>', '<a>'],
		['<animate attributeName="x"/>', '<animate>'],
		['<use href="https://example.org/#x"/>', 'href'],
		['<g mask="url(https://example.org/#x)"/>', 'mask that leads elsewhere']
	])('loses %s, and the author is told', (inner, name) => {
		const drawing = draw(inner);
		expect(drawing?.html).not.toMatch(/alert|onclick|example\.org|red|#f00|<p>|\*\{/i);
		expect(drawing?.leftOut.join()).toContain(name);
	});

	it('is a drawing', () => {
		expect(sanitiseSvg('<p>no</p>', 'x', 'p')).toBeUndefined();
		expect(sanitiseSvg('', 'x', 'p')).toBeUndefined();
	});
});

describe('a figure', () => {
	const bytes = (text: string) => new TextEncoder().encode(text);
	const pictures = new Map([
		['course/en/03-recording/a.svg', bytes('<svg viewBox="0 0 1 1"><path class="ink" id="x" d="M0"/></svg>')],
		['course/en/03-recording/b.png', Uint8Array.of(1, 2, 3)],
		['course/en/03-recording/large.png', new Uint8Array(40_000)]
	]);
	const parse = (markdown: string) => parseSample('opening', markdown, { pictures });

	it('stands inside the page with its caption, twice if need be', () => {
		const html = compiled(parse('![Says](a.svg "Caption [@BASW]")\n\n![Again](a.svg)'), 'opening').body;
		expect(html).toMatch(
			/^<figure><svg viewBox="0 0 1 1" role="img" aria-label="Says"><path class="ink" id="recording-sample-figure-1-x" d="M0"><\/path><\/svg><figcaption>Caption \(<a class="citation"/
		);
		expect(html).toContain('id="recording-sample-figure-2-x"');
	});

	it('may be a small photograph, carried in the page', () => {
		expect(compiled(parse('![Says](b.png)'), 'opening').body).toBe(
			'<figure><img src="data:image/png;base64,AQID" alt="Says"></figure>'
		);
		expect(parse('![Says](large.png)').found).toEqual(['7:1 figure']);
	});

	it('needs words for those who cannot see it, and a file', () => {
		expect(parse('![](a.svg)').found).toEqual(['7:1 figure']);
		expect(parse('![x](aa.svg)').diagnostics[0]?.hint).toBe('Did you mean "a.svg"?');
	});
});
