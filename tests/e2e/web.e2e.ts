import type { Page } from '@playwright/test';
import { answersBeside, coreFrom } from './expected.ts';
import { decideOnce, resumeAt } from './learner/first-scenario.ts';
import { playOn, PRIVATE, reflectOn } from './learner/whole-course.ts';
import { PLACES } from './packages.ts';
import { expectSaved } from './screen.ts';
import { expect, test } from './test.ts';

test('decide, close the window, come back, finish: what the LMS in the page holds', async ({
	context,
	server,
	wire,
	course
}) => {
	test.setTimeout(240_000);
	const address = `${server.origin}/${PLACES.web}`;
	wire.allow(address);

	const first = await context.newPage();
	await first.goto(`${address}index.html`);
	await expectSaved(first, course);
	const place = await decideOnce(first, course);
	await first.close();

	const page = await context.newPage();
	await page.goto(`${address}index.html`);
	await resumeAt(page, course, place);
	const { asked, opened } = await playOn(page, course, { decided: place.path.length });
	expect(opened).toEqual(coreFrom(course, place.page));
	await reflectOn(page, course);
	await expect(page.getByRole('textbox').first()).toHaveValue(PRIVATE);
	await expectSaved(page, course);

	const held = await heldBy(page);
	expect(held).toMatchObject({
		completion_status: 'completed',
		success_status: 'passed',
		exit: 'suspend',
		location: course.ids('reflect')[0],
		score: { scaled: '1', raw: '100', min: '0', max: '100' }
	});
	expect(held['suspend_data'].length).toBeLessThanOrEqual(4_000);
	const interactions = Object.values(held['interactions']);
	expect(interactions).toHaveLength(answersBeside(course) + asked.length);
	expect(JSON.stringify(held)).not.toContain(PRIVATE);
});

test('a page deep in the course can be opened, reloaded and gone back from', async ({
	page,
	server,
	wire,
	course
}) => {
	const address = `${server.origin}/${PLACES.web}`;
	wire.allow(address);
	const { page: scenario } = await (async () => {
		await page.goto(`${address}index.html`);
		return decideOnce(page, course);
	})();
	const { title } = course.pages.find(({ id }) => id === scenario)!;
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	await expectSaved(page, course);
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
	await page.goForward();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	await expectSaved(page, course);
});

/** What the LMS that the package brings along keeps: the data model, under the package's folder. */
async function heldBy(page: Page) {
	const text = await page.evaluate(
		(place) =>
			Object.entries(localStorage).find(
				([key]) => key.startsWith('second-look:') && key.includes(place)
			)?.[1],
		PLACES.web.slice(0, -1)
	);
	return JSON.parse(text ?? '{}').cmi;
}
