import type { TFunction } from 'i18next';
import type { Question, QuizPage } from '../../course/schema/page.ts';
import type { QuestionPlan, QuizPlan } from '../../course/schema/plan.ts';
import { markup, type Markup } from './markup.ts';
import { readable } from './readable.ts';
import { table } from './table.ts';

/** Each question with its answers, which of them is right, and why. */
export function questionsAsText(t: TFunction, page: QuizPage, plan: QuizPlan): Markup[] {
	return page.questions.map((question, at) =>
		questionAsText(t, page, question, plan.questions[at])
	);
}

function questionAsText(
	t: TFunction,
	page: QuizPage,
	question: Question,
	plan: QuestionPlan | undefined
): Markup {
	const { id, title, body, feedback } = question;
	const general = feedback ? readable(t, page.id, feedback) : null;
	return markup`<section><h4 id="${page.id}/${id}">${title}</h4>${readable(t, page.id, body)}${answers(t, page, question, plan)}${general}</section>`;
}

function answers(
	t: TFunction,
	page: QuizPage,
	{ type, options, labels }: Question,
	plan: QuestionPlan | undefined
): Markup {
	const words = (html: string) => readable(t, page.id, html);
	if (type === 'matching') {
		const rows = options.map(({ text, match = '' }) => [words(text), words(match)]);
		return table(t, { heads: labels, rows });
	}
	if (type === 'ordering') {
		const items = options.map(({ text }) => markup`<li>${words(text)}</li>`);
		return markup`<p>${t('text.rightOrder')}</p><ol>${items}</ol>`;
	}
	const items = options.map(({ text, why }, at) => {
		const right = plan?.correct.includes(at)
			? markup`<p class="outcome"><b>${t('text.right')}</b></p>`
			: null;
		return markup`<li>${words(text)}${right}${why ? words(why) : null}</li>`;
	});
	return markup`<ul>${items}</ul>`;
}
