import type { Compiled, Draft } from './draft.ts';

/** `index.md`: what a lesson is for. */
export function parseOpening({ tree, frontMatter, render, base }: Draft<'opening'>): Compiled {
	const { summary, outcomes } = frontMatter;
	return { page: { ...base, kind: 'opening', summary, outcomes, body: render.blocks(tree.children) } };
}
