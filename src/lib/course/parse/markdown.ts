import type { Definition, Heading, Html, Root, RootContent, Yaml } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Report } from '../report.ts';
import { groupComponents, hideTags } from './component.ts';
import { tooTangled } from './tangle.ts';
import { setMarks } from '../typography.ts';

declare module 'mdast' {
	interface HeadingData {
		/** The id that `<a id="x"></a>` before the heading gives it. */
		pinned?: string;
	}
}

const processor = unified()
	.use(remarkParse)
	.use(remarkFrontmatter, ['yaml'])
	.use(remarkGfm, { singleTilde: false })
	.freeze();

export interface Markdown {
	/** The body, without front matter. Positions are those of the file. */
	tree: Root;
	frontMatter: Yaml | undefined;
}

/** The one Markdown dialect of all pages: CommonMark, tables, task lists, offered components. */
export function parseMarkdown(text: string, report: Report): Markdown | undefined {
	const tangle = tooTangled(text);
	if (tangle) {
		report.stop('too-tangled', tangle, 'The Markdown is nested too deeply to be read.');
		return undefined;
	}
	const hidden = hideTags(text);
	const tree = processor.parse(hidden.text);
	const [first, ...rest] = tree.children;
	const frontMatter = first?.type === 'yaml' ? first : undefined;
	if (frontMatter) tree.children = rest;
	else if (/^---[ \t]*(\n|$)/.test(text))
		report.stop(
			'front-matter',
			{ line: 1, column: 1 },
			'The front matter is not closed.',
			'End it with a line that holds nothing but ---.'
		);
	setMarks(tree);
	groupComponents(tree, hidden.tags, report);
	resolveDefinitions(tree);
	pinHeadings(tree, report);
	return { tree, frontMatter };
}

/** Turns `[text][label]` into ordinary links, so that parts of the tree can be rendered alone. */
function resolveDefinitions(tree: Root): void {
	const definitions = new Map<string, Definition>();
	visit(tree, 'definition', (node) => {
		if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
	});
	if (definitions.size === 0) return;
	visit(tree, ['linkReference', 'imageReference'], (node) => {
		if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
		const definition = definitions.get(node.identifier);
		if (!definition) return;
		const { url, title } = definition;
		Object.assign(node, { type: node.type === 'linkReference' ? 'link' : 'image', url, title });
	});
	visit(tree, 'definition', (_, index, parent) => {
		if (index === undefined || !parent) return undefined;
		parent.children.splice(index, 1);
		return index;
	});
}

const PIN = /^<a id=(["'])([^"']*)\1>\s*(?:<\/a>)?$/;

/** Moves `<a id="x"></a>` on the line before a heading into the heading. */
function pinHeadings(tree: Root, report: Report): void {
	tree.children = tree.children.filter((node, i) => {
		const html = onlyHtml(node);
		const id = html === undefined ? undefined : PIN.exec(html)?.[2];
		if (id === undefined) return true;
		const heading: RootContent | undefined = tree.children[i + 1];
		if (heading?.type !== 'heading') {
			report.error('pinned-id', node, 'An <a id> stands only on the line before a heading.');
			return false;
		}
		if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
			report.error('pinned-id', node, `"${id}" cannot be an id.`, 'Use lower-case letters, digits and hyphens.');
		else (heading as Heading).data = { ...heading.data, pinned: id };
		return false;
	});
}

function onlyHtml(node: RootContent): string | undefined {
	if (node.type === 'html') return node.value.trim();
	if (node.type !== 'paragraph') return undefined;
	if (!node.children.every((child) => child.type === 'html')) return undefined;
	return node.children.map((child) => (child as Html).value).join('');
}
