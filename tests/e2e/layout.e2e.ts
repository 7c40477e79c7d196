import type { Page } from '@playwright/test';
import { serveContent } from './content-server.ts';
import { readCourse } from './course.ts';
import { controlsWithoutEdge, movingThings, plainWords, textOutside } from './looks.ts';
import { PLACES } from './packages.ts';
import { PSEUDO_PLACE, readPseudoSite } from './pseudo-site.ts';
import { expectSaved, statusLine } from './screen.ts';
import { expect, test } from './test.ts';
import { activityTour } from './tours/activity-tour.ts';
import { frameTour } from './tours/frame-tour.ts';
import type { Visit } from './tours/tour.ts';

/** A phone, the frame that Moodle gives a course in a window of 1280 × 800, and that window. */
const SIZES = [
	{ width: 360, height: 740 },
	{ width: 650, height: 666 },
	{ width: 1280, height: 800 }
];

const TOURS = { 'home, panels and pages': frameTour, activities: activityTour };

test.describe.configure({ timeout: 480_000 });

/** Looks at a state in every size, with text twice as large, and from right to left. */
function inEverySize(page: Page): Visit {
	const set = (name: string, value: string) =>
		page.evaluate(([key, to]) => document.documentElement.setAttribute(key!, to!), [name, value]);
	return async (state) => {
		for (const size of SIZES) {
			await page.setViewportSize(size);
			for (const [text, dir] of [
				['100', 'ltr'],
				['100', 'rtl'],
				['200', 'ltr']
			] as const) {
				await set('data-text', text);
				await set('dir', dir);
				const how = `${state}, ${size.width} px, text ${text} %, ${dir}`;
				expect.soft(await textOutside(page), how).toEqual([]);
			}
			await set('data-text', '100');
		}
	};
}

/** Looks at a state in forced colours and with less movement. */
function inOtherModes(page: Page): Visit {
	return async (state) => {
		await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
		expect.soft(await controlsWithoutEdge(page), `${state}, forced colours`).toEqual([]);
		expect.soft(await movingThings(page), `${state}, less movement`).toEqual([]);
		await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
	};
}

for (const [name, tour] of Object.entries(TOURS)) {
	test(`${name} fit every size, also with large text and from right to left`, async ({
		page,
		server,
		wire,
		course
	}) => {
		const address = `${server.origin}/${PLACES.web}`;
		wire.allow(address);
		await page.goto(`${address}index.html`);
		await expectSaved(page, course);
		const sizes = inEverySize(page);
		const modes = inOtherModes(page);
		await tour(page, course, async (state) => {
			await sizes(state);
			await modes(state);
		});
	});
}

test('in the frame, the first screen has the title, the first lines and the button', async ({
	lmsWith,
	page,
	course
}) => {
	const lms = lmsWith('scorm12');
	await lms.launch();
	await expectSaved(lms.screen, course);
	const frame = (await page.locator('#scorm_object').boundingBox())!;
	for (const part of [
		lms.screen.getByRole('heading', { level: 1 }),
		lms.screen.getByText(course.plan.description),
		lms.screen.getByRole('link', { name: course.t('home.start'), exact: true })
	]) {
		const box = (await part.boundingBox())!;
		expect(box.y).toBeGreaterThanOrEqual(frame.y);
		expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
	}
});

test('a citation panel stands inside the page in every size', async ({
	page,
	server,
	wire,
	course
}) => {
	wire.allow(`${server.origin}/${PLACES.web}`);
	await page.goto(`${server.origin}/${PLACES.web}recording/how-a-tool-listens.html`);
	await expectSaved(page, course);
	for (const size of SIZES) {
		await page.setViewportSize(size);
		for (const link of await page.locator('main :is([data-reference], [data-term])').all()) {
			await link.click();
			await expect(page.getByRole('dialog')).toBeVisible();
			expect.soft(await textOutside(page), `${size.width} px`).toEqual([]);
			const box = (await page.getByRole('dialog').boundingBox())!;
			expect.soft(box.x, `${size.width} px`).toBeGreaterThanOrEqual(0);
			expect.soft(box.x + box.width, `${size.width} px`).toBeLessThanOrEqual(size.width);
			await page.keyboard.press('Escape');
		}
	}
});

test('a status that has more to say fits every size', async ({ page, server, wire, course }) => {
	wire.allow(`${server.origin}/${PLACES.scorm12}`);
	await page.goto(`${server.origin}/${PLACES.scorm12}index.html`);
	const status = statusLine(page).getByText(course.t('status.practice'));
	await status.waitFor();
	await inEverySize(page)('practice only');
	await status.click();
	await inEverySize(page)('practice only, and why');
});

for (const [name, tour] of Object.entries(TOURS)) {
	test(`the pseudo-locale, ${name}: no words are left out, and what grows still fits`, async ({
		page,
		wire
	}) => {
		const server = await serveContent(readPseudoSite());
		const course = readCourse({ inPseudo: true });
		const address = `${server.origin}/${PSEUDO_PLACE}`;
		wire.allow(address);
		const sizes = inEverySize(page);
		await page.goto(`${address}index.html`);
		await statusLine(page).getByText(course.t('status.practice')).waitFor();
		await tour(page, course, async (state) => {
			expect.soft(await plainWords(page), `${state}: words left out`).toEqual([]);
			await sizes(state);
		});
		await server.close();
	});
}
