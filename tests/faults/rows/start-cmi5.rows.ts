import { randomUUID } from 'node:crypto';
import { CMI5 } from '../../lms/strict-cmi5-profile.ts';
import { expect } from '../../e2e/expect.ts';
import { inCmi5, type Bench, type Fault } from '../fault.ts';
import type { Cmi5Lms } from '../lms/cmi5.ts';
import { ALL, NOTHING } from '../learner.ts';
import { expectTold } from '../told.ts';
import { playRows } from '../test.ts';

type Row = Fault<Cmi5Lms>;

/** The fetch URL is cmi5's Initialize: without a token nothing is opened. */
const withoutToken = (name: string, token: 'error' | 'html'): Row => ({
	name,
	before({ lms }) {
		lms.lrs.faults = { token };
	},
	play: ({ learner }) => learner.decide(1),
	told: { practice: 'not-opened' },
	holds: { ...NOTHING, answers: 0 },
	next: NOTHING
});

/** An earlier launch, in which the learner did so much. */
async function earlier({ lms, seat }: Bench<Cmi5Lms>, work: () => Promise<void>): Promise<void> {
	await seat.launch();
	await work();
	await expectTold(seat.learner, 'saved');
	await seat.leave();
	await expect.poll(() => lms.said('terminated').length).toBe(1);
}

/** A registration goes on after its result: what was said stays, and is not said twice. */
const after: Omit<Row, 'name' | 'play'> = {
	told: 'saved',
	holds: { ...ALL, completed: true, passed: true, score: 100 },
	next: ALL
};

const saidOnce = async (lms: Cmi5Lms) =>
	expect.poll(() => ['completed', 'passed'].map((verb) => lms.said(verb).length)).toEqual([1, 1]);

const completed: Row = {
	...after,
	name: 'attempt already completed',
	lrs: { masteryScore: 0.9 },
	async before(at) {
		await earlier(at, () => at.seat.learner.finish(NOTHING, 'one wrong'));
		expect(at.lms.held()).toMatchObject({ completed: true, passed: false });
	},
	async play({ lms, learner }) {
		await learner.again();
		await saidOnce(lms);
	}
};

const passed: Row = {
	...after,
	name: 'attempt already passed',
	async before(at) {
		await earlier(at, () => at.seat.learner.finish({ ...NOTHING, decided: ALL.decided }));
		expect(at.lms.held()).toMatchObject({ completed: false, passed: true });
	},
	async play({ lms, learner }) {
		await learner.finish({ ...NOTHING, answered: ALL.answered });
		await saidOnce(lms);
	}
};

/** Under an older version of the course, which limited the attempts. */
const failed: Row = {
	...after,
	name: 'attempt already failed',
	before({ lms }) {
		lms.hold('', { failedIn: 'session-0' });
		lms.lrs.statements.push({
			id: randomUUID(),
			verb: { id: CMI5.verb('failed') },
			context: {
				extensions: { [CMI5.sessionId]: 'session-0' },
				contextActivities: { category: [{ id: CMI5.category }] }
			}
		});
	},
	async play({ lms, learner }) {
		await learner.finish();
		await saidOnce(lms);
		expect(lms.said('failed')).toHaveLength(1);
	}
};

playRows('start', [
	...inCmi5(withoutToken('Initialize false (the fetch URL gives no token)', 'error')),
	...inCmi5(withoutToken('Initialize throws (the fetch URL answers HTML)', 'html')),
	...[completed, passed, failed].flatMap(inCmi5)
]);
