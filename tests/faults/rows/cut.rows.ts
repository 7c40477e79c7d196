import { decode } from '../../../src/lib/session/snapshot.ts';
import { expect } from '../../e2e/expect.ts';
import { inScorm, type Fault } from '../fault.ts';
import type { ScormLms } from '../lms/scorm.ts';
import { ALL, NOTHING } from '../learner.ts';
import { LONGEST, longestSnapshot, longSnapshot, LONG_PLACE } from '../snapshots.ts';
import { playRows } from '../test.ts';
import { LONG, planOf } from '../versions.ts';
import { t } from '../words.ts';

const ONE = { decided: 1, answered: 0 };

/** An LMS that has less room than the course may need: what fits is kept, and it can be read. */
const cut = (name: string, where: 'cut' | 'cutStored', most: number): Fault<ScormLms> => ({
	name,
	launch: { version: LONG },
	async before({ lms, seat }) {
		lms.hold(longSnapshot());
		await seat.fail({ [where]: { 'cmi.suspend_data': most } });
	},
	play: ({ learner }) => learner.decide(1),
	told: 'cut',
	holds: ONE,
	mend: ({ seat }) => seat.fail({ [where]: { 'cmi.suspend_data': most } }),
	next: { ...ONE, launch: { version: LONG }, notice: 'repaired', told: 'cut' }
});

/** The same, found out at the next launch only: this device has the whole. */
const cutUnseen: Fault<ScormLms> = {
	...cut('suspend_data silently cut at 255, in the records only', 'cutStored', 255),
	told: 'saved',
	holds: NOTHING,
	finally: ONE
};

/**
 * Nearly the longest that can come about, for the build refuses a course whose snapshot could grow
 * beyond 4,000 characters: it arrives whole.
 */
const roomy = (most: number): Fault<ScormLms> => ({
	name: `suspend_data silently cut at ${most.toLocaleString('en-GB')}`,
	launch: { version: LONG },
	async before({ lms, seat }) {
		lms.hold(longestSnapshot());
		await seat.fail({ cut: { 'cmi.suspend_data': most } });
	},
	play: ({ learner }) => learner.finish(),
	told: 'saved',
	async leave({ lms, seat }) {
		await seat.leave();
		const { snapshot } = lms.held();
		expect(snapshot.length).toBeGreaterThan(LONGEST);
		const decoded = decode(planOf(LONG), snapshot);
		const activities = decoded.ok ? Object.values(decoded.session.activities) : [];
		const goes = activities.map((one) => one.kind !== 'survey' && one.best !== null);
		expect(goes, 'a result of each activity').toEqual([true, true, true, true]);
	},
	holds: { ...ALL, completed: true, passed: true },
	next: { ...ALL, launch: { version: LONG }, notice: 'review' }
});

const placeCut: Fault<ScormLms> = {
	name: 'location cut at 255',
	launch: { version: LONG },
	async before({ lms, seat }) {
		await seat.fail({ cut: { [lms.elements.place]: 255 } });
	},
	async play({ learner }) {
		await learner.decide(1);
		await learner.open(LONG_PLACE);
	},
	told: 'saved',
	holds: { ...ONE, place: LONG_PLACE },
	next: { ...ONE, launch: { version: LONG } }
};

/** Shorter than the standards allow: the snapshot has the place whole, and it goes on behind it. */
const placeCutShort: Fault<ScormLms> = {
	...placeCut,
	name: 'location cut at 40',
	async before({ lms, seat }) {
		await seat.fail({ cut: { [lms.elements.place]: 40 } });
	},
	holds: { ...ONE, place: LONG_PLACE.slice(0, 40) },
	mend: ({ lms, seat }) => seat.fail({ cut: { [lms.elements.place]: 40 } }),
	next: {
		...ONE,
		launch: { version: LONG },
		async shows({ screen }) {
			const onward = screen.getByRole('link', { name: t('home.goOn', { title: 'After it' }) });
			await expect(onward).toBeVisible();
		}
	}
};

playRows('while working', [
	...inScorm(cut('suspend_data silently cut at 255', 'cut', 255)),
	...inScorm(cutUnseen),
	...[4_000, 4_096].flatMap((most) => inScorm(roomy(most))),
	...inScorm(placeCut),
	...inScorm(placeCutShort)
]);
