import type { Root, Text } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/**
 * Quotation marks and apostrophes as a printed page has them. Each takes one character's place, so
 * positions in the file still hold; dashes and dots stay as the author wrote them.
 */
const typographer = unified()
	.use(remarkSmartypants, { quotes: true, backticks: false, dashes: false, ellipses: false })
	.freeze();

/** Sets the marks in a page's text, across emphasis and links, and in captions; in no code. */
export function setMarks(tree: Root): void {
	typographer.runSync(tree);
	visit(tree, ['link', 'image'], (node) => {
		if (node.type !== 'link' && node.type !== 'image') return;
		if (node.title) node.title = withMarks(node.title);
		if (node.type === 'image' && node.alt) node.alt = withMarks(node.alt);
	});
}

/** The same for a line that is no Markdown: a title, a name, a meaning. */
export function withMarks(line: string): string {
	if (!/["']/.test(line)) return line;
	const text: Text = { type: 'text', value: line };
	const root: Root = { type: 'root', children: [{ type: 'paragraph', children: [text] }] };
	typographer.runSync(root);
	return text.value;
}
