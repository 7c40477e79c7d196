import { expect } from '../../e2e/expect.ts';
import { inCmi5, inScorm, in12, in2004, type Fault } from '../fault.ts';
import type { ApiFaults } from '../lms/faulty-api.ts';
import type { Launching } from '../lms/lms.ts';
import type { ScormLms } from '../lms/scorm.ts';
import { ALL, NOTHING } from '../learner.ts';
import { snapshotOf } from '../snapshots.ts';
import { expectTold } from '../told.ts';
import { playRows } from '../test.ts';
import { t } from '../words.ts';

const BEGUN = { decided: 2, answered: 1 };
const ONE_MORE = { decided: 3, answered: 1 };

/** Nothing is opened, so nothing is kept, and the next launch begins. */
const refused: Omit<Fault<ScormLms>, 'name'> = {
	play: ({ learner }) => learner.decide(1),
	told: { practice: 'not-opened' },
	holds: NOTHING,
	next: NOTHING
};

/** The learner goes on from what the LMS holds. */
const goesOn: Omit<Fault<ScormLms>, 'name'> = {
	before: ({ lms }) => lms.hold(snapshotOf(BEGUN)),
	play: ({ learner }) => learner.decide(3),
	told: 'saved',
	holds: ONE_MORE,
	next: ONE_MORE
};

/** The same, at an API that fails so from the start. */
const begunAnd = (name: string, failing: ApiFaults): Fault<ScormLms> => ({
	...goesOn,
	name,
	async before({ lms, seat }) {
		lms.hold(snapshotOf(BEGUN));
		await seat.fail(failing);
	}
});

interface Results {
	completed: boolean;
	passed: boolean;
	failed?: boolean;
	score: number;
}

function holdResults(lms: ScormLms, status: string, score: number): void {
	const held = {
		scorm12: { 'cmi.core.lesson_status': status, 'cmi.core.score.raw': String(score) },
		scorm2004: {
			'cmi.completion_status': 'completed',
			'cmi.success_status': status === 'completed' ? 'unknown' : status,
			'cmi.score.raw': String(score),
			'cmi.score.scaled': String(score / 100)
		}
	};
	lms.hold(snapshotOf(BEGUN), held[lms.standard]);
}

/** An attempt that has its result: it is opened for review, and the result stays. */
function done(status: string, more: Results) {
	const row: Fault<ScormLms> = {
		name: `attempt already ${status}`,
		before: ({ lms }) => holdResults(lms, status, more.score),
		async play({ learner }) {
			await learner.isTold('frame.notice-review');
			await learner.finish(BEGUN);
		},
		told: 'saved',
		holds: { ...ALL, ...more, answers: 0 },
		next: { ...ALL, notice: 'review' },
		finally: { ...ALL, ...more, answers: 0 }
	};
	return row;
}

/**
 * An LMS that opens such an attempt as any other: the learner goes on, does worse at first, which
 * lowers nothing, and then better, which counts.
 */
function doneButOpen(status: string, more: Results): Fault<ScormLms> {
	const launch: Launching = { options: { mode: 'normal', credit: 'credit' } };
	const better = { ...ALL, completed: true, passed: true, failed: false, score: 100 };
	return {
		name: `attempt already ${status}, opened in normal mode`,
		launch,
		before: ({ lms }) => holdResults(lms, status, more.score),
		async play({ lms, learner }) {
			for (let nth = BEGUN.decided + 1; nth <= ALL.decided; nth++) await learner.decide(nth);
			for (let nth = BEGUN.answered + 1; nth <= ALL.answered; nth++) {
				await learner.answer(nth, 'wrong');
				await expectTold(learner, 'saved');
				expect(lms.held(), `after answer ${nth}`).toMatchObject({ ...more });
			}
			await learner.button('quiz.seeResult').click();
			await learner.again();
		},
		told: 'saved',
		holds: better,
		next: { ...ALL, launch },
		finally: better
	};
}

/**
 * One answer is wrong: the course's own mark is reached, the LMS's is not. It is told of neither, so
 * it opens the attempt again for who would do better.
 */
function markOfItsOwn(masteryScore: string): Fault<ScormLms> {
	const launch: Launching = { options: { masteryScore } };
	return {
		name: "mark of the LMS's own, above the score",
		launch,
		async play({ learner }) {
			await learner.finish(NOTHING, 'one wrong');
			await learner.button('quiz.seeResult').click();
			await expect(learner.screen.getByText(t('quiz.lmsMark', { mark: 90 }))).toBeVisible();
		},
		told: 'saved',
		holds: { ...ALL, completed: false, passed: false, failed: false, score: null },
		next: { ...ALL, launch, shows: (learner) => learner.again() },
		finally: { ...ALL, completed: true, passed: true, score: 100 }
	};
}

/** Texts that this version of the course cannot read, as an LMS gives them back. */
const KINDS = ['empty', 'foreign', 'truncated', 'corrupt', 'newer-version'] as const;
const textOf = (kind: (typeof KINDS)[number]): string => {
	const whole = snapshotOf(BEGUN);
	const texts = {
		empty: '',
		foreign: 'page=3;score=0.5',
		truncated: whole.slice(0, 30),
		corrupt: whole.slice(0, 20) + (whole[20] === 'A' ? 'B' : 'A') + whole.slice(21),
		'newer-version': whole.replace('SL1', 'SLz')
	};
	return texts[kind];
};

/** Nobody can read it: the learner is told, and begins again in its place. */
const unreadable = (kind: (typeof KINDS)[number]): Omit<Fault, 'name'> => ({
	before: ({ lms }) => lms.hold(textOf(kind)),
	async play({ learner }) {
		if (kind !== 'empty') await learner.isTold('frame.notice-unreadable');
		await learner.decide(1);
	},
	told: 'saved',
	holds: { decided: 1, answered: 0 },
	next: { decided: 1, answered: 0 }
});

/** Another version can read it: it stays as it is until the learner says otherwise. */
const newer: Omit<Fault, 'name'> = {
	before: ({ lms }) => lms.hold(textOf('newer-version')),
	async play({ learner }) {
		await learner.isAsked('newerYes');
		await learner.finish();
	},
	told: { practice: 'newer' },
	async leave({ lms, seat }) {
		await seat.leave();
		expect(lms.held().snapshot, 'the newer version’s work').toBe(textOf('newer-version'));
	},
	holds: { ...NOTHING, completed: false, passed: false, score: null, answers: 0 },
	next: {
		decided: 1,
		answered: 0,
		asked: 'restoreNo',
		shows: (learner) => learner.decide(1)
	}
};

const suspended = (['', 'ab-initio', 'resume'] as const).flatMap((entry) =>
	KINDS.flatMap((kind) => {
		const row = kind === 'newer-version' ? newer : unreadable(kind);
		return inScorm({
			...row,
			name: `entry "${entry}" with ${kind} suspend_data`,
			async before(at) {
				await row.before?.(at);
				const element = at.lms.standard === 'scorm12' ? 'cmi.core.entry' : 'cmi.entry';
				await at.seat.fail({ reads: { [element]: entry } });
			}
		});
	})
);

const inDocument = KINDS.flatMap((kind) =>
	inCmi5({
		...(kind === 'newer-version' ? newer : unreadable(kind)),
		name: `a State document with ${kind} suspend_data`
	})
);

/** Not even the document can be read. */
const damaged = inCmi5({
	...unreadable('truncated'),
	name: 'a State document that was cut itself',
	before: ({ lms }) => lms.lrs.damageState('second-look', '{"snapshot":"SL1')
});

const NAMES = {
	'with markup': '<img src="x" onerror="document.title=1"><b>Amina</b>',
	'right-to-left': 'أمينة بيغم',
	'of 300 characters': 'Amina '.repeat(50),
	empty: ''
};

const named = Object.entries(NAMES).flatMap(([kind, name]) => {
	const row: Omit<Fault, 'name'> = {
		async play({ learner }) {
			await learner.decide(1);
			await learner.open('cpd-record');
			const field = learner.screen.getByLabel(t('record.ask.registered.name'), { exact: true });
			await expect(field).toHaveValue(name.trim());
			await expect(learner.screen.locator('img[src="x"]')).toHaveCount(0);
		},
		told: 'saved',
		holds: { decided: 1, answered: 0 },
		next: { decided: 1, answered: 0 }
	};
	const learner = { id: 'learner-1', name };
	const actor = {
		objectType: 'Agent',
		name,
		account: { homePage: 'https://lms.example', name: 'learner-1' }
	};
	return [
		...inScorm({
			...row,
			name: `learner name ${kind}`,
			launch: { options: { learner } }
		}),
		...inCmi5({ ...row, name: `learner name ${kind}`, lrs: { actor } })
	];
});

/** No key can be made of it: the LMS's copy is the only one, and all else is as ever. */
const halfPair: Fault = {
	name: 'learner id with half a surrogate pair',
	launch: { options: { learner: { id: 'amina\ud83d', name: 'Begum, Amina' } } },
	play: ({ learner }) => learner.decide(1),
	told: 'saved',
	holds: { decided: 1, answered: 0 },
	next: { decided: 1, answered: 0 }
};

playRows('start', [
	...(['false', 'throw'] as const).flatMap((initialize) =>
		inScorm({
			...refused,
			name: `Initialize ${initialize === 'throw' ? 'throws' : initialize}`,
			before: ({ seat }) => seat.fail({ initialize })
		})
	),
	...inScorm(begunAnd('already initialised', { initialize: 'already' })),
	...in12(begunAnd('lesson_mode empty', { reads: { 'cmi.core.lesson_mode': '' } })),
	...in2004(begunAnd('lesson_mode (cmi.mode) empty', { reads: { 'cmi.mode': '' } })),
	...inScorm({
		...goesOn,
		name: 'lesson_mode review',
		launch: { options: { mode: 'review' } },
		async play({ learner }) {
			await learner.isTold('frame.notice-review');
			await learner.finish(BEGUN);
		},
		holds: { ...ALL, completed: false, passed: false, score: null, answers: 0 },
		next: ALL
	}),
	...inScorm({
		name: 'lesson_mode browse',
		launch: { options: { mode: 'browse' } },
		before: ({ lms }) => lms.hold(snapshotOf(BEGUN)),
		play: ({ learner }) => learner.finish(BEGUN),
		told: { practice: 'browse' },
		holds: { ...BEGUN, completed: false, passed: false, score: null, answers: 0 },
		next: BEGUN
	}),
	...inScorm({
		...goesOn,
		name: 'no-credit',
		launch: { options: { credit: 'no-credit' } },
		async play({ learner }) {
			await learner.isTold('frame.notice-review');
			await learner.finish(BEGUN);
		},
		holds: { ...ALL, completed: false, passed: false, score: null, answers: 0 },
		next: ALL
	}),
	...inScorm(done('completed', { completed: true, passed: false, score: 50 })),
	...inScorm(done('passed', { completed: true, passed: true, score: 80 })),
	...in2004(done('failed', { completed: true, passed: false, failed: true, score: 50 })),
	...in12(done('failed', { completed: false, passed: false, failed: true, score: 50 })),
	...inScorm(doneButOpen('completed', { completed: true, passed: false, score: 50 })),
	...inScorm(doneButOpen('passed', { completed: true, passed: true, score: 80 })),
	...in2004(doneButOpen('failed', { completed: true, passed: false, failed: true, score: 50 })),
	// In 1.2 the one status says that it is under way again.
	...in12(doneButOpen('failed', { completed: false, passed: false, failed: false, score: 50 })),
	...suspended,
	...inDocument,
	...damaged,
	...named,
	...in12(markOfItsOwn('90')),
	...in2004(markOfItsOwn('0.9')),
	...inScorm(halfPair)
]);
