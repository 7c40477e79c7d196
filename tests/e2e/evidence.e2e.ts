import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from '@playwright/test';
import { dayInWords, dayOf, daysAfter } from '../../src/lib/evidence/day.ts';
import { MOST_CHARACTERS, QUESTIONS } from '../../src/lib/evidence/record.ts';
import { encode } from '../../src/lib/session/snapshot.ts';
import { plain, type Course } from './course.ts';
import { finishedSession } from './learner/finished.ts';
import { openMenu } from './learner/whole-course.ts';
import type { ScormLms } from './lms.ts';
import { expectPage, expectSaved, type Screen } from './screen.ts';
import { expect, test } from './test.ts';

/* The CPD record and the certificate: what stays on the device, and what leaves it as a file. */

const WORDS = 'The sister in the kitchen had not been asked; now I ask, and wait.';

async function openCarried(screen: Screen, course: Course, name: string): Promise<void> {
	const title = course.t(`lists.${name}`);
	const menu = await openMenu(screen, course);
	await menu.getByRole('link', { name: title, exact: true }).click();
	await expectPage(screen, title);
}

const ask = (course: Course, question: string) => course.t(`record.ask.registered.${question}`);

/** An LMS that holds the whole course done. */
async function holdFinished(lms: ScormLms, course: Course): Promise<void> {
	const snapshot = encode(course.plan, finishedSession(course));
	await lms.hold({ 'cmi.suspend_data': snapshot, 'cmi.core.exit': 'suspend' });
}

test('in the LMS’s frame each file is made, and holds what was written', async ({
	page,
	lmsWith,
	course
}) => {
	const { t, plan } = course;
	const lms = lmsWith('scorm12');
	const { screen } = lms;
	await lms.launch();
	await expectSaved(screen, course);
	await openCarried(screen, course, 'cpd-record');
	await expect(screen.getByLabel(ask(course, 'name'))).toHaveValue('Amina Begum');
	await screen.getByLabel(ask(course, 'date')).fill('2026-11-03');
	await screen.getByLabel(ask(course, 'learnt')).fill(WORDS);

	const save = async (name: string) => {
		const download = page.waitForEvent('download');
		await screen.getByRole('button', { name, exact: true }).click();
		return read(await download);
	};

	const text = await save(t('record.text'));
	expect(text.name).toBe('cpd-record.txt');
	expect(text.text).toContain(`${ask(course, 'learnt')}\n`);
	expect(text.text).toContain(WORDS);
	expect(text.text).toContain(`${ask(course, 'date')}: 3 November 2026`);
	expect(text.text).toContain(plan.title);

	const json = await save(t('record.json'));
	expect(json.name).toBe('cpd-record.json');
	expect(JSON.parse(json.text)).toMatchObject({
		course: { id: plan.id },
		role: 'registered',
		answers: { name: 'Amina Begum', date: '2026-11-03', learnt: WORDS }
	});

	const word = await save(t('record.word'));
	expect(word.name).toBe('cpd-record.docx');
	const parts = unzipSync(word.bytes);
	expect(plain(strFromU8(parts['word/document.xml']!))).toContain(WORDS);

	const reminder = await save(t('record.reminder', { date: '1 December 2026' }));
	expect(reminder.name).toBe('look-back.ics');
	expect(reminder.text).toContain('\r\nDTSTART;VALUE=DATE:20261201\r\n');
	expect(reminder.text).not.toContain(WORDS);

	// Nothing of it went to the LMS.
	await lms.leave();
	expect(JSON.stringify(await lms.calls())).not.toContain(WORDS);
	expect(JSON.stringify(await lms.held())).not.toContain(WORDS);
});

test('the record waits for its learner, and for nobody else', async ({ lmsWith, course }) => {
	const { t } = course;
	const lms = lmsWith('scorm12');
	const { screen } = lms;
	const learnt = screen.getByLabel(ask(course, 'learnt'));
	const open = async (options = {}) => {
		await lms.launch(options);
		await expectSaved(screen, course);
		await openCarried(screen, course, 'cpd-record');
	};
	await open();
	await learnt.fill(WORDS);
	await lms.leave();

	await lms.hold({});
	await open({ learner: { id: 'learner-2', name: 'Okoro, Ben' } });
	await expect(screen.getByLabel(ask(course, 'name'))).toHaveValue('Ben Okoro');
	await expect(learnt).toHaveValue('');
	await lms.leave();

	await open();
	await expect(learnt).toHaveValue(WORDS);
	await screen.getByRole('button', { name: t('record.clear'), exact: true }).click();
	await screen.getByRole('button', { name: t('record.yes'), exact: true }).click();
	await expect(learnt).toHaveValue('');
	await expect(screen.getByText(t('record.cleared'))).toBeVisible();
	await lms.leave();
	await open();
	await expect(learnt).toHaveValue('');
});

test('a full record prints on two pages of A4 at most', async ({ lmsWith, course }) => {
	const lms = lmsWith('scorm12');
	await holdFinished(lms, course);
	const window = await lms.launchInWindow();
	await expectSaved(window, course);
	await openCarried(window, course, 'cpd-record');
	await expect(window.getByLabel(ask(course, 'description'))).toHaveValue(
		new RegExp(course.plan.lessons.at(-1)!.title)
	);
	for (const question of QUESTIONS) {
		if (question === 'date') continue;
		const most = MOST_CHARACTERS[question];
		const text = 'Wide words whose work is to fill up a line. '.repeat(50).slice(0, most);
		await window.getByLabel(ask(course, question)).fill(text);
	}
	expect(await printed(window)).toEqual({ pages: 2, sheets: ['210 × 297 mm'] });
});

test('the certificate says what is missing, and then prints on one page', async ({
	lmsWith,
	course
}) => {
	const { t, plan } = course;
	const lms = lmsWith('scorm12');
	await lms.launch();
	await expectSaved(lms.screen, course);
	await openCarried(lms.screen, course, 'certificate');
	const main = lms.screen.getByRole('main');
	await expect(main).toContainText(/\d+ pages are still open/);
	await expect(main.getByRole('link', { name: course.pages[0]!.title })).toBeVisible();
	await expect(main.getByRole('button', { name: t('certificate.print') })).toHaveCount(0);
	await lms.leave();

	await holdFinished(lms, course);
	const window = await lms.launchInWindow();
	await expectSaved(window, course);
	await openCarried(window, course, 'certificate');
	const paper = window.getByRole('article');
	await expect(paper).toContainText('Amina Begum');
	await expect(paper).toContainText(plan.title);
	for (const { title } of plan.lessons) await expect(paper).toContainText(title);
	await expect(paper).toContainText(/3\.10, 3\.11/);
	await expect(paper).toContainText('100% in the final check; 80% is needed to pass');
	await expect(paper).toContainText(dayInWords(dayOf(new Date()), 'en'));
	await expect(paper).toContainText(t('certificate.not-accredited'));
	await window.getByLabel(ask(course, 'name')).fill('Amina <i>Noor</i> Begum');
	await expect(paper).toContainText('Amina <i>Noor</i> Begum');
	expect(await printed(window)).toEqual({ pages: 1, sheets: ['210 × 297 mm'] });
	await window.getByLabel(ask(course, 'name')).fill('');
	await expect(paper).toContainText(t('certificate.hasNobody'));
});

test('where nothing can be kept the record says so, and still makes its files', async ({
	page,
	server,
	wire,
	course
}) => {
	const { t } = course;
	// A SCORM package that was opened without an LMS.
	const address = `${server.origin}/pluginfile.php/12/mod_scorm/content/3/`;
	wire.allow(address);
	await page.goto(`${address}cpd-record.html`);
	await expect(page.getByText(t('record.practice'))).toBeVisible();
	await page.getByLabel(ask(course, 'learnt')).fill(WORDS);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: t('record.text'), exact: true }).click();
	expect((await read(await download)).text).toContain(WORDS);
	expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(WORDS);
	const lookBack = dayInWords(daysAfter(dayOf(new Date()), 28), 'en');
	await expect(page.getByRole('button', { name: lookBack })).toBeVisible();
});

async function read(download: Download) {
	const bytes = new Uint8Array(readFileSync(await download.path()));
	return { name: download.suggestedFilename(), bytes, text: strFromU8(bytes) };
}

/** How many pages the open page prints on, and how large they are. */
async function printed(page: Page) {
	const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
	const inMillimetres = (points: string) => Math.round((Number(points) * 25.4) / 72);
	const sheets = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
		([, width, height]) => `${inMillimetres(width!)} × ${inMillimetres(height!)} mm`
	);
	return {
		pages: pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
		sheets: [...new Set(sheets)]
	};
}
