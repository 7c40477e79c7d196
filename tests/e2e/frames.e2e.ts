import type { Page } from '@playwright/test';
import { decideOnce, resumeAt } from './learner/first-scenario.ts';
import { expectScene } from './learner/scenario.ts';
import { expectPage, expectSaved, statusLine } from './screen.ts';
import { expect, test } from './test.ts';

/* Where LMSs put a course, and what happens to its window. */

const reload = (page: Page) => page.frame('content')!.evaluate(() => location.reload());

test('in a window of its own the API is found on the opener', async ({ lmsWith, course }) => {
	const lms = lmsWith('scorm2004');
	const window = await lms.launchInWindow();
	await expectSaved(window, course);
	const place = await decideOnce(window, course);
	// The learner closes the window; the LMS's page stays.
	await window.close({ runBeforeUnload: true });
	await expect.poll(async () => (await lms.held())['cmi.session_time']).toBeTruthy();
	await lms.leave();

	await lms.launch();
	await resumeAt(lms.screen, course, place);
});

test('behind a parent of another origin the API is found further up', async ({
	lmsWith,
	server,
	wire,
	course
}) => {
	wire.allow(server.origin.replace('127.0.0.1', 'localhost'));
	const lms = lmsWith('scorm12');
	const screen = await lms.launchInForeignFrame();
	await expectSaved(screen, course);
	await decideOnce(screen, course);
	await lms.leave();
	expect(await lms.held()).toMatchObject({
		'cmi.core.lesson_status': 'incomplete',
		'cmi.core.exit': 'suspend'
	});
});

test('the LMS leaves the page: the last write arrives all the same', async ({
	lmsWith,
	page,
	course
}) => {
	const lms = lmsWith('scorm12');
	await lms.launch();
	const place = await decideOnce(lms.screen, course);
	await page.goto('about:blank');
	await lms.launch();
	expect(await lms.held()).toMatchObject({
		'cmi.core.lesson_location': place.page,
		'cmi.core.exit': 'suspend',
		'cmi.core.session_time': expect.stringMatching(/:/)
	});
	await resumeAt(lms.screen, course, place);
});

test('SCORM 1.2: a frame that reloads goes on where it was', async ({ lmsWith, page, course }) => {
	const lms = lmsWith('scorm12');
	await lms.launch();
	const place = await decideOnce(lms.screen, course);
	await reload(page);
	await expectPage(lms.screen, course.pages.find(({ id }) => id === place.page)!.title);
	await expectScene(lms.screen, course, place.page, place.path);
	await expectSaved(lms.screen, course);
	expect(await lms.refused()).toEqual([]);
});

test('SCORM 2004: a frame that reloads is told that its session is over', async ({
	lmsWith,
	page,
	course
}) => {
	const { t } = course;
	const lms = lmsWith('scorm2004');
	await lms.launch();
	const place = await decideOnce(lms.screen, course);
	await reload(page);
	await statusLine(lms.screen).getByText(t('status.why')).click();
	await expect(statusLine(lms.screen)).toContainText(t('why.closed'));
	await lms.leave();

	await lms.launch();
	await resumeAt(lms.screen, course, place);
});

test('cmi5: a frame that reloads is told that its session is over', async ({
	cmi5With,
	page,
	course
}) => {
	const { t } = course;
	const lms = await cmi5With();
	await lms.launch();
	await expectSaved(lms.screen, course);
	await reload(page);
	await statusLine(lms.screen).getByText(t('status.why')).click();
	await expect(statusLine(lms.screen)).toContainText(t('why.closed'));
	expect(lms.lrs.violations).toEqual([]);
});

/* A tab that crashed says nothing: there is no pagehide, and the session at the LMS is still open. */

const swallowPagehide = (page: Page) =>
	page.addInitScript(() => {
		addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true);
	});

test('SCORM 2004: a session that is still open goes on after a crash', async ({
	lmsWith,
	page,
	course
}) => {
	await swallowPagehide(page);
	const lms = lmsWith('scorm2004');
	await lms.launch();
	const place = await decideOnce(lms.screen, course);
	await reload(page);
	await expectScene(lms.screen, course, place.page, place.path);
	await expectSaved(lms.screen, course);
	expect(await lms.refused()).toEqual([]);
});

test('cmi5: after a crash the token that came once is used again', async ({
	cmi5With,
	page,
	course
}) => {
	await swallowPagehide(page);
	const lms = await cmi5With();
	await lms.launch();
	await expectSaved(lms.screen, course);
	await reload(page);
	await expectSaved(lms.screen, course);
	await decideOnce(lms.screen, course);
	expect(lms.lrs.violations).toEqual([]);
	expect(lms.said('initialized')).toHaveLength(1);
	expect(lms.lrs.requests.filter(({ path }) => path === 'fetch')).toHaveLength(1);
});
