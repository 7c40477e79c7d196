import { expect } from '../../e2e/expect.ts';
import { inAll, inCmi5, inScorm, in12, in2004, type Fault } from '../fault.ts';
import type { ScormLms } from '../lms/scorm.ts';
import { expectTold } from '../told.ts';
import { playRows } from '../test.ts';

const ONE = { decided: 1, answered: 0 };
const TWO = { decided: 2, answered: 0 };
const FOUR = { decided: 2, answered: 2 };

/* SetValue: everything is refused from the second decision on, and taken again at the next launch. */

const CODES = {
	'SCORM 1.2': ['201', '401', '402', '403', '404', '405'],
	'SCORM 2004': ['201', '351', '401', '402', '403', '404', '405', '406', '407', '408']
};

const setValue = (code: string, name = `SetValue error ${code}`): Fault<ScormLms> => ({
	name,
	async play({ learner, seat }) {
		await learner.decide(1);
		await seat.fail({ set: { elements: '.', code } });
		await learner.decide(2);
	},
	told: 'refused',
	holds: { ...ONE, answers: 1 },
	next: { ...TWO, notice: 'repaired' }
});

/** Only a list is refused, which nobody's progress depends on: it is let go after a while. */
const listRefused: Fault<ScormLms> = {
	name: 'SetValue error 401 for interactions only',
	async play({ learner, seat }) {
		await learner.decide(1);
		await seat.fail({ set: { elements: 'interactions', code: '401' } });
		await learner.decide(2);
		await expectTold(learner, 'refused');
		await seat.wait(5 + 20 + 60);
	},
	told: 'saved',
	holds: { ...TWO, answers: 1 },
	next: TWO
};

/* Commit */

const once: Fault<ScormLms> = {
	name: 'Commit false once',
	async play({ learner, seat }) {
		await learner.decide(1);
		await seat.fail({ commit: { answer: 'false', times: 1 } });
		await learner.decide(2);
		await expectTold(learner, 'not-committed');
		await seat.wait(5);
	},
	told: 'saved',
	holds: { ...TWO, answers: 2 },
	next: TWO
};

const tenTimes: Fault<ScormLms> = {
	name: 'Commit false ten times',
	async play({ learner, seat }) {
		await learner.decide(1);
		await seat.fail({ commit: { answer: 'false', times: 10 } });
		await learner.decide(2);
		await learner.answer(1);
		await expectTold(learner, 'not-committed');
		await seat.wait(10 * 180);
	},
	told: 'saved',
	holds: { decided: 2, answered: 1, answers: 3 },
	next: { decided: 2, answered: 1 }
};

const forEver: Fault<ScormLms> = {
	name: 'Commit false for ever',
	async play({ learner, seat }) {
		await learner.decide(1);
		await seat.fail({ commit: { answer: 'false' }, finish: 'false' });
		await learner.decide(2);
		await seat.wait(3_600);
		await learner.answer(1);
		await learner.answer(2);
	},
	told: 'not-committed',
	holds: ONE,
	next: { ...FOUR, notice: 'repaired' }
};

const answering = (name: string, answer: 'throw' | 'html' | 'unanswered'): Fault<ScormLms> => ({
	name,
	async play({ learner, seat }) {
		await learner.decide(1);
		await seat.fail({ commit: { answer } });
		await learner.decide(2);
		await expectTold(learner, 'not-committed');
		await seat.fail({});
		await learner.answer(1);
	},
	told: 'saved',
	holds: { decided: 2, answered: 1, answers: 3 },
	next: { decided: 2, answered: 1 }
});

const slow: Fault<ScormLms> = {
	name: 'Commit takes 30 s',
	async play({ learner, seat }) {
		await learner.decide(1);
		await seat.fail({ seconds: 30 });
		const before = (await commitsOf(seat)).length;
		await learner.decide(2);
		await expectTold(learner, 'saved');
		expect((await commitsOf(seat)).length - before, 'commits for one decision').toBe(1);
		await seat.fail({});
	},
	told: 'saved',
	holds: { ...TWO, answers: 2 },
	next: TWO
};

const commitsOf = async (seat: { calls: () => Promise<string[][]> }) =>
	(await seat.calls()).filter(([name]) => name === 'Commit');

/* The session and the clock */

const expired: Fault = {
	name: 'session expired half-way',
	async play({ lms, learner }) {
		await learner.decide(1);
		await expectTold(learner, 'saved');
		if ('lrs' in lms) lms.lrs.faults = { statements: 401, state: 401 };
		else lms.down();
		await learner.decide(2);
		await learner.answer(1);
	},
	told: 'not-committed',
	holds: ONE,
	next: { decided: 2, answered: 1, notice: 'repaired' }
};

const expiredAndSaid: Fault<ScormLms> = {
	name: 'session expired half-way, and the API says so',
	async play({ learner, seat }) {
		await learner.decide(1);
		await seat.fail({ over: true });
		await learner.decide(2);
	},
	told: 'closed',
	holds: ONE,
	next: { ...TWO, notice: 'repaired' }
};

const nothing = (word: 'undefined' | 'null'): Fault<ScormLms> => ({
	name: `LMS returns \`${word}\` strings`,
	before: ({ seat }) => seat.fail({ nothing: word }),
	play: ({ learner }) => learner.decide(1),
	told: 'saved',
	holds: { ...ONE, answers: 1 },
	mend: ({ seat }) => seat.fail({ nothing: word }),
	next: ONE
});

const clockBack: Fault = {
	name: 'clock set back an hour',
	async play({ learner, seat }) {
		await learner.decide(1);
		const now = await seat.inCourse(() => Date.now());
		await seat.page.clock.setSystemTime(now - 3_600_000);
		await learner.decide(2);
		await seat.wait(60);
		await learner.answer(1);
	},
	told: 'saved',
	async leave({ lms, seat }) {
		await seat.leave();
		await expect.poll(() => lms.held().seconds).toBeGreaterThan(60);
		expect(lms.held().seconds).toBeLessThan(600);
	},
	holds: { decided: 2, answered: 1, answers: 3 },
	next: { decided: 2, answered: 1 }
};

const asleep: Fault = {
	name: 'laptop asleep for 9 h (1.2 session_time)',
	async play({ learner, seat }) {
		await learner.decide(1);
		await seat.wait(60);
		await seat.page.clock.fastForward(9 * 3_600_000);
		await learner.decide(2);
	},
	told: 'saved',
	async leave({ lms, seat }) {
		await seat.leave();
		await expect.poll(() => lms.held().seconds).toBeGreaterThan(60);
		expect(lms.held().seconds, 'the night was not spent on the course').toBeLessThan(900);
		if ('record' in lms && lms.standard === 'scorm12') {
			expect(lms.record['cmi.core.session_time']).toMatch(/^\d{4}:\d\d:\d\d(\.\d\d?)?$/);
		}
	},
	holds: { ...TWO, answers: 2 },
	next: TWO
};

playRows('while working', [
	...CODES['SCORM 1.2'].flatMap((code) => in12(setValue(code))),
	...CODES['SCORM 2004'].flatMap((code) => in2004(setValue(code))),
	...inScorm(setValue('throw', 'SetValue throws')),
	...inScorm(listRefused),
	...inScorm(once),
	...inScorm(tenTimes),
	...inScorm(forEver),
	...inScorm(answering('Commit throws', 'throw')),
	...inScorm(answering('Commit answers HTML', 'html')),
	...inScorm(answering('Commit returns undefined', 'unanswered')),
	...inScorm(slow),
	...inScorm(expired),
	...inCmi5({ ...expired, told: 'closed' }),
	...inScorm(expiredAndSaid),
	...inScorm(nothing('undefined')),
	...inScorm(nothing('null')),
	...inAll(clockBack),
	...inAll(asleep)
]);
