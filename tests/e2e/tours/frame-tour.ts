import { CARRIED } from '../../../src/lib/course/schema/carried.ts';
import { openFromMenu, openMenu } from '../learner/whole-course.ts';
import { expectPage } from '../screen.ts';
import type { Tour } from './tour.ts';

/** Home, the panels, a page of each kind without an activity, the carried pages, and the end. */
export const frameTour: Tour = async (page, course, visit) => {
	const { t } = course;
	const button = (name: string) => page.getByRole('button', { name, exact: true });

	await visit('home, new');
	await button(t('frame.menu')).click();
	await page
		.getByRole('dialog', { name: t('frame.menu') })
		.getByRole('group')
		.first()
		.click();
	await visit('menu sheet');
	await button(t('panels.close')).click();
	await button(t('frame.settings')).click();
	await visit('settings');
	await button(t('settings.done')).click();

	for (const name of CARRIED) {
		const title = t(`lists.${name}`);
		const menu = await openMenu(page, course);
		await menu.getByRole('link', { name: title, exact: true }).click();
		await expectPage(page, title);
		await visit(name);
	}

	await openFromMenu(page, course, course.ids('opening').at(-1)!);
	await visit('lesson opening');
	await openFromMenu(page, course, 'recording/lost-words');
	await visit('prose with an exploration');
	await button(t('explore.lostWords.show')).click();
	await visit('exploration, after the guess');
	await button(t('explore.asTable')).click();
	await visit('exploration, as a table');
	await openFromMenu(page, course, 'prediction/the-threshold');
	await visit('prose with the threshold');
	await button(t('explore.threshold.show')).click();
	await page.getByLabel(t('explore.threshold.refuse')).check();
	await visit('the threshold, after the guess and a decision');
	await button(t('explore.asTable')).click();
	await visit('the threshold, as a table');
	await openFromMenu(page, course, 'how-it-works/next-word');
	await visit('prose with the next word');
	await button(t('explore.nextWord.show')).click();
	for (let sentence = 0; sentence < 2; sentence++)
		await button(t('explore.nextWord.finish')).click();
	await visit('the next word, stopped at a claim');
	await button(t('explore.nextWord.check')).click();
	await visit('the next word, the claim looked up');
	await button(t('explore.nextWord.goOn')).click();
	await button(t('explore.asTable')).click();
	await visit('the next word, as a table');
	await openFromMenu(page, course, 'how-it-works/who-do-you-trust');
	await visit('prose with ten notes');
	for (let note = 1; note <= 10; note++) {
		await page.getByRole('radio').first().check();
		await button(t('explore.trust.show')).click();
		if (note === 1) await visit('ten notes, with a suggestion');
		await button(t(note < 10 ? 'explore.trust.next' : 'explore.trust.finish')).click();
	}
	await visit('ten notes, what the suggestions did');
	await button(t('explore.asTable')).click();
	await visit('ten notes, as a table');

	await page.getByRole('link', { name: t('app.name') }).click();
	await visit('home, left');
	await button(t('frame.exit')).click();
	await expectPage(page, t('frame.leftTitle'));
	await visit('left');
};
