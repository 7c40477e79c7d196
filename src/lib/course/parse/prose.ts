import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { didYouMean } from '../nearest.ts';
import { COMPONENTS, dataOf, isExploration, type Component } from './component.ts';
import type { Compiled, Draft } from './draft.ts';
import { headingId } from './heading-id.ts';
import { componentAsHtml, createRenderer } from './html.ts';

/**
 * `name.md`: what mdsvex compiles. It has a Markdown parser of its own, an old one with other
 * rules; so it gets finished HTML, one line a block and none of them empty, which it passes on
 * untouched, and with it goes everything that Svelte would take for code.
 */
export function parseProse(draft: Draft<'prose'>): Compiled {
	const { tree, base } = draft;
	checkAnchors(draft);
	const used = new Set<Component['name']>();
	const render = createRenderer({
		context: draft.context,
		figures: draft.figures,
		headingIds: true,
		finish: breakLines,
		write: (html) => `${withoutBraces(html)}\n`,
		component(component, children) {
			const { name, attributes } = component;
			used.add(name);
			const given = Object.entries({ ...attributes, ...dataOf(component, draft.report, render) }).map(([key, value]) => ` ${key}="${escape(value)}"`);
			const open = `<${name}${given.join('')}`;
			return COMPONENTS[name].empty ? `${open} />\n` : `${open}>\n${children}</${name}>\n`;
		}
	});
	const body = render.blocks(tree.children as RootContent[]);
	const imports = [...used].sort().map((name) => `import ${name} from '${COMPONENTS[name].from}';\n`);
	const script = imports.length > 0 ? `<script>\n${imports.join('')}</script>\n\n` : '';
	return { page: { ...base, kind: 'prose' }, prose: script + body, readable: readableOf(draft) };
}

/** What the page says where no program runs: the text version of the course prints it. */
function readableOf({ tree, context, figures }: Draft<'prose'>): string {
	const render = createRenderer({
		context,
		figures,
		headingIds: true,
		component: (component, children) =>
			isExploration(component) ? explorationAsHtml(component, children) : componentAsHtml(component, children)
	});
	return render.blocks(tree.children as RootContent[]);
}

/** The attributes of explorations that hold words; the others are numbers of its program. */
const WORDED = ['passage', 'text'];

function explorationAsHtml({ name, attributes }: Component, children: string): string {
	const words = WORDED.flatMap((key) => attributes[key] ?? []).map(
		(value) => `<blockquote><p>${toHtml({ type: 'text', value })}</p></blockquote>`
	);
	const numbers = Object.entries(attributes)
		.filter(([key]) => !WORDED.includes(key))
		.map(([key, value]) => ` data-${key}="${escape(value)}"`);
	return `<aside data-exploration="${name}"${numbers.join('')}>${words.join('')}${children}</aside>`;
}

/** Svelte reads braces as code wherever they stand, in attributes too; an empty line ends the HTML. */
function withoutBraces(html: string): string {
	return html.replaceAll('{', '&#123;').replaceAll('}', '&#125;').replaceAll('\n', '&#10;');
}

function escape(value: string): string {
	return withoutBraces(toHtml({ type: 'text', value })).replaceAll('"', '&#x22;');
}

/** A line end in code would end the HTML block, so each becomes an element. */
function breakLines(tree: HastRoot): void {
	visit(tree, 'text', (node, index, parent) => {
		if (!parent || index === undefined || !node.value.includes('\n')) return undefined;
		const lines = node.value.replace(/\n$/, '').split('\n');
		const parts = lines.flatMap((value, i) => [
			...(i > 0 ? [{ type: 'element' as const, tagName: 'br', properties: {}, children: [] }] : []),
			...(value ? [{ type: 'text' as const, value }] : [])
		]);
		parent.children.splice(index, 1, ...parts);
		return index + parts.length;
	});
}

function checkAnchors({ tree, report }: Draft<'prose'>): void {
	const ids = new Set<string>();
	visit(tree, 'heading', (heading) => {
		const id = headingId(heading);
		if (ids.has(id))
			report.error('duplicate-heading', heading, `Another heading has the same id, "${id}".`);
		ids.add(id);
	});
	visit(tree, 'link', (link) => {
		if (!link.url.startsWith('#') || ids.has(link.url.slice(1))) return;
		report.error(
			'unknown-target',
			link,
			`No heading has the id "${link.url.slice(1)}".`,
			didYouMean(link.url.slice(1), ids)
		);
	});
}
