import { decideOnce } from './learner/first-scenario.ts';
import { bestPath, decide } from './learner/scenario.ts';
import { openFromMenu, PRIVATE, reflectOn } from './learner/whole-course.ts';
import { PLACES } from './packages.ts';
import { expectPage, expectSaved, statusLine } from './screen.ts';
import { expect, test } from './test.ts';

/* What the learner is told about their record, when all is not well with it. */

test('no LMS: practice only, and why', async ({ page, server, wire, course }) => {
	const { t } = course;
	wire.allow(`${server.origin}/${PLACES.scorm12}`);
	await page.goto(`${server.origin}/${PLACES.scorm12}index.html`);
	const status = statusLine(page);
	await expect(status).toContainText(t('status.practice'));
	await status.getByText(t('status.practice')).click();
	await expect(status).toContainText(t('why.no-lms'));
	await page.getByRole('link', { name: t('home.start'), exact: true }).click();
	await expect(status).toContainText(t('status.practice'));
});

for (const commit of ['false', 'html', 'throw'] as const) {
	test(`a commit that answers "${commit}": not saved, and why; then saved again`, async ({
		lmsWith,
		course
	}) => {
		const { t } = course;
		const lms = lmsWith('scorm12');
		const { screen } = lms;
		await lms.launch();
		const { page, path } = await decideOnce(screen, course);
		const best = bestPath(course.shape(page, 'scenario'));

		await lms.fail({ commit });
		await decide(screen, course, page, path, best[1]!);
		const status = statusLine(screen);
		await expect(status).toContainText(t('status.unsaved'));
		await status.getByText(t('status.unsaved')).click();
		await expect(status).toContainText(t('why.not-committed'));
		const kept = await lms.held();

		await lms.fail({});
		await decide(screen, course, page, best.slice(0, 2), best[2]!);
		await expectSaved(screen, course);
		const held = await lms.held();
		expect(held['cmi.suspend_data']).not.toBe(kept['cmi.suspend_data']);
		const decisions = Object.keys(held).filter((element) => element.endsWith('.student_response'));
		const before = Object.keys(kept).filter((element) => element.endsWith('.student_response'));
		expect(decisions.length - before.length).toBe(2);
	});
}

test('what a killed tab lost is put back from this device, and the learner is told', async ({
	lmsWith,
	course
}) => {
	const { t } = course;
	const lms = lmsWith('scorm12');
	const { screen } = lms;
	await lms.launch();
	const { page, path } = await decideOnce(screen, course);
	const best = bestPath(course.shape(page, 'scenario'));
	// The LMS says yes and stores nothing, then or at the end: a beacon that was too large.
	await lms.fail({ commit: 'dropped', finish: 'dropped' });
	await decide(screen, course, page, path, best[1]!);
	await lms.leave();

	await lms.launch();
	await expect(screen.getByText(t('frame.notice-repaired'))).toBeVisible();
	await expectSaved(screen, course);
	await openFromMenu(screen, course, page);
	await decide(screen, course, page, best.slice(0, 2), best[2]!);
	await expectSaved(screen, course);
	expect(await lms.refused()).toEqual([]);
});

test('an attempt that staff deleted: the learner is asked before this device goes on', async ({
	lmsWith,
	course
}) => {
	const { t } = course;
	const lms = lmsWith('scorm12');
	const { screen } = lms;
	for (const [answer, where] of [
		['panels.restoreYes', 'left'],
		['panels.restoreNo', 'new']
	] as const) {
		await lms.hold({});
		await lms.launch();
		const dialog = screen.getByRole('dialog', { name: t('panels.restoreTitle') });
		if (where === 'left') {
			await decideOnce(screen, course);
			await lms.leave();
			await lms.hold({});
			await lms.launch();
		}
		await expect(dialog).toBeVisible();
		await dialog.getByRole('button', { name: t(answer), exact: true }).click();
		await expectSaved(screen, course);
		const start = screen.getByRole('link', { name: t('home.start'), exact: true });
		await expect(start).toHaveCount(where === 'new' ? 1 : 0);
		await lms.leave();
	}
});

test('storage that is blocked: all of it works, and what is written stays with the LMS', async ({
	lmsWith,
	page,
	course
}) => {
	await page.addInitScript(() => {
		if (window.parent === window) return;
		for (const name of ['localStorage', 'sessionStorage']) {
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException('Access is denied for this document.', 'SecurityError');
				}
			});
		}
	});
	const { t } = course;
	const lms = lmsWith('scorm12');
	await lms.launch();
	await decideOnce(lms.screen, course);
	await reflectOn(lms.screen, course);
	await expect(lms.screen.getByText(t('reflect.notKept'))).toBeVisible();
	await expectSaved(lms.screen, course);
	expect(JSON.stringify(await lms.held())).not.toContain(PRIVATE);
});

test('left when what says so has not come: the learner is told, and then told where they stand', async ({
	page,
	server,
	wire,
	course
}) => {
	const { t } = course;
	const address = `${server.origin}/${PLACES.web}`;
	const panels = /\/panels\.[^/]+\.js$/;
	wire.allow(address);
	wire.expect(/ERR_INTERNET_DISCONNECTED/);
	await page.route(panels, (route) => route.abort('internetdisconnected'));
	await page.goto(`${address}index.html`);
	await expectSaved(page, course);
	await page.getByRole('button', { name: t('frame.exit'), exact: true }).click();
	await expectPage(page, t('missing.title'));
	await page.unroute(panels);
	await expectPage(page, t('left.title'));
	await expect(page.getByText(t('left.saved'))).toBeVisible();
});
