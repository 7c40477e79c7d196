import type { TFunction } from 'i18next';
import type { QuizPage } from '../course/schema/page.ts';
import type { QuizPlan } from '../course/schema/plan.ts';
import type { OutlinePage } from '../outline/outline.ts';
import { markup, type Markup } from '../outline/text/markup.ts';
import { questionsAsText, type Answer } from '../outline/text/quiz.ts';
import { table } from '../outline/text/table.ts';

/** A quiz's own questions and how many of them the course asks; nothing where it has none. */
export function quizForGroup(t: TFunction, { page, activity, bank }: OutlinePage): Markup | null {
	if (page.kind !== 'quiz' && page.kind !== 'know-this') return null;
	if (activity?.kind !== 'quiz' && activity?.kind !== 'know-this') return null;
	const count = page.questions.length;
	if (count === 0) return null;
	const { draw } = activity;
	const asked = draw < count ? t('guide.asked', { count, draw }) : t('guide.askedAll', { count });
	const how = bank ? t('guide.drawsOn') : asked;
	return markup`<p>${how}</p>${questionsForGroup(t, page, activity)}`;
}

/** Answers beside their reasons: at a table somebody looks for one of them. */
export const questionsForGroup = (t: TFunction, page: QuizPage, plan: QuizPlan): Markup[] =>
	questionsAsText(t, page, plan, beside);

function beside(t: TFunction, answers: readonly Answer[]): Markup {
	const rows = answers.map(({ text, why, isRight }) => [
		isRight ? markup`<b>${t('text.right')}</b> ${text}` : text,
		why ?? ''
	]);
	return table(t, { heads: [t('guide.answer'), t('guide.why')], rows });
}
