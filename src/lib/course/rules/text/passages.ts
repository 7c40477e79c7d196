import type { Heading, Node, Nodes, Paragraph, Parent, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ParsedPage } from '../../model.ts';
import type {} from '../../parse/component.ts';
import { placeOfKey } from '../pages.ts';
import { offsetAt } from './offset.ts';
import { passage, type Fragment, type Passage } from './passage.ts';

const found = new WeakMap<ParsedPage, Passage[]>();

/** Everything on a page that a learner reads, in the file's order; the rules share the result. */
export function passagesOf(page: ParsedPage): Passage[] {
	let passages = found.get(page);
	if (!passages) found.set(page, (passages = [...frontMatterOf(page), ...bodyOf(page)]));
	return passages;
}

/** The keys of the front matter that hold words; the others hold numbers, dates and ids. */
const WORDED = ['title', 'summary', 'outcomes', 'meters', 'cast', 'supervision', 'discuss', 'scale'];

function* frontMatterOf(page: ParsedPage): Generator<Passage> {
	for (const key of WORDED) {
		const from = offsetAt(page.text, placeOfKey(page, key));
		const to = page.text.indexOf('\n---', from);
		for (const text of strings(page.frontMatter[key]))
			yield passage(page, 'attribute', [{ text, from, to: to === -1 ? page.text.length : to }]);
	}
}

function* strings(value: unknown): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (typeof value === 'object' && value !== null)
		for (const inner of Object.values(value)) yield* strings(inner);
}

function bodyOf(page: ParsedPage): Passage[] {
	const passages: Passage[] = [];
	const attribute = (text: string | null | undefined, node: Node) => {
		if (text) passages.push(passage(page, 'attribute', [{ text, ...spanOf(node) }]));
	};
	visit(page.tree, (node) => {
		if (isTextBlock(node)) passages.push(passageOf(page, node));
		else if (node.type === 'image') {
			attribute(node.alt, node);
			attribute(node.title, node);
		} else if (node.type === 'link' && page.kind === 'review') attribute(node.title, node);
		else if (node.type === 'component')
			for (const text of Object.values(node.attributes)) attribute(text, node);
	});
	return passages;
}

/** The blocks that hold text and no other block. */
export type TextBlock = Paragraph | Heading | TableCell;

export function isTextBlock(node: Node): node is TextBlock {
	return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

export function passageOf(page: ParsedPage, block: TextBlock): Passage {
	const form = block.type === 'tableCell' ? 'cell' : block.type;
	return passage(page, form, fragmentsOf(block));
}

/** The text inside a block; code, pictures and tags leave a gap, and so does a speaker's key. */
function fragmentsOf(block: Parent): Fragment[] {
	const fragments: Fragment[] = [];
	const read = (node: Nodes, first: boolean): void => {
		if (node.type === 'text') fragments.push({ text: node.value, ...spanOf(node) });
		else if (node.type === 'strong' && first && isSpeaker(node)) return;
		else if ('children' in node) node.children.forEach((child, i) => read(child, first && i === 0));
		else fragments.push({ text: ' ', ...spanOf(node) });
	};
	block.children.forEach((child, i) => read(child as Nodes, i === 0));
	return fragments;
}

/** `**amina:**` */
function isSpeaker({ children: [child] }: Parent): boolean {
	return child?.type === 'text' && /^[a-z][a-z0-9-]*:$/.test((child as { value: string }).value);
}

function spanOf(node: Node): Pick<Fragment, 'from' | 'to'> {
	return {
		from: node.position?.start.offset ?? 0,
		to: node.position?.end.offset ?? 0
	};
}
