import type { Locator, Page } from '@playwright/test';
import type { PagePlan } from '../../../src/lib/course/schema/plan.ts';
import { plain, type Course } from '../course.ts';
import { drawEveryType } from '../learner/draw.ts';
import {
	answerSurvey,
	reflect,
	reviewDraft,
	sentencesToPick,
	sortItems
} from '../learner/forms.ts';
import { answer, playQuiz, questionOn } from '../learner/quiz.ts';
import { bestPath, decide, playScenario } from '../learner/scenario.ts';
import { openFromMenu } from '../learner/whole-course.ts';
import type { Tour, Visit } from './tour.ts';

/** Every kind of activity in each of its states, and home when all of the core route is done. */
export const activityTour: Tour = async (page, course, visit) => {
	const shown = new Set<string>();
	for (const { id, kind, further } of course.pages) {
		const sort = sortOf(course, id);
		const show = shown.has(sort) ? undefined : STATES[sort];
		if (!show && further) continue;
		await openFromMenu(page, course, id);
		await (show ?? play[kind])?.(page, course, id, visit);
		shown.add(sort);
	}
	await page.getByRole('link', { name: course.t('app.name') }).click();
	await page.getByText(course.t('home.whereDone')).waitFor();
	await visit('home, done');
	const { t } = course;
	await page
		.getByRole('main')
		.getByRole('link', { name: t('lists.certificate') })
		.click();
	await page.getByRole('button', { name: t('certificate.print') }).waitFor();
	await visit('certificate, given');
};

type Played = (page: Page, course: Course, id: string, visit: Visit) => Promise<unknown>;

/** What is shown of the first activity of each sort. */
const STATES: Record<string, Played> = {
	survey: surveyStates,
	'survey again': surveyStates,
	sort: sortStates,
	reflect: reflectStates,
	'know-this': knowThisStates,
	quiz: quizStates,
	'quiz with certainty': quizStates,
	'spaced questions': spacedStates,
	review: reviewStates,
	'scenario with meters': scenarioStates
};

/** The others are done, so that home is. */
const play: Partial<Record<PagePlan['kind'], Played>> = {
	survey: answerSurvey,
	sort: sortItems,
	quiz: (page, course, id) => playQuiz(page, course, id),
	review: (page, course, id) => reviewDraft(page, course, id),
	scenario: (page, course, id) => playScenario(page, course, id)
};

/** Activities of one sort look alike. */
function sortOf(course: Course, id: string): string {
	const { kind, activity } = course.pages.find((candidate) => candidate.id === id)!;
	if (activity?.kind === 'scenario')
		return activity.meters.length > 0 ? 'scenario with meters' : kind;
	if (activity?.kind === 'survey') return course.words(id, 'survey').before ? 'survey again' : kind;
	if (activity?.kind !== 'quiz') return kind;
	if (activity.spaced) return 'spaced questions';
	return activity.certainty ? 'quiz with certainty' : kind;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function openAll(details: Locator): Promise<void> {
	await details.evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
}

async function scenarioStates(page: Page, course: Course, id: string, visit: Visit) {
	const path = bestPath(course.shape(id, 'scenario'));
	await visit('scenario, start');
	const { text } = course.words(id, 'scenario').scenes[0]!.choices[path[0]!]!;
	await press(page, plain(text));
	await visit('scenario, after a choice');
	await press(page, course.t('scenario.continue'));
	await decide(page, course, id, path.slice(0, 1), path[1]!);
	await openAll(page.locator('main details'));
	await visit('scenario, on the way');
	await playScenario(page, course, id, path, 2);
	await openAll(page.locator('main details'));
	await visit('scenario, ending');
}

async function knowThisStates(page: Page, course: Course, id: string, visit: Visit) {
	await visit('know this, intro');
	await playQuiz(page, course, id, 'wrong');
	await visit('know this, result');
}

async function spacedStates(page: Page, course: Course, id: string, visit: Visit) {
	await visit('spaced questions, intro');
	await playQuiz(page, course, id, 'wrong');
	await visit('spaced questions, result');
}

/** Every type of question, unanswered and answered wrongly; with certainty where it is asked. */
async function quizStates(page: Page, course: Course, id: string, visit: Visit) {
	const { t } = course;
	const { draw, certainty } = course.shape(id, 'quiz');
	const name = certainty ? 'quiz with certainty' : 'quiz';
	await visit(`${name}, intro`);
	await drawEveryType(page, course.shape(id, 'quiz'));
	await press(page, t('quiz.start'));
	const seen = new Set<string>();
	for (let number = 1; number <= draw; number++) {
		const asked = await questionOn(page, course, id, number);
		const { type } = asked.shape;
		const isNew = !seen.has(type);
		seen.add(type);
		if (isNew && type !== 'ordering') {
			await press(page, t('quiz.submit'));
			await visit(`${name}, ${type}, with an error`);
		} else if (isNew) await visit(`${name}, ordering`);
		await answer(page, course, asked, isNew ? 'wrong' : 'right');
		if (certainty) await page.getByRole('radio', { name: t('quiz.certain'), exact: true }).check();
		await press(page, t('quiz.submit'));
		if (isNew) await visit(`${name}, ${type}, answered wrongly`);
		await press(page, number < draw ? t('quiz.next') : t('quiz.seeResult'));
	}
	await openAll(page.locator('main details'));
	await visit(`${name}, result`);
}

async function reviewStates(page: Page, course: Course, id: string, visit: Visit) {
	const { t } = course;
	await visit('review, before');
	await press(page, t('review.submit'));
	await visit('review, with an error');
	// Some found, one missed, one false alarm: every kind of note is on the page.
	const right = sentencesToPick(course, id);
	const { source, draft, marks } = course.shape(id, 'review');
	const marked = new Set(marks.map(({ sentence }) => sentence));
	const sound = [...Array(source + draft).keys()].find((sentence) => !marked.has(sentence))!;
	await reviewDraft(page, course, id, [sound, ...right.slice(1)]);
	await visit('review, after');
}

async function sortStates(page: Page, course: Course, id: string, visit: Visit) {
	const { t } = course;
	await visit('sort, before');
	await press(page, t('sort.submit'));
	await visit('sort, with errors');
	const { items, bins } = course.words(id, 'sort');
	for (const { text } of items) {
		const item = page.getByRole('group', { name: plain(text) });
		await item.getByRole('radio', { name: bins[0]!, exact: true }).check();
	}
	await press(page, t('sort.submit'));
	await visit('sort, after');
}

async function surveyStates(page: Page, course: Course, id: string, visit: Visit) {
	await visit('survey, before');
	await press(page, course.t('survey.send'));
	await visit('survey, with an error');
	await answerSurvey(page, course, id);
	await visit('survey, sent');
}

async function reflectStates(page: Page, course: Course, id: string, visit: Visit) {
	await visit('reflection, empty');
	await reflect(page, course, id, '1, 2, 3 …');
	await press(page, course.t('reflect.clear'));
	await visit('reflection, about to be cleared');
	await press(page, course.t('reflect.keep'));
}
