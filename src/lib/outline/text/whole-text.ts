import type { TFunction } from 'i18next';
import '../../i18n/lesson-words.ts';
import '../../i18n/outline-words.ts';
import { practiceBanks, type Outline, type OutlineLesson } from '../outline.ts';
import { listsAsText } from './lists.ts';
import { markup, type Markup } from './markup.ts';
import { pageAsText } from './page.ts';
import { questionsAsText } from './quiz.ts';

/** The whole course as one document, to be read or printed: everything but what makes the result. */
export function wholeText(t: TFunction, outline: Outline): string {
	const banks = practiceBanks(outline);
	const lessons = outline.lessons.map((lesson) => lessonAsText(t, lesson, banks));
	return markup`${contents(t, outline)}${lessons}${listsAsText(t, outline)}`.html;
}

function contents(t: TFunction, { lessons }: Outline): Markup {
	const items = lessons.map(({ id, title, pages }) => {
		const inner = pages
			.filter(({ page }) => page.kind !== 'opening')
			.map(({ page }) => markup`<li><a href="#${page.id}">${page.title}</a></li>`);
		return markup`<li><a href="#${id}">${title}</a><ul>${inner}</ul></li>`;
	});
	const lists = (['standards', 'terms', 'sources'] as const).map(
		(id) => markup`<li><a href="#${id}">${t(`text.list.${id}`)}</a></li>`
	);
	return markup`<nav aria-labelledby="contents"><h2 id="contents">${t('text.contents')}</h2><ol>${items}${lists}</ol></nav>`;
}

function lessonAsText(
	t: TFunction,
	{ id, title, pages, banks }: OutlineLesson,
	printed: ReadonlySet<string>
): Markup {
	const questions = banks
		.filter(({ name }) => printed.has(name))
		.flatMap(({ bank: { page, activity } }) =>
			page.kind === 'quiz' && activity?.kind === 'quiz' ? questionsAsText(t, page, activity) : []
		);
	const later =
		questions.length > 0
			? markup`<article><h3>${t('text.later')}</h3><p>${t('text.laterWhy')}</p>${questions}</article>`
			: null;
	return markup`<section class="lesson"><h2 id="${id}">${title}</h2>${pages.map((page) => pageAsText(t, page))}${later}</section>`;
}
