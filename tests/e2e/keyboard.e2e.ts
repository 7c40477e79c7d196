import type { Page } from '@playwright/test';
import { plain, type Course } from './course.ts';
import { expectVisibleFocus, press, tabTo } from './keys.ts';
import { drawEveryType } from './learner/draw.ts';
import { questionOn, type Asked } from './learner/quiz.ts';
import { bestPath, sceneTitle } from './learner/scenario.ts';
import { PLACES } from './packages.ts';
import { expectPage, expectSaved } from './screen.ts';
import { expect, test } from './test.ts';

/* No pointer from here on: what a learner with a keyboard can do, and where the focus goes. */

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens a page of the course in a window. */
async function open(page: Page, course: Course, address: string, id: string): Promise<void> {
	await page.goto(`${address}${id}.html`);
	await expectPage(page, course.pages.find((candidate) => candidate.id === id)!.title);
	await expectSaved(page, course);
}

test.beforeEach(({ server, wire }) => wire.allow(`${server.origin}/${PLACES.web}`));

test('a scenario, from its start to its ending', async ({ page, server, course }) => {
	const { t } = course;
	const id = course.ids('scenario').find((one) => course.shape(one, 'scenario').meters.length > 0)!;
	await open(page, course, `${server.origin}/${PLACES.web}`, id);

	const { scenes } = course.words(id, 'scenario');
	const path = bestPath(course.shape(id, 'scenario'));
	const scene = (length: number) =>
		page.getByRole('heading', { level: 2, name: sceneTitle(course, id, path.slice(0, length)) });

	for (const [at, choice] of path.entries()) {
		const here = scenes.find(({ title }) => title === sceneTitle(course, id, path.slice(0, at)))!;
		const { text, feedback } = here.choices[choice]!;
		await tabTo(page, button(page, plain(text)));
		await page.keyboard.press(at % 2 === 0 ? 'Enter' : 'Space');
		// What followed has the focus and is read out; the way on stands after it.
		await expect(page.locator(':focus')).toContainText(plain(feedback).slice(0, 40));
		await expectVisibleFocus(page);
		await tabTo(page, button(page, t('scenario.continue')));
		await press(page, 'Enter', scene(at + 1));
	}
	await expect(scene(path.length)).toContainText(t('scenario.ending'));

	// Back to the last decision and out of it again.
	const back = page.getByRole('button', { name: t('scenario.backHere') }).last();
	await tabTo(page, back);
	await press(page, 'Enter', scene(path.length - 1));
});

test('a quiz with every type of question, from its start to its result', async ({
	page,
	server,
	course
}) => {
	const { t } = course;
	const id = course.ids('quiz')[0]!;
	const { draw } = course.shape(id, 'quiz');
	await open(page, course, `${server.origin}/${PLACES.web}`, id);
	await drawEveryType(page, course.shape(id, 'quiz'));

	await tabTo(page, button(page, t('quiz.start')));
	await page.keyboard.press('Enter');
	for (let number = 1; number <= draw; number++) {
		const asked = await questionOn(page, course, id, number);
		await expect(page.getByRole('heading', { name: asked.words.title })).toBeFocused();
		if (number === 1) await submitNothing(page, course, asked);
		await fillIn(page, course, asked);
		await tabTo(page, button(page, t('quiz.submit')));
		await page.keyboard.press('Enter');
		await expect(page.locator(':focus')).toContainText(t('quiz.rightLine'));
		await expectVisibleFocus(page);
		const last = number === draw;
		await tabTo(page, button(page, last ? t('quiz.seeResult') : t('quiz.next')));
		await page.keyboard.press('Enter');
	}
	await expect(
		page.getByRole('heading', { name: t('quiz.result', { right: draw, count: draw }) })
	).toBeFocused();
	await expectVisibleFocus(page);
});

test('home, Start, skip link, panels: the focus is never lost', async ({
	page,
	server,
	course
}) => {
	const { t } = course;
	await page.goto(`${server.origin}/${PLACES.web}index.html`);
	await expectSaved(page, course);
	await press(page, 'Tab', page.getByRole('link', { name: t('app.skip') }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();

	await tabTo(page, button(page, t('frame.settings')), 'Shift+Tab');
	const settings = page.getByRole('dialog', { name: t('settings.title') });
	await press(page, 'Enter', settings.getByRole('radio').first());
	await press(page, 'ArrowDown', settings.getByRole('radio').nth(1));
	await expect(page.locator('html')).toHaveAttribute('data-text', '125');
	await press(page, 'Escape', button(page, t('frame.settings')));

	await tabTo(page, button(page, t('frame.menu')), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog', { name: t('frame.menu') })).toBeVisible();
	await press(page, 'Escape', button(page, t('frame.menu')));

	await tabTo(page, page.getByRole('link', { name: t('home.start'), exact: true }));
	await page.keyboard.press('Enter');
	await expectPage(page, course.pages[0]!.title);
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a citation opens under its link, and Escape goes back to it', async ({
	page,
	server,
	course
}) => {
	const id = 'recording/how-a-tool-listens';
	await open(page, course, `${server.origin}/${PLACES.web}`, id);
	const link = page.locator('main a[data-reference]').first();
	await tabTo(page, link);
	await page.keyboard.press('Enter');
	const panel = page.getByRole('dialog');
	await expect(panel).toBeFocused();
	await press(page, 'Tab', panel.getByRole('link').first());
	await press(page, 'Escape', link);
	await expect(panel).toHaveCount(0);
});

/** An answer that is missing: the error has the focus, and its link leads to what mends it. */
async function submitNothing(page: Page, { t }: Course, { shape }: Asked): Promise<void> {
	if (shape.type === 'ordering') return;
	await tabTo(page, button(page, t('quiz.submit')));
	await press(page, 'Enter', page.getByRole('alert'));
	await tabTo(page, page.getByRole('alert').getByRole('link').first());
	await page.keyboard.press('Enter');
	await expect(page.locator(':focus')).toHaveRole(
		shape.type === 'choice' ? 'radio' : shape.type === 'multiple' ? 'checkbox' : 'combobox'
	);
	await expectVisibleFocus(page);
	// Back to the question, so that the way from it is the way of every other question.
	await page.getByRole('group').getByRole('heading').first().focus();
}

/** Answers a question rightly, from its heading on. */
async function fillIn(page: Page, { t }: Course, { words, shape }: Asked): Promise<void> {
	const form = page.getByRole('group', { name: words.title });
	const texts = words.options.map(({ text }) => plain(text));
	switch (shape.type) {
		case 'choice': {
			const right = form.getByRole('radio', { name: texts[shape.correct[0]!]!, exact: true });
			await tabTo(page, form.getByRole('radio').first());
			await page.keyboard.press('Space');
			for (let at = 0; !(await right.isChecked()) && at < texts.length; at++) {
				await page.keyboard.press('ArrowDown');
				await expectVisibleFocus(page);
			}
			return expect(right).toBeChecked();
		}
		case 'multiple': {
			const boxes = await form.getByRole('checkbox').all();
			for (const box of boxes) {
				await tabTo(page, box);
				const isRight = await Promise.all(
					shape.correct.map(async (at) =>
						form
							.getByRole('checkbox', { name: texts[at]!, exact: true })
							.evaluate((element) => element === document.activeElement)
					)
				);
				if (isRight.includes(true)) await page.keyboard.press('Space');
			}
			return;
		}
		case 'matching':
			for (const [left, { match }] of words.options.entries()) {
				const select = form.getByLabel(texts[left]!, { exact: true });
				await tabTo(page, select);
				const wanted = plain(match!);
				for (let at = 0; at <= texts.length; at++) {
					const chosen = await select.locator('option:checked').innerText();
					if (chosen.trim() === wanted) break;
					await page.keyboard.press('ArrowDown');
				}
				await expect(select.locator('option:checked')).toHaveText(wanted);
			}
			return;
		case 'ordering': {
			const lines = form.getByRole('listitem');
			for (const [place, text] of texts.entries()) {
				const line = lines.filter({ has: page.getByText(text, { exact: true }) });
				const up = line.getByRole('button', { name: t('quiz.up') });
				const at = (await lines.allInnerTexts()).findIndex((shown) =>
					shown.replace(/\s+/g, ' ').trim().startsWith(text)
				);
				if (at === place) continue;
				await form.getByRole('heading').focus();
				await tabTo(page, up);
				// The line moves and its button keeps the focus.
				for (let steps = at; steps > place; steps--) await press(page, 'Enter', up);
			}
		}
	}
}
