import { expect } from '../../e2e/expect.ts';
import { inCmi5, type Fault } from '../fault.ts';
import type { Cmi5Lms } from '../lms/cmi5.ts';
import { ALL, NOTHING } from '../learner.ts';
import { expectTold, type Told } from '../told.ts';
import { t } from '../words.ts';
import { playRows } from '../test.ts';

type Row = Fault<Cmi5Lms>;
const ONE = { decided: 1, answered: 0 };
const TWO = { decided: 2, answered: 0 };

/** The page loads again without having said that it was left. */
const usedTwice: Row = {
	name: 'fetch URL used twice (reload)',
	before: ({ seat }) =>
		seat.prepare(() =>
			addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true)
		),
	async play({ lms, learner, seat }) {
		await learner.decide(1);
		await expectTold(learner, 'saved');
		await seat.reload();
		await learner.decide(2);
		const asked = lms.lrs.requests.filter(({ path }) => path === 'fetch');
		expect(asked, 'requests for the token').toHaveLength(1);
		expect(lms.said('initialized')).toHaveLength(1);
	},
	told: 'saved',
	holds: { ...TWO, answers: 2 },
	next: TWO
};

const answers = (status: number, told: Told): Row => ({
	name: `${status} from the LRS`,
	async play({ lms, learner, seat }) {
		await learner.decide(1);
		await expectTold(learner, 'saved');
		lms.lrs.faults = { statements: status, state: status };
		await learner.decide(2);
		await expectTold(learner, told);
		await seat.wait(30);
	},
	told,
	holds: ONE,
	next: { ...TWO, notice: 'repaired' }
});

/** It took the statements, but its yes was lost on the way; it knows them when they come again. */
const conflict: Row = {
	name: '409 from the LRS for a statement that it holds already',
	async play({ lms, learner, seat }) {
		await learner.decide(1);
		await expectTold(learner, 'saved');
		await seat.page.route(`${lms.lrs.origin}/xapi/statements*`, async (route) => {
			await route.fetch();
			await route.abort('connectionreset');
		});
		await learner.decide(2);
		await expectTold(learner, 'not-committed');
		expect(lms.said('answered'), 'answers that arrived').toHaveLength(2);
		await seat.page.unrouteAll({ behavior: 'wait' });
		lms.lrs.faults = { conflict: true };
		await learner.answer(1);
	},
	told: 'saved',
	async leave({ lms, seat }) {
		await seat.leave();
		const ids = lms.lrs.statements.map((one) => one.id as string);
		expect(new Set(ids).size, 'statements of one id').toBe(ids.length);
	},
	holds: { decided: 2, answered: 1, answers: 3 },
	next: { decided: 2, answered: 1 }
};

const halfRefused = (name: string, faults: object, answers: number, work: typeof ONE): Row => ({
	name,
	async play({ lms, learner }) {
		await learner.decide(1);
		await expectTold(learner, 'saved');
		lms.lrs.faults = faults;
		await learner.decide(2);
	},
	told: 'not-committed',
	holds: { ...work, answers },
	next: { ...TWO, ...(work === ONE && { notice: 'repaired' as const }) },
	finally: { ...TWO, answers: 2 }
});

/** When an LMS counts the activity as satisfied (cmi5, 13.1.4). */
const SATISFIED: { [moveOn: string]: (lms: Cmi5Lms) => boolean } = {
	Passed: (lms) => lms.held().passed,
	Completed: (lms) => lms.held().completed,
	CompletedAndPassed: (lms) => lms.held().completed && lms.held().passed,
	CompletedOrPassed: (lms) => lms.held().completed || lms.held().passed,
	NotApplicable: () => true
};

const moveOn = (name: string): Row => ({
	name: `moveOn variants: ${name}`,
	lrs: { moveOn: name },
	async play({ lms, learner }) {
		if (name !== 'NotApplicable') expect(SATISFIED[name]!(lms)).toBe(false);
		await learner.finish();
		await expectTold(learner, 'saved');
		await expect.poll(() => SATISFIED[name]!(lms)).toBe(true);
	},
	told: 'saved',
	holds: { ...ALL, completed: true, passed: true, score: 100 },
	next: ALL
});

/** One answer is wrong: the course's own mark is met, the LMS's is not. */
const mastery = (masteryScore: number, passed: boolean): Row => ({
	name: `masteryScore from launch data: ${masteryScore} against a score of 0.75`,
	lrs: { masteryScore },
	async play({ learner }) {
		await learner.finish(NOTHING, 'one wrong');
		await learner.button('quiz.seeResult').click();
		const mark = t('quiz.lmsMark', { mark: masteryScore * 100 });
		await expect(learner.screen.getByText(mark)).toBeVisible();
	},
	told: 'saved',
	async leave({ lms, seat }) {
		await seat.leave();
		await expect.poll(() => lms.said('terminated').length).toBe(1);
		expect(lms.said('failed'), 'there are more attempts').toEqual([]);
	},
	holds: { ...ALL, completed: true, passed, score: passed ? 75 : null },
	next: ALL
});

const without: Row = {
	name: 'returnURL missing',
	async play({ learner }) {
		await learner.decide(1);
		await learner.button('frame.exit').click();
	},
	told: { left: 'saved' },
	holds: ONE,
	next: ONE
};

const verbsOf = (lms: Cmi5Lms) => lms.lrs.verbs().join(' ');

const browse: Row = {
	name: 'Browse launch mode',
	lrs: { launchMode: 'Browse' },
	play: ({ learner }) => learner.decide(1),
	told: { practice: 'browse' },
	async leave({ lms, seat }) {
		await seat.leave();
		await expect.poll(() => verbsOf(lms)).toBe('initialized terminated');
	},
	holds: NOTHING,
	next: { ...NOTHING, told: { practice: 'browse' } }
};

const review: Row = {
	name: 'Review launch mode',
	lrs: { launchMode: 'Review' },
	async play({ learner }) {
		await learner.isTold('frame.notice-review');
		await learner.finish();
	},
	told: 'saved',
	async leave({ lms, seat }) {
		await seat.leave();
		await expect.poll(() => verbsOf(lms)).toBe('initialized terminated');
	},
	holds: { ...ALL, completed: false, passed: false, answers: 0 },
	next: { ...ALL, notice: 'review' }
};

const order: Row = {
	name: 'order rules of the profile',
	play: ({ learner }) => learner.finish(),
	told: 'saved',
	async leave({ lms, seat }) {
		await seat.leave();
		await expect.poll(() => lms.lrs.verbs().at(-1)).toBe('terminated');
		expect(lms.lrs.verbs()[0]).toBe('initialized');
		const times = lms.lrs.statements.map((one) => one.timestamp as string);
		expect(times).toEqual([...times].sort());
	},
	holds: { ...ALL, completed: true, passed: true },
	next: ALL
};

/** In a second session all of it is done again: what was said once is not said again. */
const unique: Row = {
	name: 'uniqueness rules of the profile',
	async play({ lms, learner, seat }) {
		await learner.finish();
		await expectTold(learner, 'saved');
		await seat.leave();
		await expect.poll(() => lms.said('terminated').length).toBe(1);
		await seat.launch();
		await seat.learner.again();
		await expectTold(seat.learner, 'saved');
		await expect.poll(() => lms.said('answered').length).toBe(12);
		expect([lms.said('completed').length, lms.said('passed').length]).toEqual([1, 1]);
	},
	told: 'saved',
	holds: { ...ALL, completed: true, passed: true, answers: 12 },
	next: ALL
};

playRows('cmi5', [
	...inCmi5(usedTwice),
	...inCmi5(answers(401, 'closed')),
	...[403, 412, 429, 500].flatMap((status) => inCmi5(answers(status, 'not-committed'))),
	// It says that it holds what it was sent: it is not sent again.
	...inCmi5({ ...answers(409, 'not-committed'), finally: { ...TWO, answers: 1 } }),
	...inCmi5(conflict),
	...inCmi5(halfRefused('statements accepted but state refused', { state: 500 }, 2, ONE)),
	...inCmi5(halfRefused('state accepted but statements refused', { statements: 500 }, 1, TWO)),
	...Object.keys(SATISFIED).flatMap((name) => inCmi5(moveOn(name))),
	...inCmi5(mastery(0.7, true)),
	...inCmi5(mastery(0.9, false)),
	...inCmi5(without),
	...inCmi5(browse),
	...inCmi5(review),
	...inCmi5(order),
	...inCmi5(unique)
]);
