import type { Page as CoursePage } from '../../src/lib/course/schema/page.ts';
import { CARRIED } from '../../src/lib/course/schema/carried.ts';
import { plain, type Course } from './course.ts';
import { PLACES } from './packages.ts';
import { expect, test } from './test.ts';

/* Without JavaScript every page can be read, and what only JavaScript can work says so. */

test.use({ javaScriptEnabled: false });

test('every page of the course', async ({ page, server, wire, course }) => {
	test.setTimeout(120_000);
	const address = `${server.origin}/${PLACES.web}`;
	wire.allow(address);
	for (const { id, title, kind } of course.pages) {
		await page.goto(`${address}${id}.html`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		const main = page.getByRole('main');
		// The styles of what most pages are set in are linked, and not only brought by a program.
		for (const header of await page.locator('.page-header').all())
			await expect(header).not.toHaveCSS('margin-block-end', '0px');
		// Not one of these is kept from screen readers, from selection or from find-in-page.
		await expect(page.locator('[inert]')).toHaveCount(0);
		for (const words of openingWords(course, id)) await expect(main).toContainText(words);
		const needs = NEEDS_SCRIPT[kind];
		if (needs) await expect(main.getByText(course.t(needs), { exact: true })).toBeVisible();
		// No control is offered that would do nothing.
		for (const control of await main.getByRole('button').all())
			await expect(control).toBeDisabled();
	}
});

test('every page can be reached from home by links', async ({ page, server, wire, course }) => {
	const address = `${server.origin}/${PLACES.web}`;
	wire.allow(address);
	const expected = [...course.pages.map(({ id }) => id), ...CARRIED];
	const found = new Set<string>();
	const open = [`${address}index.html`];
	for (let url = open.pop(); url; url = open.pop()) {
		if (found.has(url)) continue;
		found.add(url);
		await page.goto(url);
		const links = await page
			.locator('a[href]')
			.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href.split('#')[0]!));
		open.push(...links.filter((link) => link.startsWith(address)));
	}
	expect(expected.filter((id) => !found.has(`${address}${id}.html`))).toEqual([]);
});

test('the carried pages', async ({ page, server, wire, course }) => {
	const { t } = course;
	const address = `${server.origin}/${PLACES.web}`;
	wire.allow(address);
	for (const name of CARRIED) {
		await page.goto(`${address}${name}.html`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(t(`lists.${name}`));
		expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(400);
		// Nothing is opened and nothing is saved: nothing may say so.
		for (const status of ['opening', 'saved', 'saving']) {
			const word = page.getByRole('banner').getByText(t(`status.${status}`), { exact: true });
			await expect(word.filter({ visible: true })).toHaveCount(0);
		}
	}
});

const NEEDS_SCRIPT: Partial<Record<CoursePage['kind'], string>> = {
	scenario: 'scenario.needsScript',
	quiz: 'quiz.needsScript',
	'know-this': 'quiz.needsScript',
	review: 'review.needsScript',
	sort: 'sort.needsScript',
	survey: 'survey.needsScript',
	reflect: 'reflect.needsScript'
};

/** Some of the words that a page of this kind must have without JavaScript. */
function openingWords(course: Course, id: string): string[] {
	const page = course.words(id, 'opening') as CoursePage;
	switch (page.kind) {
		case 'opening':
			return page.outcomes;
		case 'scenario':
			return page.scenes[0]!.choices.map(({ text }) => plain(text));
		case 'review':
			return [...page.source, ...page.draft].flatMap((block) =>
				'sentences' in block ? block.sentences.map(({ html }) => plain(html)) : []
			);
		case 'sort':
			return page.items.map(({ text }) => plain(text));
		case 'survey':
			return page.statements;
		case 'reflect':
			return page.prompts;
		default:
			return [];
	}
}
