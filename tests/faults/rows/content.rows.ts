import { expect } from '../../e2e/expect.ts';
import { inAll, type Fault, type Next } from '../fault.ts';
import type { Version } from '../versions.ts';
import { playRows } from '../test.ts';

const WORK = { decided: 2, answered: 1 };

/** The learner is half-way when a new version of the course is put into the LMS. */
const changed = (name: string, version: Version, next: Partial<Next> = {}): Fault => ({
	name,
	async play({ learner }) {
		await learner.decide(1);
		await learner.decide(2);
		await learner.answer(1);
	},
	told: 'saved',
	holds: WORK,
	next: { ...WORK, launch: { version }, ...next }
});

const SCENE_AND_QUESTION = 'scene removed, question reworded';
const ARRANGED = 'lesson added, lesson removed, page moved';

playRows('content changed', [
	...inAll(changed('scene removed', SCENE_AND_QUESTION, { decided: 0, notice: 'changed' })),
	...inAll({
		...changed('question reworded', SCENE_AND_QUESTION),
		async play({ learner }) {
			await learner.answer(1);
			await learner.answer(2);
		},
		holds: { decided: 0, answered: 2 },
		next: { decided: 0, answered: 2, launch: { version: SCENE_AND_QUESTION } }
	}),
	...inAll(changed('options reordered', 'options reordered', { answered: 0, notice: 'changed' })),
	...inAll(
		changed('lesson added', ARRANGED, {
			async shows({ screen }) {
				await expect(screen.getByRole('link', { name: 'Next time', exact: true })).toBeVisible();
			}
		})
	),
	...inAll({
		...changed('lesson removed', ARRANGED, {
			decided: 1,
			async shows({ screen }) {
				await expect(screen.getByRole('link', { name: 'Afterwards', exact: true })).toHaveCount(0);
			}
		}),
		async play({ learner }) {
			await learner.decide(1);
			await learner.answer(1);
			await learner.open('afterwards/where-it-goes');
		},
		holds: { decided: 1, answered: 1 }
	}),
	...inAll({
		...changed('page moved', ARRANGED, {
			async shows(learner) {
				await learner.open('home-visit/check');
				const moved = learner.screen.getByRole('listitem').filter({ hasText: 'Before you go' });
				await expect(moved.last()).toContainText('Done');
			}
		}),
		async play({ learner }) {
			await learner.decide(1);
			await learner.open('home-visit/before-you-go');
			await learner.decide(2);
			await learner.answer(1);
		}
	}),
	// The same name in another lesson is another page: its mark does not come along.
	...inAll({
		...changed('page moved to another lesson', ARRANGED, {
			decided: 1,
			async shows(learner) {
				await learner.open('next-time/what-next');
				const moved = learner.screen.getByRole('listitem').filter({ hasText: 'Where it goes' });
				await expect(moved.last()).toBeVisible();
				await expect(moved.last()).not.toContainText('Done');
			}
		}),
		async play({ learner }) {
			await learner.decide(1);
			await learner.open('afterwards/where-it-goes');
			await learner.answer(1);
		},
		holds: { decided: 1, answered: 1 }
	}),
	...inAll(
		changed('language switched in mid-attempt', 'old', {
			launch: { language: 'cy' },
			async shows({ screen }) {
				await expect(screen.getByRole('heading', { level: 1 })).toHaveText('Cwrs mewn tywydd garw');
			}
		})
	)
]);
