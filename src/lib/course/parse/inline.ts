import type { Element, ElementContent } from 'hast';
import type { Link } from 'mdast';
import { citationsIn, shortName } from './citation.ts';
import { DOCUMENT } from '../schema/carried.ts';
import type { PageContext } from './context.ts';
import { splitUrl } from './links.ts';

/**
 * Text with its citations as links to the references. Line ends in running text become spaces,
 * for what is written here must also pass a Markdown parser that takes line ends for something.
 */
export function citationNodes(value: string, context: PageContext): ElementContent[] {
	const nodes: ElementContent[] = [];
	let end = 0;
	for (const { source, index, ids } of citationsIn(value)) {
		nodes.push(text(value.slice(end, index)), text('('));
		ids.forEach((id, i) => {
			if (i > 0) nodes.push(text('; '));
			const reference = context.references.get(id);
			nodes.push(
				reference
					? anchor(`../references.html#${id}`, 'citation', { dataReference: id }, [text(shortName(reference))])
					: text(`@${id}`)
			);
		});
		nodes.push(text(')'));
		end = index + source.length;
	}
	nodes.push(text(value.slice(end)));
	return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}

const NEW_WINDOW = { rel: ['noopener', 'noreferrer'], target: '_blank' };

/** A link by what it points to. Addresses in the course are relative to the page's own file. */
export function linkElement(
	node: Link,
	content: ElementContent[],
	{ kept }: PageContext
): ElementContent[] {
	const children = withoutAnchors(content);
	const { scheme, target } = splitUrl(node.url);
	switch (scheme) {
		case 'glossary':
			return [anchor(`../glossary.html#${target}`, 'term', { dataTerm: target }, children)];
		case 'standard':
			return [anchor(`../standards.html#${target}`, 'standard', { dataStandard: target }, children)];
		case 'page':
			return kept.has(target.split('/')[0] ?? '')
				? [anchor(`../${target}.html`, undefined, {}, children)]
				: children;
		case 'carried':
			// Beside the course: a document has no program to go on with the attempt in this window.
			return [anchor(`../${target}.html`, undefined, target === DOCUMENT ? NEW_WINDOW : {}, children)];
		case 'http':
		case 'https':
			return [
				anchor(node.url, undefined, NEW_WINDOW, children)
			];
		case 'mailto':
			return [anchor(node.url, undefined, {}, children)];
		default:
			// A link that leads nowhere is shown as its text.
			return node.url.startsWith('#')
				? [anchor(`#${headingAnchor(node.url.slice(1))}`, undefined, {}, children)]
				: children;
	}
}

/** HTML has no links in links; a citation inside one is shown as its words. */
function withoutAnchors(nodes: ElementContent[]): ElementContent[] {
	return nodes.flatMap((node) => {
		if (node.type !== 'element') return [node];
		const children = withoutAnchors(node.children);
		return node.tagName === 'a' ? children : [{ ...node, children }];
	});
}

function anchor(
	href: string,
	className: string | undefined,
	properties: Element['properties'],
	children: ElementContent[]
): Element {
	return {
		type: 'element',
		tagName: 'a',
		properties: { ...(className ? { className: [className] } : {}), href, ...properties },
		children
	};
}

function text(value: string): ElementContent {
	return { type: 'text', value: value.replace(/\s*\n\s*/g, ' ') };
}

/** Prefixed, so that no heading takes an id that the player uses. */
export function headingAnchor(id: string): string {
	return `h-${id}`;
}
