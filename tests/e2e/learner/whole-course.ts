import type { Locator } from '@playwright/test';
import { finalCheck } from '../../../src/lib/session/score.ts';
import type { Course } from '../course.ts';
import { expect } from '../expect.ts';
import { expectPage, goOn, type Screen } from '../screen.ts';
import { answerSurvey, reflect, reviewDraft, sortItems } from './forms.ts';
import { playQuiz, type Asked, type Manner } from './quiz.ts';
import { playScenario } from './scenario.ts';

/** What a learner writes for themselves: if an LMS ever holds it, a promise is broken. */
export const PRIVATE = 'The lamp on the stairs was mine to mend';

export interface Played {
	/** Pages opened, in order. */
	opened: string[];
	/** Questions asked in quizzes, in order. */
	asked: Asked[];
}

interface Manners {
	/** How the quiz that makes the course score is answered; all the others are answered rightly. */
	scored?: Manner;
	/** Decisions already made in the first scenario on the way. */
	decided?: number;
}

/**
 * Reads and plays the core route from the page that is open to its end, with every answer right
 * (or every answer of the scored quiz wrong), and sends the surveys.
 */
export async function playOn(
	screen: Screen,
	course: Course,
	{ scored = 'right', decided = 0 }: Manners = {}
): Promise<Played> {
	const played: Played = { opened: [], asked: [] };
	const check = finalCheck(course.plan)?.id;
	let scenarios = 0;
	let onwards = course.pages;
	do {
		// Lessons share titles: of those still to come the next one is meant.
		const title = await screen.getByRole('heading', { level: 1 }).innerText();
		const page = onwards.find((candidate) => candidate.title === title.trim());
		if (!page) throw new Error(`No page of the course is called "${title}".`);
		onwards = onwards.slice(onwards.indexOf(page) + 1);
		played.opened.push(page.id);
		if (page.kind === 'scenario') {
			await playScenario(screen, course, page.id, undefined, scenarios++ === 0 ? decided : 0);
		}
		if (page.kind === 'review') await reviewDraft(screen, course, page.id);
		if (page.kind === 'sort') await sortItems(screen, course, page.id);
		if (page.kind === 'quiz') {
			const manner = page.id === check ? scored : 'right';
			played.asked.push(...(await playQuiz(screen, course, page.id, manner)));
		}
		if (page.kind === 'survey') await answerSurvey(screen, course, page.id);
	} while (await goOn(screen, course));
	await expect(screen.getByText(course.t('home.whereDone'), { exact: true })).toBeVisible();
	return played;
}

/** The menu: beside the page where there is room, otherwise in a sheet that a button opens. */
export async function openMenu(screen: Screen, { t }: Course): Promise<Locator> {
	await screen.getByRole('heading', { level: 1 }).waitFor();
	const button = screen.getByRole('button', { name: t('frame.menu'), exact: true });
	if (await button.isVisible()) await button.click();
	const menu = screen.getByRole('navigation', { name: t('panels.menuTitle') });
	await menu.waitFor();
	return menu;
}

/** Opens a page from the menu. */
export async function openFromMenu(screen: Screen, course: Course, id: string): Promise<void> {
	const page = course.pages.find((candidate) => candidate.id === id)!;
	const lesson = course.plan.lessons.find((candidate) => candidate.pages.includes(page))!;
	const menu = await openMenu(screen, course);
	const entries = menu.getByRole('listitem').filter({ hasText: lesson.title });
	const entry = entries.getByRole('listitem').getByRole('link').nth(lesson.pages.indexOf(page));
	if (!(await entry.isVisible())) await entries.getByText(lesson.title, { exact: true }).click();
	await entry.click();
	await expectPage(screen, page.title);
}

/**
 * Writes into the course's reflection, goes on to another page and comes back to it: something is
 * sent after it was written. @returns the reflection's id.
 */
export async function reflectOn(screen: Screen, course: Course): Promise<string> {
	const id = course.ids('reflect')[0]!;
	await openFromMenu(screen, course, id);
	await reflect(screen, course, id, PRIVATE);
	await openFromMenu(screen, course, course.ids('opening').at(-1)!);
	await openFromMenu(screen, course, id);
	return id;
}
