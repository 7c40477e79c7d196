import type { Element, Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { toString } from 'mdast-util-to-string';
import GithubSlugger from 'github-slugger';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Markup } from '../outline/text/markup.ts';

/** A file of the guide before its links are known. */
export interface Draft {
	/** `03-recording.md` */
	file: string;
	tree: Root;
}

export function draftOf(file: string, { html }: Markup): Draft {
	const tree = fromHtml(html, { fragment: true });
	const above: number[] = [];
	visit(tree, 'element', (node) => {
		const level = Number(/^h([1-6])$/.exec(node.tagName)?.[1]);
		if (level) {
			// No level is passed over: a quiz's questions stand right under it, a scenario's scenes do not.
			while (above.length > 0 && above.at(-1)! >= level) above.pop();
			above.push(level);
			node.tagName = `h${above.length}`;
		}
		if (node.tagName === 'aside') node.tagName = 'blockquote';
		const classes = [node.properties.className].flat();
		if (classes.includes('note-title'))
			node.children = [{ ...node, tagName: 'strong', properties: {} }];
		if (classes.includes('speech')) beginWithSpeaker(node);
		// Words that bring their own quotation marks get no others.
		if (node.tagName === 'q' && toString(node).startsWith('“')) node.tagName = 'span';
	});
	return { file, tree };
}

/** The name stands on the line of what is said first. */
function beginWithSpeaker(speech: Element): void {
	const at = speech.children.findIndex(
		(child) => child.type === 'element' && child.tagName === 'p'
	);
	const first = speech.children[at];
	if (first?.type !== 'element') return;
	first.children.unshift(...(speech.children.splice(0, at) as typeof first.children));
}

/**
 * Where each heading with an id can be reached from any file of the guide: Git hosts give a heading
 * the address that its words make.
 */
export function anchorsOf(drafts: readonly Draft[]): ReadonlyMap<string, string> {
	const anchors = new Map<string, string>();
	for (const { file, tree } of drafts) {
		const slugger = new GithubSlugger();
		visit(tree, 'element', (node) => {
			if (!/^h[1-6]$/.test(node.tagName)) return;
			const slug = slugger.slug(toString(node));
			if (node.properties.id) anchors.set(String(node.properties.id), `${file}#${slug}`);
		});
	}
	return anchors;
}

const writer = unified()
	.use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
	.use(remarkGfm, { tablePipeAlign: false });

/**
 * The file as Markdown. A link leads to where its target stands in the guide, or out to a source;
 * one that has no place in the guide becomes plain words.
 *
 * @param anchors see `anchorsOf`
 * @param sources addresses of the sources, by id
 */
export function markdownOf(
	{ file, tree }: Draft,
	anchors: ReadonlyMap<string, string>,
	sources: ReadonlyMap<string, string>
): string {
	const whereTo = (href: string): string | undefined => {
		if (!href.startsWith('#'))
			return /^(https?:|mailto:|[\w-]+\.md$)/.test(href) ? href : undefined;
		const id = href.slice(1);
		const anchor = anchors.get(id);
		if (anchor) return anchor.startsWith(`${file}#`) ? anchor.slice(file.length) : anchor;
		return sources.get(id.replace(/^source-/, ''));
	};
	visit(tree, 'element', (node: Element, index, parent) => {
		if (node.tagName !== 'a' || !parent || index === undefined) return undefined;
		const target = whereTo(String(node.properties.href ?? ''));
		if (target === undefined) {
			parent.children.splice(index, 1, ...node.children);
			return [SKIP, index];
		}
		node.properties = { href: target };
		return undefined;
	});
	return writer.stringify(toMdast(tree, { quotes: ['“”', '‘’'] }) as MarkdownRoot);
}
