import { placeOf } from '../place.ts';
import type { Compiled, Draft } from './draft.ts';
import { parseLastList } from './last-list.ts';

/** `name.reflect.md`: text, then one list of prompts. It has no plan: nothing of it is kept by an LMS. */
export function parseReflect({ tree, report, render, base }: Draft<'reflect'>): Compiled {
	const { intro, items, words } = parseLastList(tree, { one: 'prompt', many: 'prompts' }, report);
	return {
		page: { ...base, kind: 'reflect', intro: render.blocks(intro), prompts: words },
		places: { parts: items.map(placeOf) }
	};
}
