import { placeOfKey } from './pages.ts';
import { rule } from './rule.ts';

/**
 * A survey that is shown beside an earlier one asks the same: the same statements in the same
 * words, on the same scale. Otherwise "then" and "now" would stand for two things.
 *
 * Good: `tests/fixtures/tiny`.
 *
 * Bad: `tests/fixtures/broken/survey-before`.
 */
export const surveyBefore = rule('survey-before', 'error', function* (course) {
	for (const { lessons } of course.editions) {
		const pages = lessons.flatMap((lesson) => lesson.pages);
		for (const parsed of pages) {
			const { page, file } = parsed;
			if (page?.kind !== 'survey' || page.before === undefined) continue;
			const before = pages.find(({ id }) => id === page.before)?.page;
			const asked = (survey: typeof page) => JSON.stringify([survey.scale, survey.statements]);
			if (before?.kind === 'survey' && asked(before) === asked(page)) continue;
			yield {
				file,
				place: placeOfKey(parsed, 'before'),
				message: `This survey and "${page.before}" do not ask the same.`,
				hint: 'Use the same scale and statements, word for word.'
			};
		}
	}
});
