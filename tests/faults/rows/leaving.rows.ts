import { expect } from '../../e2e/expect.ts';
import { inAll, inCmi5, inScorm, in12, in2004, type Bench, type Fault } from '../fault.ts';
import type { Learner } from '../learner.ts';
import type { Cmi5Lms } from '../lms/cmi5.ts';
import { expectTold } from '../told.ts';
import { playRows } from '../test.ts';

const ONE = { decided: 1, answered: 0 };
const TWO = { decided: 2, answered: 0 };
const BEFORE = 'home-visit/before-you-go';

const decideTwice = async ({ learner }: { learner: Learner }) => {
	await learner.decide(1);
	await learner.decide(2);
};

/** Each answer was committed as it was given: however the course is left, nothing is missing. */
const left: Omit<Fault, 'name'> = { play: decideTwice, told: 'saved', holds: TWO, next: TWO };

/** In SCORM the LMS is told to keep the attempt open: without that word, the next entry is a new one. */
const suspended = (row: Fault) => [
	...inScorm({ ...row, holds: { ...row.holds, exit: 'suspend' } }),
	...inCmi5(row)
];

/** How often the course said that it was over. */
async function endings({ lms, seat }: Bench): Promise<number> {
	if ('lrs' in lms) return lms.said('terminated').length;
	if (!('calls' in seat)) return 0;
	return (await seat.calls()).filter(([name]) => /^(Finish|Terminate)$/.test(name!)).length;
}

/** After two minutes at the page; the course has a moment to say that it is over, and how long it took. */
const saysGoodbye = (go: (seat: Bench['seat']) => Promise<void>) => async (at: Bench) => {
	await at.seat.wait(120);
	await go(at.seat);
	await expect.poll(() => endings(at), 'it says once that it is over').toBe(1);
	await expect.poll(() => at.lms.held().seconds).toBeGreaterThanOrEqual(120);
};

const exit = ({ learner }: { learner: Learner }) => learner.button('frame.exit').click();

const exited: Fault = {
	name: 'Exit button',
	async play(at) {
		await decideTwice(at);
		await exit(at);
	},
	told: { left: 'saved' },
	holds: TWO,
	next: TWO
};

const twice: Fault = {
	...exited,
	name: 'double Finish',
	async leave(at) {
		await exit(at);
		await at.seat.leave();
		await expect.poll(() => endings(at)).toBe(1);
	}
};

/** What the LRS has not answered is broken off, and must not be sent again after the last word. */
const reloaded: Fault<Cmi5Lms> = {
	name: 'frame reloaded, while the LRS takes its time',
	async play({ lms, learner, seat }) {
		await expectTold(learner, 'saved');
		const answer = lms.stall();
		await learner.open(BEFORE);
		await decideTwice({ learner });
		await expectTold(learner, 'saving');
		await seat.reload();
		await expectTold(learner, { practice: 'closed' });
		answer();
	},
	told: { practice: 'closed' },
	holds: { ...TWO, answers: 2 },
	next: TWO
};

/** All went well; then nothing of what is said at the very end arrives: no commit, no word that it is over. */
const withoutCommit: Fault = {
	name: '`pagehide` without commit',
	async play(at) {
		await decideTwice(at);
		await at.learner.open(BEFORE);
	},
	told: 'saved',
	async leave(at) {
		await at.seat.wait(120);
		if ('fail' in at.seat) await at.seat.fail({ commit: { answer: 'false' }, finish: 'false' });
		else at.lms.down();
		await at.seat.leave();
		expect(at.lms.held().seconds, 'the last two minutes did not arrive').toBeLessThan(120);
		if ('lrs' in at.lms) expect(await endings(at)).toBe(0);
	},
	holds: { ...TWO, answers: 2, place: BEFORE },
	next: TWO
};

/** The last write does not arrive, and neither does the word that it is over. */
const withoutCommits: Fault = {
	name: '`pagehide` without commit, and an answer before it that was refused',
	async play({ lms, learner }) {
		await learner.decide(1);
		await expectTold(learner, 'saved');
		lms.down();
		await learner.decide(2);
	},
	told: 'not-committed',
	holds: ONE,
	next: { ...TWO, notice: 'repaired' }
};

/** What the browser fires when the learner goes elsewhere and comes back by Back. */
const throughTheCache = ({ seat }: Bench) =>
	seat.inCourse(() => {
		window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
		window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
	});

const restored: Fault = {
	name: 'back–forward cache restore after Finish',
	async play(at) {
		await at.learner.decide(1);
		await throughTheCache(at);
		await expect(at.learner.screen.getByText('The kitchen'), 'nothing to answer').toHaveCount(0);
	},
	told: { left: 'restored' },
	holds: ONE,
	next: ONE
};

const restoredAndOpened: Fault = {
	...restored,
	name: 'back–forward cache restore after Finish, and opened again',
	async play(at) {
		await at.learner.decide(1);
		await throughTheCache(at);
		await at.learner.button('left.openAgain').click();
	},
	told: { practice: 'closed' }
};

/** The journal is written before the LMS is asked; between the two the browser dies. */
const crashed: Omit<Fault, 'leave'> = {
	name: 'browser crash between journal and commit',
	async play({ learner }) {
		await learner.decide(1);
	},
	told: 'saved',
	holds: ONE,
	next: { ...TWO, notice: 'repaired' }
};

playRows('leaving', [
	...inAll({ ...left, name: 'tab killed', leave: ({ seat }) => seat.crash() }),
	...suspended({ ...left, name: 'frame removed', leave: saysGoodbye((seat) => seat.leave()) }),
	...inCmi5(reloaded),
	...suspended(withoutCommit),
	...inAll(withoutCommits),
	...inAll(restored),
	...in12({ ...restoredAndOpened, told: 'saved' }),
	...in2004(restoredAndOpened),
	...inCmi5(restoredAndOpened),
	...suspended(twice),
	...suspended(exited),
	...inScorm({
		...left,
		name: 'LMS’s own exit',
		leave: ({ seat }) => seat.endedByLms(),
		holds: { ...TWO, exit: 'suspend' }
	}),
	...inCmi5({
		...left,
		name: 'LMS’s own exit (the session is abandoned)',
		async leave({ lms, seat }) {
			lms.lrs.faults = { statements: 403 };
			await seat.leave();
		}
	}),
	// The LMS's page goes with the course, and with it the list of calls.
	...inScorm({
		...left,
		name: 'top-level navigation',
		async leave({ lms, seat }) {
			await seat.wait(120);
			await seat.goAway();
			await expect.poll(() => lms.held().seconds).toBeGreaterThanOrEqual(120);
		}
	}),
	...inCmi5({
		...left,
		name: 'top-level navigation',
		leave: saysGoodbye((seat) => seat.goAway())
	}),
	...inScorm({
		...crashed,
		async leave({ seat }) {
			await seat.fail({ commit: { answer: 'false' } });
			await seat.learner.decide(2);
			await seat.crash();
		}
	}),
	...inCmi5({
		...crashed,
		async leave({ lms, seat }) {
			lms.down();
			await seat.learner.decide(2);
			await seat.crash();
		}
	})
]);
