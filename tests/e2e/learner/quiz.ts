import type { Locator } from '@playwright/test';
import { expect } from '../expect.ts';
import type { Question } from '../../../src/lib/course/schema/page.ts';
import type { QuestionPlan } from '../../../src/lib/course/schema/plan.ts';
import { plain, type Course } from '../course.ts';
import type { Screen } from '../screen.ts';

export interface Asked {
	/** The quiz's page. */
	page: string;
	words: Question;
	shape: QuestionPlan;
}

/** How a question is answered: rightly, or by a choice that is wrong. */
export type Manner = 'right' | 'wrong';

/** Plays a quiz from its first screen to its result. @returns the questions asked, in order. */
export async function playQuiz(
	screen: Screen,
	course: Course,
	id: string,
	manner: Manner = 'right'
): Promise<Asked[]> {
	const { t } = course;
	const begin = screen.getByRole('button', {
		name: new RegExp(`^(${t('quiz.start')}|${t('quiz.again')})$`)
	});
	await begin.click();
	const { draw } = course.shape(id, 'quiz');
	const asked: Asked[] = [];
	for (let number = 1; number <= draw; number++) {
		const question = await questionOn(screen, course, id, number);
		await answer(screen, course, question, manner);
		await screen.getByRole('button', { name: t('quiz.submit'), exact: true }).click();
		const onward = number < draw ? t('quiz.next') : t('quiz.seeResult');
		await screen.getByRole('button', { name: onward, exact: true }).click();
		asked.push(question);
	}
	const right = manner === 'right' ? draw : 0;
	const result = t('quiz.result', { right, count: draw });
	await expect(screen.getByRole('heading', { name: result, exact: true })).toBeVisible();
	return asked;
}

/** The question on the page, when it is the one of this number. */
export async function questionOn(
	screen: Screen,
	course: Course,
	id: string,
	number: number
): Promise<Asked> {
	const { draw, questions } = course.shape(id, 'quiz');
	await expect(
		screen.getByText(course.t('quiz.progress', { number, count: draw }), { exact: true })
	).toBeVisible();
	const title = await screen.getByRole('group').getByRole('heading', { level: 2 }).innerText();
	const all = course.words(id, 'quiz').questions;
	const at = all.findIndex((question) => question.title === title.trim());
	if (at < 0) throw new Error(`"${title}" is no question of ${id}.`);
	return { page: id, words: all[at]!, shape: questions[at]! };
}

/** Fills in a question; it is still to be submitted. */
export async function answer(
	screen: Screen,
	course: Course,
	{ words, shape }: Asked,
	manner: Manner = 'right'
): Promise<void> {
	const form = screen.getByRole('group', { name: words.title });
	const options = [...words.options.keys()];
	switch (shape.type) {
		case 'choice': {
			const wrong = options.find((option) => !shape.correct.includes(option))!;
			const option = manner === 'right' ? shape.correct[0]! : wrong;
			return form
				.getByRole('radio', { name: plain(words.options[option]!.text), exact: true })
				.check();
		}
		case 'multiple': {
			const picks = manner === 'right' ? shape.correct : options;
			for (const option of picks) {
				const name = plain(words.options[option]!.text);
				await form.getByRole('checkbox', { name, exact: true }).check();
			}
			return;
		}
		case 'matching':
			for (const left of options) {
				const right = manner === 'right' ? left : (left + 1) % options.length;
				await form
					.getByLabel(plain(words.options[left]!.text), { exact: true })
					.selectOption({ label: plain(words.options[right]!.match!) });
			}
			return;
		case 'ordering': {
			const wanted = options.map((option) => plain(words.options[option]!.text));
			return arrange(form, course, manner === 'right' ? wanted : wanted.reverse());
		}
	}
}

/** Moves lines up until they stand in the wanted order. */
async function arrange(form: Locator, { t }: Course, wanted: string[]): Promise<void> {
	const lines = form.getByRole('listitem');
	for (const [place, text] of wanted.entries()) {
		const line = lines.filter({ has: form.page().getByText(text, { exact: true }) });
		while ((await standing(lines)).findIndex((shown) => shown.startsWith(text)) > place) {
			await line.getByRole('button', { name: t('quiz.up') }).click();
		}
	}
}

async function standing(lines: Locator): Promise<string[]> {
	return (await lines.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}
