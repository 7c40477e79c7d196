import AxeBuilder from '@axe-core/playwright';
import { openMenu } from './learner/whole-course.ts';
import { textOutside } from './looks.ts';
import { PLACES } from './packages.ts';
import { expectSaved } from './screen.ts';
import { expect, test } from './test.ts';

/* The whole course as text: a document that needs no program. */

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every lesson and page is there, and nothing but its look is fetched', async ({
		page,
		server,
		wire,
		course
	}) => {
		const address = `${server.origin}/${PLACES.scorm12}`;
		wire.allow(address);
		await page.goto(`${address}text.html`);
		for (const { title } of course.plan.lessons)
			await expect(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
		const headings = await page.getByRole('heading', { level: 3 }).allInnerTexts();
		for (const { title, kind } of course.pages)
			if (kind !== 'opening') expect(headings).toContain(title);
		const { title } = course.words(course.ids('scenario')[0]!, 'scenario').scenes[0]!;
		await expect(page.getByRole('heading', { name: `Scene 1: ${title}` })).toBeVisible();
		const asked = wire.requests.map((url) => url.replace(/^.*\./, ''));
		expect(asked.filter((type) => type === 'js')).toEqual([]);
	});
});

test('the menu opens it beside the course, and the attempt goes on', async ({
	page,
	lmsWith,
	course
}) => {
	const { t } = course;
	const lms = lmsWith('scorm2004');
	await lms.launch();
	await expectSaved(lms.screen, course);
	const opened = page.waitForEvent('popup');
	const menu = await openMenu(lms.screen, course);
	await menu.getByRole('link', { name: t('lists.text') }).click();
	const text = await opened;
	await expect(text.getByRole('heading', { level: 1 })).toHaveText(t('lists.text'));
	await expectSaved(lms.screen, course);
	expect((await lms.calls()).filter(({ name }) => name === 'Terminate')).toEqual([]);
});

test('it is accessible in light and dark, and fits a phone', async ({ page, server, wire }) => {
	test.setTimeout(240_000);
	const address = `${server.origin}/${PLACES.web}`;
	wire.allow(address);
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(`${address}text.html`);
	expect(await textOutside(page)).toEqual([]);
	const inspect = async (axe: AxeBuilder) =>
		(await axe.setLegacyMode().analyze()).violations.map(({ id, nodes }) => ({
			id,
			first: nodes[0]?.html
		}));
	const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
	const whole = new AxeBuilder({ page }).withTags(tags).disableRules('color-contrast');
	expect(await inspect(whole)).toEqual([]);
	// Lessons are set alike: in two of them every colour comes up.
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const colours = new AxeBuilder({ page }).withRules('color-contrast');
		for (const part of ['header', 'nav', '.lesson:nth-of-type(1)', '.lesson:nth-of-type(4)'])
			colours.include(part);
		expect(await inspect(colours), colorScheme).toEqual([]);
	}
});
