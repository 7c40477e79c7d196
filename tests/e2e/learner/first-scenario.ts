import { expect } from '../expect.ts';
import type { Path } from '../../../src/lib/session/session.ts';
import type { Course } from '../course.ts';
import { expectPage, expectSaved, goOn, type Screen } from '../screen.ts';
import { answerSurvey } from './forms.ts';
import { bestPath, decide, expectScene } from './scenario.ts';

/** Where a learner is who made one decision in the first scenario. */
export interface Place {
	page: string;
	path: Path;
}

/** From home by Start through the first pages to the first scenario. @returns its id. */
export async function readToFirstScenario(screen: Screen, course: Course): Promise<string> {
	const [scenario] = course.ids('scenario');
	await screen.getByRole('link', { name: course.t('home.start'), exact: true }).click();
	for (const page of course.pages) {
		await expectPage(screen, page.title);
		if (page.id === scenario) break;
		if (page.kind === 'survey') await answerSurvey(screen, course, page.id);
		await goOn(screen, course);
	}
	return scenario!;
}

/** Reads on to the first scenario, makes its first decision and sees that it is saved. */
export async function decideOnce(screen: Screen, course: Course): Promise<Place> {
	const page = await readToFirstScenario(screen, course);
	const path = bestPath(course.shape(page, 'scenario')).slice(0, 1);
	await decide(screen, course, page, [], path[0]!);
	await expectSaved(screen, course);
	return { page, path };
}

/** Home says where the learner left off, and its button leads there: the same page and scene. */
export async function resumeAt(screen: Screen, course: Course, place: Place): Promise<void> {
	const { t, plan } = course;
	const lesson = plan.lessons.find(({ pages }) => pages.some(({ id }) => id === place.page))!;
	const { title } = lesson.pages.find(({ id }) => id === place.page)!;
	await expectSaved(screen, course);
	const where = t('home.whereLeft', { title, lesson: lesson.title });
	await expect(screen.getByText(where, { exact: true })).toBeVisible();
	await screen.getByRole('link', { name: t('home.goOn', { title }), exact: true }).click();
	await expectPage(screen, title);
	await expectScene(screen, course, place.page, place.path);
}
