import { expect } from '../e2e/expect.ts';
import type { Problem } from '../../src/lib/lms/driver.ts';
import type { Explanation } from '../../src/lib/player/status.ts';
import type { Learner } from './learner.ts';
import { t } from './words.ts';

/** What the line in the bar says, and why: a reason stands for "Not saved". */
export type Told =
	| 'saved'
	| 'opening'
	| 'saving'
	| Problem['reason']
	/** Practice only, because the LMS was not found, refused, shows a preview, or has a newer version's work. */
	| { practice: Explanation['key'] }
	/** In the page's place, after it was left: a key in `left`. */
	| { left: 'saved' | 'unsaved' | 'practice' | 'restored' };

/** What was put back or could not be read, said at the launch. */
export type Notice = 'repaired' | 'unreadable' | 'changed' | 'review';
const NOTICES: readonly Notice[] = ['repaired', 'unreadable', 'changed', 'review'];

/** Milliseconds after which the line speaks of a save that is still under way, and a few more. */
const SPEAKS_UP = 650;

/** The learner reads this: the reasons open under the line. */
export async function expectTold(learner: Learner, told: Told): Promise<void> {
	const { status, screen } = learner;
	if (typeof told === 'object' && 'left' in told) {
		await expect(screen.getByText(t(`left.${told.left}`))).toBeVisible();
		return;
	}
	if (told === 'saved' || told === 'saving' || told === 'opening') {
		await expect(status).toHaveText(t(`status.${told}`));
		if (told !== 'saved') return;
		// It may be the last save's: let the line say so if another one is under way.
		await learner.page.clock.runFor(SPEAKS_UP);
		await expect(status).toHaveText(t('status.saved'));
		return;
	}
	const [kind, reason] =
		typeof told === 'object'
			? (['practice', told.practice] as const)
			: (['unsaved', told] as const);
	await expect(status).toContainText(t(`status.${kind}`));
	// Pressed, it says why and what to do; pressed again, it is out of the way.
	const line = status.locator('summary');
	await line.click();
	await expect(status.getByText(t(`why.${reason}`))).toBeVisible();
	await expect(status.getByText(t(`advice.${reason}`))).toBeVisible();
	await line.click();
}

/** This notice and no other. */
export async function expectNotice(learner: Learner, notice: Notice | null): Promise<void> {
	const all = NOTICES.map((one) => learner.screen.getByText(t(`frame.notice-${one}`)));
	const shown = all.reduce((some, one) => some.or(one));
	await expect(shown).toHaveText(notice ? [t(`frame.notice-${notice}`)] : []);
	if (notice) await expect(shown).toBeVisible();
}
