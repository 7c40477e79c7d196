import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { decideOnce } from './learner/first-scenario.ts';
import { openFromMenu } from './learner/whole-course.ts';
import { bundleStrictLms } from './lms-page.ts';
import { PLACES } from './packages.ts';
import { expectPage, expectSaved, statusLine } from './screen.ts';
import { expect, test } from './test.ts';
import { activityTour } from './tours/activity-tour.ts';
import { frameTour } from './tours/frame-tour.ts';
import type { Visit } from './tours/tour.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In the dark only colours differ, so only the rules about them are run again. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Runs axe on what is on the page, in light and in dark. */
function inspect(page: Page): Visit {
	return async (state) => {
		await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
		const light = await violations(new AxeBuilder({ page }).withTags(TAGS));
		expect.soft(light, `${state}, light`).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
		const dark = await violations(new AxeBuilder({ page }).withRules(COLOURS));
		expect.soft(dark, `${state}, dark`).toEqual([]);
	};
}

async function violations(axe: AxeBuilder): Promise<string[]> {
	// There are no frames in the course; without this axe opens a window for each result.
	const found = (await axe.setLegacyMode().analyze()).violations;
	return found.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, any }) => `${id}: ${help}: ${target.join(' ')} ${any[0]?.message ?? ''}`)
	);
}

/** Of each, whether it has come: what a browser has not got, it does not show the rules of. */
function stylesheetsThatCame(): boolean[] {
	return [...document.styleSheets].map((sheet) => {
		try {
			return sheet.cssRules.length > 0;
		} catch {
			return false;
		}
	});
}

/** An LMS whose API is in the course's own window, with what it holds and how it fails. */
async function giveApi(page: Page, { held = {}, faults = {} }): Promise<void> {
	const options = { learner: { id: '1', name: 'Begum, Amina' }, held };
	await page.addInitScript(`${bundleStrictLms()}
		const lms = new strict.StrictScorm12(${JSON.stringify(options)});
		lms.faults = ${JSON.stringify(faults)};
		window.API = lms.launch();`);
}

test.describe.configure({ timeout: 480_000 });

test.beforeEach(async ({ page, server, wire, course }) => {
	const address = `${server.origin}/${PLACES.web}`;
	wire.allow(address);
	await page.goto(`${address}index.html`);
	await expectSaved(page, course);
});

test('axe: home, panels, pages, carried pages, the end', async ({ page, course }) => {
	await frameTour(page, course, inspect(page));
});

test('axe: every state of every activity, and home when it is done', async ({ page, course }) => {
	await activityTour(page, course, inspect(page));
});

test('axe: citation panels', async ({ page, course }) => {
	const visit = inspect(page);
	for (const kind of ['reference', 'term', 'standard']) {
		for (const id of course.ids('prose')) {
			await openFromMenu(page, course, id);
			const link = page.locator(`main a[data-${kind}]`).first();
			if ((await link.count()) === 0) continue;
			await link.click();
			await expect(page.getByRole('dialog')).toBeVisible();
			await visit(`citation panel: ${kind}`);
			break;
		}
	}
});

test('axe: the restore prompt, and what was put back', async ({ page, course }) => {
	const { t } = course;
	const visit = inspect(page);
	await decideOnce(page, course);
	// The LMS in the page loses the attempt; the journal on this device does not.
	await page.addInitScript(
		(place) => {
			const key = Object.keys(localStorage).find(
				(name) => name.startsWith('second-look:') && name.includes(place)
			);
			if (key) localStorage.removeItem(key);
		},
		PLACES.web.slice(0, -1)
	);
	await page.reload();
	await expect(page.getByRole('dialog', { name: t('panels.restoreTitle') })).toBeVisible();
	await visit('restore prompt');
	await page.getByRole('button', { name: t('panels.restoreYes'), exact: true }).click();
	await expect(page.getByText(t('frame.notice-repaired'))).toBeVisible();
	await visit('repaired');
});

test('axe: a page that does not come, and comes with the connection', async ({
	page,
	wire,
	course
}) => {
	wire.expect(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Unable to preload CSS/);
	// Kit looks for a newer version of the site, axe for the styles; the policy stops both.
	wire.expect(/connect-src 'none'|Refused to connect|Couldn't load preload assets/);
	await page.context().setOffline(true);
	await page.getByRole('link', { name: course.t('home.start'), exact: true }).click();
	await expectPage(page, course.t('missing.title'));
	await inspect(page)('a page that does not come');
	await page.context().setOffline(false);
	await expectPage(page, course.pages[0]!.title);
	await expect.poll(() => page.evaluate(stylesheetsThatCame)).not.toContain(false);
});

test('axe: practice only, and why; a survey that is skipped', async ({
	page,
	server,
	wire,
	course
}) => {
	const { t } = course;
	const visit = inspect(page);
	wire.allow(`${server.origin}/${PLACES.scorm12}`);
	await page.goto(`${server.origin}/${PLACES.scorm12}${course.ids('survey')[0]}.html`);
	await statusLine(page).getByText(t('status.practice')).click();
	await visit('practice only, with its reason');
	await page.getByRole('button', { name: t('survey.skip'), exact: true }).click();
	await expect(page.getByRole('heading', { name: t('survey.skipped') })).toBeVisible();
	await visit('survey, skipped');
});

test('axe: not saved, and why; left without being saved', async ({
	page,
	server,
	wire,
	course
}) => {
	const { t } = course;
	const visit = inspect(page);
	wire.allow(`${server.origin}/${PLACES.scorm12}`);
	await giveApi(page, { faults: { commit: 'false', finish: 'false' } });
	await page.goto(`${server.origin}/${PLACES.scorm12}${course.pages[0]!.id}.html`);
	await statusLine(page).getByText(t('status.unsaved')).click();
	await visit('not saved, with its reason');
	await page.getByRole('button', { name: t('frame.exit'), exact: true }).click();
	await expect(page.getByText(t('left.unsaved'))).toBeVisible();
	await visit('left, not saved');
});

test('axe: a newer version’s work: the question, and what is said when it is left', async ({
	page,
	server,
	wire,
	course
}) => {
	const { t } = course;
	const visit = inspect(page);
	wire.allow(`${server.origin}/${PLACES.scorm12}`);
	await giveApi(page, { held: { 'cmi.suspend_data': `SLz${'A'.repeat(40)}` } });
	await page.goto(`${server.origin}/${PLACES.scorm12}index.html`);
	await expect(page.getByRole('dialog', { name: t('panels.newerTitle') })).toBeVisible();
	await visit('a newer version’s work');
	await page.getByRole('button', { name: t('panels.newerYes'), exact: true }).click();
	await statusLine(page).getByText(t('status.practice')).click();
	await visit('left as it is, with its reason');
});
