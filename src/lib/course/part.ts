import { countBanks } from './banks.ts';
import type { ParsedLesson, ParsedPage } from './model.ts';
import type { Settings } from './schema/settings.ts';

/**
 * The settings of a part of the course: a course of its own, with an id and a title that name its
 * lessons, so that an LMS can hold it beside the whole.
 *
 * @param titles of the lessons kept, by language
 */
export function settingsOfPart(
	settings: Settings,
	kept: readonly string[],
	titles: ReadonlyMap<string, readonly string[]>
): Settings {
	const title = Object.entries(settings.title).map(([language, whole]) => {
		const lessons = new Intl.ListFormat(language).format(titles.get(language) ?? []);
		return [language, `${whole.split(':')[0]}: ${lessons}`];
	});
	const lessons = settings.lessons.filter((id) => kept.includes(id));
	return {
		...settings,
		id: [settings.id, ...lessons].join('-'),
		title: Object.fromEntries(title),
		lessons
	};
}

/**
 * The lessons kept. A quiz that draws from the lessons' banks asks fewer questions where banks are
 * gone, and a page of spaced questions that has no earlier lesson left is no page any more.
 */
export function keepLessons(
	lessons: readonly ParsedLesson[],
	kept: readonly string[]
): ParsedLesson[] {
	const left = lessons.filter(({ id }) => kept.includes(id));
	return left.map((lesson) => ({
		...lesson,
		pages: lesson.pages
			.filter((page) => !page.bank?.earlier || countBanks(page, left) > 0)
			.map((page) => withFewerQuestions(page, lessons, left))
	}));
}

function withFewerQuestions(
	parsed: ParsedPage,
	all: readonly ParsedLesson[],
	left: readonly ParsedLesson[]
): ParsedPage {
	const { activity } = parsed;
	if (!parsed.bank || activity?.kind !== 'quiz' || activity.each === undefined) return parsed;
	const gone = countBanks(parsed, all) - countBanks(parsed, left);
	return { ...parsed, activity: { ...activity, draw: activity.draw - activity.each * gone } };
}
