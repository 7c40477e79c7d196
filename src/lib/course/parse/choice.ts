import type { Link, List, ListItem, RootContent } from 'mdast';
import type { Report } from '../report.ts';
import type { Renderer } from './html.ts';

/** A list item that opens with a link into the page. */
export interface Choice {
	item: ListItem;
	link: Link;
	/** What follows from it: the quotes indented under it. */
	feedback: RootContent[];
}

function leadingLink(item: ListItem): Link | undefined {
	const [first] = item.children;
	if (first?.type !== 'paragraph') return undefined;
	const [link] = first.children;
	return link?.type === 'link' && link.url.startsWith('#') ? link : undefined;
}

/** The choices of a list; `undefined` when it is an ordinary list. */
export function choicesOf(list: List, report: Report): Choice[] | undefined {
	const links = list.children.map(leadingLink);
	if (links.every((link) => link === undefined)) return undefined;
	return list.children.flatMap((item, i) => {
		const link = links[i];
		if (link) return [readChoice(item, link, report)];
		report.stop(
			'choice',
			item,
			'This item stands among choices and is none.',
			'Begin it with a link to a scene, and put nothing before the link.'
		);
		return [];
	});
}

function readChoice(item: ListItem, link: Link, report: Report): Choice {
	const [first, ...rest] = item.children;
	const after = first?.type === 'paragraph' ? first.children.slice(1) : [];
	const stray = after.find((node) => node.type !== 'text' || node.value.trim() !== '');
	if (stray)
		report.stop(
			'choice',
			stray,
			'A choice ends with its link.',
			'Put the whole choice between the square brackets; what follows from it is a quote below.'
		);
	if (link.children.length === 0) report.stop('choice', link, 'The choice has no text.');
	const feedback = rest.flatMap((node) => {
		if (node.type === 'blockquote') return node.children;
		report.stop(
			'choice',
			node,
			'Only a quote can stand under a choice.',
			'Begin each of its lines with "> ", indented as far as the link.'
		);
		return [];
	});
	return { item, link, feedback };
}

export function renderChoice(choice: Choice, render: Renderer): { text: string; feedback: string } {
	return { text: render.inline(choice.link.children), feedback: render.blocks(choice.feedback) };
}
