import { openFromMenu } from '../learner/whole-course.ts';
import type { Tour } from './tour.ts';

/** Every exploration, before the guess and after it, to its end and as a table. */
export const explorationTour: Tour = async (page, course, visit) => {
	const { t } = course;
	const button = (name: string) => page.getByRole('button', { name, exact: true });

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

	await openFromMenu(page, course, 'bias/same-story-two-people');
	await visit('prose with two summaries');
	await page.getByRole('spinbutton').fill('6');
	await button(t('explore.sameStory.showTwin')).click();
	await page.getByRole('spinbutton').fill('11');
	await button(t('explore.sameStory.showBoth')).click();
	await visit('two summaries, side by side');
	await button(t('explore.asTable')).click();
	await visit('two summaries, as a table');
	for (let pair = 1; pair < 3; pair++) {
		await button(t('explore.sameStory.next')).click();
		await button(t('explore.sameStory.showTwin')).click();
		await button(t('explore.sameStory.showBoth')).click();
	}
	await button(t('explore.sameStory.finish')).click();
	await visit('two summaries, all pairs together');

	await openFromMenu(page, course, 'confidentiality/where-did-it-go');
	await visit('prose with a paragraph to follow');
	await button(t('explore.where.show')).click();
	await visit('a paragraph, its first copy');
	const next = button(t('explore.where.next'));
	while (await next.isVisible()) await next.click();
	await button(t('explore.where.other')).click();
	while (await next.isVisible()) await next.click();
	await visit('a paragraph, followed both ways');
	await button(t('explore.asTable')).click();
	await visit('a paragraph, as a table');
};
