import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { slug } from 'github-slugger';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Component } from './component.ts';
import type { PageContext } from './context.ts';
import type { Figures } from './figure.ts';
import { citationNodes, headingAnchor, linkElement } from './inline.ts';
import { isComment, isImageAlone } from './links.ts';

const words = (list: string) => list.split(' ');

/** What the page's Markdown can become, and nothing else: the last guard before the browser. */
const SCHEMA: Schema = {
	tagNames: words(
		'a p em strong del code pre ul ol li blockquote h2 h3 h4 h5 h6 hr br table thead tbody tr th td figure figcaption'
	),
	attributes: {
		a: ['href', 'rel', 'target', 'title', 'dataReference', 'dataTerm', 'dataStandard', ['className', 'citation', 'term', 'standard']],
		figure: ['dataFigure'],
		ol: ['start'],
		th: ['align', 'scope'],
		td: ['align'],
		h2: ['id'],
		h3: ['id'],
		h4: ['id'],
		h5: ['id'],
		h6: ['id']
	},
	protocols: { href: ['http', 'https', 'mailto'] },
	clobber: [],
	strip: ['script', 'style']
};

/** Turns parts of a page's tree into sanitised HTML. Reports nothing: `checkLinks` has. */
export interface Renderer {
	blocks(nodes: readonly RootContent[]): string;
	inline(nodes: readonly PhrasingContent[]): string;
}

export interface RenderOptions {
	context: PageContext;
	figures: Figures;
	/** Headings get ids, so that text can link to them. Prose only. */
	headingIds?: boolean;
	/** How a component is written; as plain HTML where it is left out. */
	component?: (component: Component, children: string) => string;
	/** A last change to the tree before it is written. */
	finish?: (tree: HastRoot) => void;
	/** A last change to what is written. */
	write?: (html: string) => string;
}

export function createRenderer(options: RenderOptions): Renderer {
	const drawings: Element[] = [];
	const handlers = handlersFor(options, drawings);
	const write = (nodes: readonly Nodes[]): string => {
		const tree = toHast({ type: 'root', children: nodes as RootContent[] }, { handlers }) as HastRoot;
		const clean = sanitize(tree, SCHEMA) as HastRoot;
		tidy(clean, drawings);
		options.finish?.(clean);
		const html = toHtml(clean);
		return options.write ? options.write(html) : html;
	};
	const blocks = (nodes: readonly RootContent[]): string => {
		let html = '';
		let run: RootContent[] = [];
		for (const node of nodes) {
			if (node.type !== 'component') {
				run.push(node);
				continue;
			}
			if (run.length > 0) html += write(run);
			run = [];
			html += (options.component ?? componentAsHtml)(node, blocks(node.children));
		}
		return run.length > 0 ? html + write(run) : html;
	};
	return { blocks, inline: (nodes) => write(nodes).trim() };
}

/** What holds blocks, and not words. */
const FLOW = new Set(['root', 'blockquote', 'listItem', 'component']);

function handlersFor({ context, figures, headingIds }: RenderOptions, drawings: Element[]): Handlers {
	const text = (value: string): ElementContent => ({ type: 'text', value });
	return {
		text: (_, node: { value: string }) => citationNodes(node.value, context),
		link: (state: State, node) => linkElement(node, state.all(node), context),
		html: (_, node, parent) => {
			if (isComment(node)) return undefined;
			// A block stays a block: bare text would be Markdown again to a parser that comes after.
			const shown = text(node.value.replace(/\s*\n\s*/g, ' '));
			const isBlock = !parent || FLOW.has(parent.type);
			return isBlock
				? { type: 'element', tagName: 'p', properties: {}, children: [shown] }
				: shown;
		},
		image: (_, node) => text(node.alt ?? ''),
		footnoteReference: () => undefined,
		footnoteDefinition: () => undefined,
		paragraph(state: State, node) {
			const children: readonly PhrasingContent[] = node.children;
			if (!isImageAlone(children))
				return { type: 'element', tagName: 'p', properties: {}, children: state.all(node) };
			const [image] = children;
			const picture = figures.get(image);
			if (!picture) return undefined;
			const caption: Element[] = image.title
				? [{ type: 'element', tagName: 'figcaption', properties: {}, children: citationNodes(image.title, context) }]
				: [];
			const dataFigure = String(drawings.push(picture) - 1);
			return { type: 'element', tagName: 'figure', properties: { dataFigure }, children: caption };
		},
		heading(state: State, node) {
			const id = node.data?.pinned ?? slug(toString(node));
			return {
				type: 'element',
				tagName: `h${Math.max(2, node.depth)}`,
				properties: headingIds && id ? { id: headingAnchor(id) } : {},
				children: state.all(node)
			};
		}
	};
}

/** Puts drawings in, says what a table's headings head, and drops the space between blocks. */
function tidy(tree: HastRoot, drawings: readonly Element[]): void {
	visit(tree, (node: HastNodes, index, parent) => {
		if (node.type === 'text' && node.value === '\n' && parent && index !== undefined) {
			parent.children.splice(index, 1);
			return index;
		}
		if (node.type !== 'element') return undefined;
		if (node.tagName === 'pre' || node.tagName === 'svg') return SKIP;
		const drawing = drawings[Number(node.properties.dataFigure ?? -1)];
		if (node.tagName === 'figure' && drawing) {
			node.properties = {};
			node.children.unshift(drawing);
		}
		if (node.tagName === 'th') node.properties.scope = 'col';
		return undefined;
	});
}

/** Components as they stand in pages that are data, where no Svelte component can be. */
export function componentAsHtml({ name, attributes }: Component, children: string): string {
	const classes: Partial<Record<typeof name, string>> = {
		Note: 'note',
		ContentNote: 'content-note',
		Worked: 'worked'
	};
	const title = attributes.title ? toHtml({ type: 'text', value: attributes.title }) : '';
	const heading = title && `<p class="note-title">${title}</p>`;
	return `<aside class="${classes[name] ?? ''}">${heading}${children}</aside>`;
}
