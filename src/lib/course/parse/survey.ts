import { didYouMean } from '../nearest.ts';
import { placeOf } from '../place.ts';
import type { Compiled, Draft } from './draft.ts';
import { parseLastList } from './last-list.ts';

/** `name.survey.md`: text, then one list of statements. */
export function parseSurvey(draft: Draft<'survey'>): Compiled {
	const { tree, frontMatter, report, render, base, source, context, yaml } = draft;
	const { intro, items, words } = parseLastList(tree, { one: 'statement', many: 'statements' }, report);
	const { scale, standards, before } = frontMatter;
	if (before !== undefined && (!context.pages.has(before) || before === source.id))
		report.error(
			'unknown-page',
			yaml.placeOf(['before']),
			`"${before}" is not another page of the course.`,
			didYouMean(before, context.pages, 'Write it as lesson/page, as in welcome/how-you-see-it.')
		);
	return {
		page: { ...base, kind: 'survey', intro: render.blocks(intro), scale, statements: words, ...(before && { before }) },
		activity: { kind: 'survey', standards, statements: words.length, scale: scale.length },
		places: { parts: items.map(placeOf) }
	};
}
