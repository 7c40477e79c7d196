import { bestPath, decide, expectScene } from './learner/scenario.ts';
import { playOn, PRIVATE, reflectOn } from './learner/whole-course.ts';
import { listIn } from './lms.ts';
import { expectPage, expectSaved, goOn, statusLine } from './screen.ts';
import { expect, test } from './test.ts';

test('start, decide, close the frame, come back, resume, finish', async ({ lmsWith, course }) => {
	test.setTimeout(180_000);
	const { t, plan } = course;
	const lms = lmsWith('scorm12');
	const { screen } = lms;
	const [scenario] = course.ids('scenario');
	const path = bestPath(course.shape(scenario!, 'scenario'));
	const page = course.pages.find(({ id }) => id === scenario)!;

	await lms.launch();
	await expectSaved(screen, course);
	await screen.getByRole('link', { name: t('home.start') }).click();
	await expectPage(screen, course.pages[0]!.title);
	while ((await screen.getByRole('heading', { level: 1 }).innerText()) !== page.title) {
		await goOn(screen, course);
	}
	await decide(screen, course, scenario!, [], path[0]!);
	await expectSaved(screen, course);
	await lms.leave();

	const left = await lms.held();
	expect(left['cmi.core.exit']).toBe('suspend');
	expect(left['cmi.core.lesson_status']).toBe('incomplete');
	expect(left['cmi.core.lesson_location']).toBe(scenario);
	expect(left['cmi.core.score.raw']).toBeUndefined();

	await lms.launch();
	await expectSaved(screen, course);
	const lesson = plan.lessons.find(({ pages }) => pages.includes(page))!;
	await expect(screen.getByText(t('home.whereLeft', { title: page.title, lesson: lesson.title }))).toBeVisible();
	await screen.getByRole('link', { name: t('home.goOn', { title: page.title }) }).click();
	await expectPage(screen, page.title);
	await expectScene(screen, course, scenario!, path.slice(0, 1));
	await expect(statusLine(screen)).toBeVisible();
});
