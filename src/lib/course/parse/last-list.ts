import type { List, ListItem, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from '../report.ts';

/** A page that is text and then one list: the text, and the plain words of each item. */
export function parseLastList(
	tree: Root,
	what: { one: string; many: string },
	report: Report
): { intro: RootContent[]; items: ListItem[]; words: string[] } {
	const at = tree.children.findLastIndex((node) => node.type === 'list');
	const list = tree.children[at] as List | undefined;
	if (!list) {
		report.stop('list', undefined, `There is no list of ${what.many}.`, `Begin each ${what.one} with "- ".`);
		return { intro: tree.children, items: [], words: [] };
	}
	const after = tree.children[at + 1];
	if (after)
		report.stop('list', after, `Nothing can follow the list of ${what.many}.`, 'Move it above the list.');
	const words: string[] = [];
	for (const item of list.children) {
		const extra = item.children[1];
		if (extra) report.stop('list', extra, `A ${what.one} is one paragraph.`);
		const text = toString(item).replace(/\s+/g, ' ').trim();
		if (text === '') report.stop('list', item, `The ${what.one} has no text.`);
		else if (words.includes(text)) report.stop('list', item, `The ${what.one} "${text}" stands here twice.`);
		words.push(text);
	}
	return { intro: tree.children.slice(0, at), items: list.children, words };
}
