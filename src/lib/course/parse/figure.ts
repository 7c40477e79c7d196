import type { Element } from 'hast';
import type { Image, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { didYouMean } from '../nearest.ts';
import { Report } from '../report.ts';
import type { PageContext, PageSource } from './context.ts';
import { isImageAlone } from './links.ts';
import { decodeText } from './source-text.ts';
import { sanitiseSvg } from './svg.ts';

/** Photographs travel inside the page; a larger one would cost every learner its download. */
const LARGEST_PICTURE = 30 * 1024;

const TYPES: Record<string, string> = {
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	webp: 'image/webp'
};

/** The picture of each image node, ready to stand in a `<figure>`. */
export type Figures = ReadonlyMap<Image, Element>;

/** Reads every picture of a page. What cannot be shown is reported and left out. */
export function readFigures(tree: Root, source: PageSource, context: PageContext, report: Report): Figures {
	const figures = new Map<Image, Element>();
	visitParents(tree, 'image', (node, ancestors) => {
		const parent = ancestors.at(-1);
		if (parent?.type !== 'paragraph' || !isImageAlone(parent.children))
			return report.error(
				'figure',
				node,
				'A picture stands on a line of its own.',
				'Put an empty line before and after it.'
			);
		if (!node.alt?.trim())
			report.error('figure', node, 'The picture has no alternative text.', 'Write what it says between the square brackets.');
		const prefix = `${source.id.replace('/', '-')}-figure-${figures.size + 1}`;
		const picture = readPicture(node, source, context, prefix, report);
		if (picture) figures.set(node, picture);
	});
	return figures;
}

function readPicture(
	node: Image,
	source: PageSource,
	context: PageContext,
	prefix: string,
	report: Report
): Element | undefined {
	const alt = node.alt ?? '';
	const path = `${source.folder}/${node.url.replace(/^\.\//, '')}`;
	const bytes = context.pictures.get(path);
	if (!bytes) {
		const beside = [...context.pictures.keys()]
			.filter((other) => other.startsWith(`${source.folder}/`))
			.map((other) => other.slice(source.folder.length + 1));
		const hint = didYouMean(node.url, beside, 'The file lies beside the page.');
		report.error('figure', node, `There is no picture "${node.url}" here.`, hint);
		return undefined;
	}
	const extension = /\.([a-z]+)$/.exec(path)?.[1] ?? '';
	if (extension === 'svg') return readSvg(bytes, path, alt, prefix, node, report);
	if (bytes.length > LARGEST_PICTURE) {
		report.error(
			'figure',
			node,
			`The picture has ${Math.ceil(bytes.length / 1024)} KB; at most ${LARGEST_PICTURE / 1024} travel with the course.`,
			'Make it smaller, or draw it as SVG.'
		);
		return undefined;
	}
	const src = `data:${TYPES[extension] ?? ''};base64,${base64(bytes)}`;
	return { type: 'element', tagName: 'img', properties: { src, alt }, children: [] };
}

function readSvg(
	bytes: Uint8Array,
	path: string,
	alt: string,
	prefix: string,
	node: Image,
	report: Report
): Element | undefined {
	const inFile = new Report(path);
	const text = decodeText(bytes, inFile);
	report.diagnostics.push(...inFile.diagnostics);
	const figure = text === undefined ? undefined : sanitiseSvg(text, alt, prefix);
	if (!figure) {
		report.error('figure', node, `"${node.url}" is not an SVG drawing.`);
		return undefined;
	}
	if (figure.leftOut.length > 0)
		report.warn(
			'figure',
			node,
			`Left out of "${node.url}": ${figure.leftOut.join(', ')}.`,
			'Draw with shapes and the classes ink, wash, accent and label.'
		);
	return figure.svg;
}

function base64(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary);
}
