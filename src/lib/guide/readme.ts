import type { TFunction } from 'i18next';
import type { Outline } from '../outline/outline.ts';
import { markup, type Markup } from '../outline/text/markup.ts';
import { table } from '../outline/text/table.ts';
import { session } from './session.ts';
import { flipped, halfDay, hour, playing, talking } from './timetable.ts';

/** What `about.md` leaves room for, by the name that stands in braces there. */
export function tables(
	t: TFunction,
	outline: Outline,
	files: ReadonlyMap<string, string>
): Record<string, Markup> {
	const longest = Math.max(
		0,
		...scenariosOf(outline).map(({ page }) => (page.further ? 0 : page.minutes))
	);
	return {
		lessons: lessons(t, outline, files),
		scenarios: scenarios(t, outline),
		hour: session(t, hour(longest)),
		halfDay: session(t, halfDay()),
		flipped: session(t, flipped())
	};
}

function lessons(t: TFunction, { plan, lessons }: Outline, files: ReadonlyMap<string, string>) {
	const heads = (['lesson', 'for', 'alone'] as const).map((key) => t(`guide.columns.${key}`));
	const rows = lessons.map(({ id, title, minutes }) => [
		markup`<a href="${files.get(id) ?? ''}">${title}</a>`,
		plan.lessons.find((lesson) => lesson.id === id)?.summary ?? '',
		t('guide.minute', { count: minutes })
	]);
	return table(t, { heads, rows });
}

function scenarios(t: TFunction, outline: Outline): Markup {
	const heads = (['scenario', 'lesson', 'alone', 'play', 'talk'] as const).map((key) =>
		t(`guide.columns.${key}`)
	);
	const rows = scenariosOf(outline).map(({ lesson, page: { id, title, minutes, further } }) => [
		markup`<a href="#${id}">${title}</a>`,
		further ? `${lesson}, ${t('page.further')}` : lesson,
		...[minutes, playing(minutes), talking(minutes)].map((count) => t('guide.minute', { count }))
	]);
	return table(t, { heads, rows });
}

function scenariosOf({ lessons }: Outline) {
	return lessons.flatMap(({ title, pages }) =>
		pages.flatMap(({ page }) => (page.kind === 'scenario' ? [{ lesson: title, page }] : []))
	);
}
