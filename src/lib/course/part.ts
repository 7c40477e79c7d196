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
 * gone, and a page of spaced questions that has no earlier lesson left is no page any more. An
 * activity whose stand-in is gone becomes one to *go further*: nobody has to take it in the whole
 * course, so nobody has to here.
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
			.map((page) => optionalWithout(page, kept))
			.map((page) => withFewerQuestions(page, lessons, left))
	}));
}

/** The lesson that a page is in: the first part of its id. */
const lessonOf = (pageId: string) => pageId.split('/')[0]!;

function optionalWithout(parsed: ParsedPage, kept: readonly string[]): ParsedPage {
	const { page } = parsed;
	if (!page?.instead || kept.includes(lessonOf(page.instead))) return parsed;
	return { ...parsed, page: { ...page, further: true, instead: undefined } };
}

/** Titles of the activities that {@link keepLessons} made optional, in reading order. */
export function madeOptional(
	lessons: readonly ParsedLesson[],
	kept: readonly string[]
): string[] {
	return lessons
		.filter(({ id }) => kept.includes(id))
		.flatMap(({ pages }) => pages)
		.filter((parsed) => optionalWithout(parsed, kept) !== parsed)
		.flatMap(({ page }) => (page ? [page.title] : []));
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
