import { inCmi5, type Bench, type Fault } from '../fault.ts';
import type { Cmi5Lms } from '../lms/cmi5.ts';
import { expectTold } from '../told.ts';
import { playRows } from '../test.ts';

type Row = Fault<Cmi5Lms>;
const ONE = { decided: 1, answered: 0 };
const TWO = { decided: 2, answered: 0 };
const THREE = { decided: 2, answered: 1 };

/* A request to the LRS is cmi5's Commit. */

const once: Row = {
	name: 'Commit false once (the LRS answers 503)',
	async play({ lms, learner, seat }) {
		await learner.decide(1);
		await expectTold(learner, 'saved');
		lms.down();
		await learner.decide(2);
		await expectTold(learner, 'not-committed');
		lms.up();
		await seat.wait(5);
	},
	told: 'saved',
	holds: { ...TWO, answers: 2 },
	next: TWO
};

/** Each time it is asked, two requests are refused: the statements, and the document. */
const tenTimes: Row = {
	name: 'Commit false ten times (the LRS answers 503)',
	async play({ lms, learner, seat }) {
		await learner.decide(1);
		await expectTold(learner, 'saved');
		lms.down();
		const before = lms.lrs.requests.length;
		await learner.decide(2);
		await expectTold(learner, 'not-committed');
		await learner.answer(1);
		while (lms.lrs.requests.length - before < 20) await seat.wait(60);
		await expectTold(learner, 'not-committed');
		lms.up();
		await seat.wait(180);
	},
	told: 'saved',
	holds: { ...THREE, answers: 3 },
	next: THREE
};

const forEver: Row = {
	name: 'Commit false for ever (the LRS answers 503)',
	async play({ lms, learner, seat }) {
		await learner.decide(1);
		await expectTold(learner, 'saved');
		lms.down();
		await learner.decide(2);
		await seat.wait(3_600);
		await learner.answer(1);
	},
	told: 'not-committed',
	holds: ONE,
	next: { ...THREE, notice: 'repaired' }
};

/** Nobody is there, and the browser has no idea why: it is not offline. */
const unreachable: Row = {
	name: 'Commit throws (the LRS cannot be reached)',
	async play({ lms, learner, seat }) {
		await learner.decide(1);
		await expectTold(learner, 'saved');
		await seat.page.route(`${lms.lrs.origin}/**`, (route) => route.abort('connectionrefused'));
		await learner.decide(2);
		await expectTold(learner, 'not-committed');
		await seat.page.unrouteAll();
		await learner.answer(1);
	},
	told: 'saved',
	holds: { ...THREE, answers: 3 },
	next: THREE
};

/** Somebody in between asks to sign in, with a page and a 200. */
const page: Row = {
	name: 'Commit answers HTML',
	async play({ lms, learner }) {
		await learner.decide(1);
		await expectTold(learner, 'saved');
		lms.lrs.faults = { signIn: true };
		await learner.decide(2);
	},
	told: 'not-committed',
	holds: { ...ONE, answers: 1 },
	next: { ...TWO, notice: 'repaired' }
};

/** Of the second decision it says nothing for so many seconds; what comes back lets it answer. */
async function unanswered({ lms, learner, seat }: Bench<Cmi5Lms>, seconds: number) {
	await learner.decide(1);
	await expectTold(learner, 'saved');
	const answer = lms.stall();
	await learner.decide(2);
	await expectTold(learner, 'saving');
	await seat.wait(seconds);
	return answer;
}

const slow: Row = {
	name: 'Commit takes 30 s (the LRS answers after 30 s)',
	async play(at) {
		const { learner } = at;
		const answer = await unanswered(at, 30);
		await learner.answer(1);
		await expectTold(learner, 'saving');
		answer();
	},
	told: 'saved',
	holds: { ...THREE, answers: 3 },
	next: THREE
};

/** What it got in time comes again later, and is known by its id. */
const silent: Row = {
	name: 'Commit never answered (the LRS is silent)',
	async play(at) {
		const { learner, seat } = at;
		// 60 for the statements, then 60 for the document.
		const answer = await unanswered(at, 120);
		await expectTold(learner, 'not-committed');
		await learner.answer(1);
		answer();
		await seat.wait(180);
	},
	told: 'saved',
	holds: { ...THREE, answers: 3 },
	next: THREE
};

/** In the launch data, the learner's preferences and our own document. */
const nothing = (word: 'undefined' | 'null'): Row => ({
	name: `LMS returns \`${word}\` strings`,
	lrs: { returnURL: word, languagePreference: word },
	before: ({ lms }) => lms.hold(word, { place: word }),
	async play({ learner }) {
		await learner.decide(1);
		await expectTold(learner, 'saved');
		await learner.button('frame.exit').click();
	},
	told: { left: 'saved' },
	holds: { ...ONE, answers: 1 },
	next: ONE
});

playRows(
	'while working',
	[
		once,
		tenTimes,
		forEver,
		unreachable,
		page,
		slow,
		silent,
		nothing('undefined'),
		nothing('null')
	].flatMap(inCmi5)
);
