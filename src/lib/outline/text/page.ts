import type { TFunction } from 'i18next';
import type { OutlinePage } from '../outline.ts';
import {
	openingAsText,
	reflectAsText,
	reviewAsText,
	sortAsText,
	surveyAsText
} from './activities.ts';
import { markup, type Markup } from './markup.ts';
import { questionsAsText } from './quiz.ts';
import { readable } from './readable.ts';
import { scenarioAsText } from './scenario.ts';

/** One page of the course under its heading. A lesson's opening has the lesson's heading instead. */
export function pageAsText(t: TFunction, outlined: OutlinePage): Markup {
	const { page } = outlined;
	const body = bodyAsText(t, outlined);
	if (page.kind === 'opening') return markup`<div id="${page.id}">${body}</div>`;
	const facts = [
		t(`kind.${page.kind}`),
		t('page.minutes', { count: page.minutes }),
		...(page.further ? [t('page.further')] : [])
	];
	return markup`<article><h3 id="${page.id}">${page.title}</h3><p class="facts">${facts.join(' · ')}</p>${body}</article>`;
}

function bodyAsText(
	t: TFunction,
	{ page, activity, readable: prose, ...quiz }: OutlinePage
): Markup {
	switch (page.kind) {
		case 'opening':
			return openingAsText(t, page);
		case 'prose':
			return readable(t, page.id, prose ?? '');
		case 'survey':
			return surveyAsText(t, page);
		case 'reflect':
			return reflectAsText(t, page);
		case 'review':
			return reviewAsText(t, page);
		case 'sort':
			return activity?.kind === 'sort' ? sortAsText(t, page, activity) : markup``;
		case 'scenario':
			return activity?.kind === 'scenario' ? scenarioAsText(t, page, activity) : markup``;
		default: {
			const intro = readable(t, page.id, page.intro);
			// What makes the result is not given away; see docs/decisions/text-version.md.
			if (quiz.counts) return markup`${intro}<p class="outcome">${t('text.keptBack')}</p>`;
			const drawn = quiz.bank ? markup`<p class="outcome">${t('text.drawn')}</p>` : null;
			const isQuiz = activity?.kind === 'quiz' || activity?.kind === 'know-this';
			return markup`${intro}${drawn}${isQuiz ? questionsAsText(t, page, activity) : null}`;
		}
	}
}
