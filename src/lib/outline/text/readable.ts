import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { TFunction } from 'i18next';
import { SKIP, visit } from 'unist-util-visit';
import { exploration } from './exploration.ts';
import { compiled, markup, type Markup } from './markup.ts';
import { scrolling } from './table.ts';

/** How deep the headings of a page's own text stand: under the lesson, the page and its parts. */
const HEADING_SHIFT = 2;

/**
 * Compiled HTML of one page as it stands in the whole text: drawings as their descriptions, links
 * into the course as links within the document, headings below the page's own.
 *
 * @param page id of the page it comes from, `recording/the-visit`
 */
export function readable(t: TFunction, page: string, html: string): Markup {
	const tree = fromHtml(html, { fragment: true });
	visit(tree, (node: Nodes, index, parent) => {
		if (node.type !== 'element' || !parent || index === undefined) return undefined;
		const { tagName, properties } = node;
		if (tagName === 'svg' || tagName === 'img') {
			parent.children[index] = picture(t, String(properties.ariaLabel ?? properties.alt ?? ''));
			return SKIP;
		}
		if (properties.dataExploration) {
			const words = exploration(t, properties);
			node.properties = { className: ['set-apart'] };
			node.children.unshift(...(fromHtml(words.html, { fragment: true }).children as Element[]));
		}
		if (tagName === 'a') node.properties = { href: within(page, String(properties.href ?? '')) };
		if (tagName === 'aside' && properties.className) node.properties = { className: ['set-apart'] };
		const level = /^h([2-6])$/.exec(tagName)?.[1];
		if (level) {
			node.tagName = `h${Math.min(6, Number(level) + HEADING_SHIFT)}`;
			if (properties.id) node.properties = { id: `${page}/${String(properties.id)}` };
		}
		return undefined;
	});
	visit(tree, 'element', (node, index, parent) => {
		if (node.tagName !== 'table' || index === undefined) return undefined;
		if (parent?.type === 'element' && parent.properties.role === 'group') return SKIP;
		const box = fromHtml(scrolling(t, markup``).html, { fragment: true }).children[0] as Element;
		parent!.children[index] = { ...box, children: [node] };
		return SKIP;
	});
	return compiled(toHtml(tree));
}

function picture(t: TFunction, description: string): Element {
	const { html } = markup`<p class="picture"><b>${t('text.picture')}</b> ${description}</p>`;
	return fromHtml(html, { fragment: true }).children[0] as Element;
}

/** The lists that stand at the end of the text, by the page that they are in the course. */
const LISTS: Record<string, string> = {
	'references.html': 'source',
	'glossary.html': 'term',
	'standards.html': 'standard'
};

/** An address as the page has it, relative to its own file, from the document of the whole text. */
function within(page: string, href: string): string {
	if (/^\w+:/.test(href)) return href;
	if (href.startsWith('#')) return `#${page}/${href.slice(1)}`;
	const [path = '', fragment = ''] = href.replace(/^\.\.\//, '').split('#');
	const list = LISTS[path];
	if (list) return fragment ? `#${list}-${fragment}` : `#${list}s`;
	return path.includes('/') ? `#${path.replace(/\.html$/, '')}` : path;
}
