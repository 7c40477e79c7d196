import { placeOf } from '../place.ts';
import type { Compiled, Draft } from './draft.ts';
import { parseLastList } from './last-list.ts';

/** `name.survey.md`: text, then one list of statements. */
export function parseSurvey({ tree, frontMatter, report, render, base }: Draft<'survey'>): Compiled {
	const { intro, items, words } = parseLastList(tree, { one: 'statement', many: 'statements' }, report);
	const { scale, standards } = frontMatter;
	return {
		page: { ...base, kind: 'survey', intro: render.blocks(intro), scale, statements: words },
		activity: { kind: 'survey', standards, statements: words.length, scale: scale.length },
		places: { parts: items.map(placeOf) }
	};
}
