import type { TFunction } from 'i18next';
import type { Question, QuizPage } from '../../course/schema/page.ts';
import type { QuestionPlan, QuizPlan } from '../../course/schema/plan.ts';
import { markup, type Markup } from './markup.ts';
import { readable } from './readable.ts';
import { table } from './table.ts';

/** What one of several answers holds: its words, its reason, and whether it is right. */
export interface Answer {
	text: Markup;
	why: Markup | null;
	isRight: boolean;
}

/** How answers to choose from are set. */
type Setting = (t: TFunction, answers: readonly Answer[]) => Markup;

/** Each question with its answers, which of them is right, and why. */
export function questionsAsText(
	t: TFunction,
	page: QuizPage,
	plan: QuizPlan,
	set: Setting = asList
): Markup[] {
	return page.questions.map((question, at) =>
		questionAsText(t, page, question, plan.questions[at], set)
	);
}

const asList: Setting = (t, answers) => {
	const right = markup`<p class="outcome"><b>${t('text.right')}</b></p>`;
	return markup`<ul>${answers.map(({ text, why, isRight }) => markup`<li>${text}${isRight ? right : null}${why}</li>`)}</ul>`;
};

function questionAsText(
	t: TFunction,
	page: QuizPage,
	question: Question,
	plan: QuestionPlan | undefined,
	set: Setting
): Markup {
	const { id, title, body, feedback } = question;
	const general = feedback ? readable(t, page.id, feedback) : null;
	return markup`<section><h4 id="${page.id}/${id}">${title}</h4>${readable(t, page.id, body)}${answers(t, page, question, plan, set)}${general}</section>`;
}

function answers(
	t: TFunction,
	page: QuizPage,
	{ type, options, labels }: Question,
	plan: QuestionPlan | undefined,
	set: Setting
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
	return set(
		t,
		options.map(({ text, why }, at) => ({
			text: words(text),
			why: why ? words(why) : null,
			isRight: plan?.correct.includes(at) ?? false
		}))
	);
}
