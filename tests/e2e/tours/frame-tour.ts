import { CARRIED, DOCUMENT } from '../../../src/lib/course/schema/carried.ts';
import { openFromMenu, openMenu } from '../learner/whole-course.ts';
import { expectPage } from '../screen.ts';
import { explorationTour } from './exploration-tour.ts';
import type { Tour } from './tour.ts';

/** Home, the panels, a page of each kind without an activity, the explorations, the carried pages, and the end. */
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

	// The document opens in a window of its own.
	for (const name of CARRIED.filter((each) => each !== DOCUMENT)) {
		const title = t(`lists.${name}`);
		const menu = await openMenu(page, course);
		await menu.getByRole('link', { name: title, exact: true }).click();
		await expectPage(page, title);
		await visit(name);
	}

	await openFromMenu(page, course, course.ids('opening').at(-1)!);
	await visit('lesson opening');
	await explorationTour(page, course, visit);

	await page.getByRole('link', { name: t('app.name') }).click();
	await visit('home, left');
	await button(t('frame.exit')).click();
	await expectPage(page, t('left.title'));
	await visit('left');
};
