import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { visit } from 'unist-util-visit';

const SHAPES = [
	'svg',
	'g',
	'path',
	'rect',
	'circle',
	'ellipse',
	'line',
	'polyline',
	'polygon',
	'text',
	'tspan',
	'defs',
	'clipPath',
	'mask',
	'pattern',
	'marker',
	'use',
	'symbol'
];

/** The classes that figures are drawn with, so that they follow the theme. */
const CLASSES = ['ink', 'wash', 'accent', 'label'];

const GEOMETRY = [
	'cx cy r rx ry x y x1 y1 x2 y2 dx dy width height d points pathLength transform viewBox',
	'preserveAspectRatio textAnchor dominantBaseline fontSize fontWeight fontStyle letterSpacing',
	'strokeWidth strokeLineCap strokeLineJoin strokeDashArray strokeDashOffset strokeMiterLimit',
	'opacity fillOpacity strokeOpacity fillRule clipRule vectorEffect rotate textLength lengthAdjust',
	'clipPath clipPathUnits mask maskUnits patternUnits patternContentUnits patternTransform',
	'markerStart markerMid markerEnd markerWidth markerHeight markerUnits orient refX refY id'
]
	.join(' ')
	.split(' ');

const SCHEMA: Schema = {
	tagNames: SHAPES,
	attributes: {
		'*': [
			...GEOMETRY,
			['className', ...CLASSES],
			// A shape may be hollow; every colour comes from its class.
			['fill', 'none', 'currentColor', 'currentcolor'],
			['stroke', 'none', 'currentColor', 'currentcolor']
		],
		use: ['href']
	},
	clobber: [],
	strip: ['script', 'style', 'foreignObject', 'title', 'desc', 'metadata'],
	protocols: { href: [] }
};

export interface SvgFigure {
	svg: Element;
	/** What was left out because figures may not have it, as an author would name it. */
	leftOut: string[];
}

/**
 * A drawing as it may stand inside a page: shapes only, no script, style, colour or outside address.
 * Its ids get `prefix`, for a page may hold several drawings. `undefined` when it is no SVG.
 */
export function sanitiseSvg(source: string, alt: string, prefix: string): SvgFigure | undefined {
	const body = source.replace(/^\s*<\?xml[^>]*\?>/, '').replace(/<!DOCTYPE[^>]*>/i, '');
	const parsed = fromHtml(body, { fragment: true, space: 'svg' });
	const root = parsed.children.find((node): node is Element => node.type === 'element');
	if (root?.tagName !== 'svg') return undefined;
	const leftOut = namesIn(root);
	const clean = sanitize({ type: 'root', children: [root] }, SCHEMA) as Root;
	const svg = clean.children[0];
	if (svg?.type !== 'element') return undefined;
	for (const name of namesIn(svg)) leftOut.delete(name);
	localise(svg, prefix, leftOut);
	trim(svg);
	const { width, height, viewBox, ...rest } = svg.properties;
	// Without a view box the drawing could not shrink with the page.
	const box = viewBox ?? (width && height ? `0 0 ${width} ${height}` : undefined);
	svg.properties = { ...rest, ...(box ? { viewBox: box } : {}), role: 'img', ariaLabel: alt };
	return { svg, leftOut: [...leftOut] };
}

/** Harmless things that drawing programs and careful authors write, not worth a word. */
const SILENT = new Set(['<title>', '<desc>', '<metadata>', 'xmlns', 'role', 'ariaLabel', 'version', 'ariaHidden', 'focusable', 'ariaLabelledBy', 'xmlnsXLink']);

function namesIn(root: Element): Set<string> {
	const names = new Set<string>();
	visit(root, 'element', (node) => {
		names.add(`<${node.tagName}>`);
		for (const [name, value] of Object.entries(node.properties)) {
			if (name === 'className') for (const one of value as string[]) names.add(`class "${one}"`);
			else names.add(name === 'fill' || name === 'stroke' ? `${name} "${String(value)}"` : name);
		}
	});
	for (const name of SILENT) names.delete(name);
	return names;
}

/** Makes ids unique and drops references that lead out of the drawing. */
function localise(root: Element, prefix: string, leftOut: Set<string>): void {
	visit(root, 'element', (node) => {
		const { properties } = node;
		for (const [name, value] of Object.entries(properties)) {
			if (name === 'id') properties.id = `${prefix}-${String(value)}`;
			if (name === 'href') {
				if (/^#[\w-]+$/.test(String(value))) properties.href = `#${prefix}-${String(value).slice(1)}`;
				else drop(name);
			}
			if (typeof value !== 'string' || !/url\s*\(|\\/i.test(value)) continue;
			const local = /^url\(["']?#([\w-]+)["']?\)$/.exec(value.trim())?.[1];
			if (local) properties[name] = `url(#${prefix}-${local})`;
			else drop(name);
		}
		function drop(name: string) {
			delete properties[name];
			leftOut.add(`${name} that leads elsewhere`);
		}
	});
}

/** Indentation in the file is nothing the learner needs to download. */
function trim(root: Element): void {
	visit(root, (node) => {
		if (node.type !== 'element' || node.tagName === 'text' || node.tagName === 'tspan') return;
		node.children = node.children.filter((child) => child.type === 'element');
	});
}
