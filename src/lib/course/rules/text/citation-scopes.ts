import type { Parent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ParsedPage } from '../../model.ts';
import type {} from '../../parse/component.ts';
import { isMadeUp } from './figures.ts';
import { isTextBlock, type TextBlock } from './passages.ts';

/** A part of a page in which one citation speaks for every figure: its offsets and its text. */
interface Scope {
	from: number;
	to: number;
	blocks: TextBlock[];
}

/** The scopes of a page, without those that say their numbers are made up. */
export function* citationScopes(page: ParsedPage): Generator<Scope> {
	const isQuiz = page.kind === 'quiz' || page.kind === 'know-this' || page.kind === 'bank';
	const first = page.tree.children.findIndex(({ type }) => isQuiz && type === 'heading');
	const body = page.tree.children;
	yield* scopesAmong(page, first === -1 ? body : body.slice(0, first));
	if (first !== -1) yield* questions(page, body.slice(first));
}

/** Each question of a quiz is one scope: wrong answers repeat figures that nobody can cite. */
function* questions(page: ParsedPage, body: RootContent[]): Generator<Scope> {
	const headings = [...body.keys()].filter((i) => body[i]?.type === 'heading');
	for (const [i, heading] of headings.entries()) {
		const nodes = body.slice(heading + 1, headings[i + 1]);
		const scope = scopeOf(nodes);
		if (scope && !isMadeUp(page.text.slice(scope.from, scope.to))) yield scope;
	}
}

function* scopesAmong(page: ParsedPage, nodes: RootContent[]): Generator<Scope> {
	let before = '';
	for (const node of nodes) {
		const text = source(page, node);
		switch (node.type) {
			case 'paragraph': {
				const scope = scopeOf([node]);
				if (scope && !isMadeUp(text)) yield scope;
				break;
			}
			case 'list':
			case 'table':
				// "Suppose the following:" speaks for the list after it.
				if (isMadeUp(before)) break;
				for (const part of node.children) {
					const scope = scopeOf([part]);
					if (scope && !isMadeUp(source(page, part))) yield scope;
				}
				break;
			case 'component':
				if (!isMadeUp(text)) yield* scopesAmong(page, node.children);
				break;
			case 'blockquote':
				yield* scopesAmong(page, node.children);
				break;
		}
		before = text;
	}
}

function scopeOf(nodes: RootContent[]): Scope | undefined {
	const from = nodes[0]?.position?.start.offset;
	const to = nodes.at(-1)?.position?.end.offset;
	if (from === undefined || to === undefined) return undefined;
	const blocks: TextBlock[] = [];
	visit({ type: 'root', children: nodes } as Parent, (node) => {
		if (isTextBlock(node) && node.type !== 'heading') blocks.push(node);
	});
	return { from, to, blocks };
}

function source(page: ParsedPage, node: RootContent): string {
	return page.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
