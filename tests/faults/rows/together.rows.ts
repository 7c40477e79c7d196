import { inAll, inCmi5, inScorm, in12, in2004, type Bench, type Fault } from '../fault.ts';
import { Cmi5Lms } from '../lms/cmi5.ts';
import type { Launching } from '../lms/lms.ts';
import { ScormLms } from '../lms/scorm.ts';
import { NOTHING } from '../learner.ts';
import { snapshotOf } from '../snapshots.ts';
import { expectTold } from '../told.ts';
import { playRows } from '../test.ts';

const ONE = { decided: 1, answered: 0 };
const TWO = { decided: 2, answered: 0 };
const BOTH = { decided: 2, answered: 1 };

/** Both tabs work on; each has a copy of its own at the LMS, and the last commit wins there. */
const twoTabs: Fault = {
	name: 'two tabs on one attempt',
	async play({ learner, newTab }) {
		await learner.decide(1);
		const other = await newTab();
		await other.launch();
		await other.learner.answer(1);
		await expectTold(other.learner, 'saved');
		await learner.decide(2);
		await expectTold(learner, 'saved');
		await other.leave();
	},
	told: 'saved',
	holds: BOTH,
	next: BOTH
};

const newTab = (told: Parameters<typeof expectTold>[1]): Omit<Fault, 'name'> => ({
	async play({ learner, seat, newTab }) {
		await learner.decide(1);
		await learner.button('frame.exit').click();
		await expectTold(learner, { left: 'saved' });
		const other = await newTab();
		const query = 'query' in seat ? seat.query : '';
		await other.launch({ alone: true, query });
		await expectTold(other.learner, told);
		await other.learner.decide(1);
		await expectTold(other.learner, told);
		await other.page.close();
	},
	told: { left: 'saved' },
	holds: ONE,
	next: ONE
});

const reloaded: Omit<Fault, 'told'> = {
	name: 'the frame reloaded after Terminate',
	async play({ learner, seat }) {
		await learner.decide(1);
		await seat.reload();
	},
	holds: ONE,
	next: ONE
};

/* Two devices: the learner's own, and an older one that was opened before it. */

/** @param live the LMS's API reads afresh what another device wrote */
function older(name: string, live: boolean): Fault {
	let other: Bench['seat'];
	return {
		name,
		async before({ newDevice }) {
			other = await newDevice();
			if (live && 'fail' in other) await other.fail({ live: true });
			await other.launch();
			await other.learner.decide(1);
			await expectTold(other.learner, 'saved');
		},
		async play({ learner }) {
			await learner.decide(2);
			await learner.answer(1);
		},
		told: 'saved',
		async leave({ seat }) {
			await seat.leave();
			await other.learner.decide(2);
			await expectTold(other.learner, 'saved');
			await other.leave();
		},
		holds: live ? BOTH : TWO,
		next: live ? BOTH : { ...BOTH, notice: 'repaired' },
		// Its list is the older one's: what an LMS once had there and has lost is not sent again.
		...(!live && { finally: { ...BOTH, answers: 2 } })
	};
}

/** Each does something that the other knows nothing of, and the other one saves last. */
function diverged(name: string, live: boolean): Fault {
	let other: Bench['seat'];
	return {
		name,
		async play({ learner, newDevice }) {
			await learner.decide(1);
			await expectTold(learner, 'saved');
			other = await newDevice();
			if (live && 'fail' in other) await other.fail({ live: true });
			await other.launch();
			await other.learner.answer(1);
			await expectTold(other.learner, 'saved');
			await learner.decide(2);
		},
		told: 'saved',
		async leave({ seat }) {
			await seat.leave();
			await other.learner.answer(2);
			await expectTold(other.learner, 'saved');
			await other.leave();
		},
		holds: { decided: live ? 2 : 1, answered: 2 },
		next: { decided: 2, answered: 2, ...(!live && { notice: 'repaired' as const }) },
		...(!live && { finally: { decided: 2, answered: 2, answers: 3 } })
	};
}

/* An LMS that holds nothing, and a device that does. */

const deleted: Fault = {
	name: 'an attempt deleted by staff',
	play: async ({ learner }) => {
		await learner.decide(1);
		await learner.decide(2);
	},
	told: 'saved',
	holds: TWO,
	mend: ({ lms }) => lms.hold(''),
	next: { ...TWO, asked: 'restoreYes', notice: 'repaired' }
};

const anew: Fault = {
	...deleted,
	name: 'a new attempt begun on purpose',
	next: { ...NOTHING, asked: 'restoreNo' }
};

/** From the second decision on the LMS keeps nothing. */
const decideTwiceKeepOne: Fault['play'] = async ({ lms, learner }) => {
	await learner.decide(1);
	await expectTold(learner, 'saved');
	lms.down();
	await learner.decide(2);
};

/* The course is in the LMS twice, for this year and for last year. */

const TWICE = 'the same course in two activities';
/** Last year's package, at an address of its own. */
const LAST_YEAR: Launching = { version: 'scene removed, question reworded' };

/** The learner opens last year's activity in a tab of the same browser, and leaves it again. */
async function inLastYears(
	{ lms, context }: Bench,
	visit: (seat: Bench['seat'], lms: Bench['lms']) => Promise<void>
): Promise<void> {
	const id = `${'id' in lms ? lms.id : ''}-last-year`;
	const other =
		'lrs' in lms ? await Cmi5Lms.open(lms.server) : new ScormLms(lms.standard, lms.server, id);
	const seat = other.seat(context);
	await visit(seat, other);
	await seat.leave();
	await other.close();
}

/** This device's copy is the other activity's, and the learner says so. */
const worksThere = (at: Bench) =>
	inLastYears(at, async (seat) => {
		await seat.launch(LAST_YEAR);
		await seat.learner.isAsked('restoreNo');
		await seat.learner.answer(1);
		await expectTold(seat.learner, 'saved');
	});

const left: Fault = {
	name: `${TWICE}, the one left when it could not be saved`,
	play: decideTwiceKeepOne,
	told: 'not-committed',
	holds: ONE,
	mend: worksThere,
	next: { ...TWO, notice: 'repaired' }
};

/** The LMS knows nothing of it, and this device has a copy of either activity. */
const neverSaved: Fault = {
	name: `${TWICE}, the one never saved`,
	async play({ lms, learner }) {
		await expectTold(learner, 'saved');
		lms.down();
		await learner.decide(1);
		await learner.decide(2);
	},
	told: 'not-committed',
	holds: NOTHING,
	mend: worksThere,
	next: { ...TWO, asked: 'restoreYes', notice: 'repaired' }
};

/** Nothing was done in the one, and it is left last. */
const meanwhile: Fault = {
	name: `${TWICE}, the old one gone on with while the new one is open`,
	async play(at) {
		await expectTold(at.learner, 'saved');
		await inLastYears(at, async (seat, lms) => {
			lms.hold(snapshotOf(BOTH));
			await seat.launch(LAST_YEAR);
			await seat.learner.answer(2);
			await expectTold(seat.learner, 'saved');
		});
	},
	told: 'saved',
	holds: { ...NOTHING, completed: false, score: null },
	next: NOTHING
};

/* This device's storage */

const decideTwice: Fault['play'] = async ({ learner }) => {
	await learner.decide(1);
	await learner.decide(2);
};
const whole: Omit<Fault, 'name'> = { play: decideTwice, told: 'saved', holds: TWO, next: TWO };

const blocked = () => {
	if (window.parent === window) return;
	for (const name of ['localStorage', 'sessionStorage']) {
		Object.defineProperty(window, name, {
			get() {
				throw new DOMException('Access is denied for this document.', 'SecurityError');
			}
		});
	}
};

const full = () => {
	Storage.prototype.setItem = () => {
		throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
	};
};

/** Nothing can be kept, here or there: the learner is told, and the next launch promises nothing. */
const keptNowhere: Omit<Fault, 'name'> = {
	play: decideTwiceKeepOne,
	told: 'not-committed',
	holds: ONE,
	next: ONE
};

/** The learner finds nothing that is not theirs, and begins. */
const begins: Omit<Fault, 'name'> = {
	async play({ learner }) {
		await learner.sees(NOTHING);
		await learner.decide(1);
	},
	told: 'saved',
	holds: ONE,
	next: ONE
};

const otherLearner = 'localStorage holding another learner’s journal (shared computer)';
const otherCourse = 'localStorage holding another course’s journal';

/** Another learner works here, in the same activity, and cannot save. */
async function worksInVain({ lms, seat }: Pick<Bench, 'lms' | 'seat'>, who: Launching = {}) {
	await seat.launch(who);
	await seat.learner.decide(1);
	await expectTold(seat.learner, 'saved');
	lms.down();
	await seat.learner.decide(2);
	await seat.learner.answer(1);
	await expectTold(seat.learner, 'not-committed');
	await seat.leave();
}

const TOMOS = { id: 'learner-2', name: 'Price, Tomos' };

const shared: Fault = {
	...begins,
	name: `${otherLearner}, left by a learner who could not save`,
	async before(at) {
		await worksInVain(at, { options: { learner: TOMOS } });
		at.lms.up();
		at.lms.hold('');
	}
};

/** The same learner, in another course of the same LMS, who could not save there. */
const sharedCourse: Fault = {
	...begins,
	name: `${otherCourse}, left when it could not be saved`,
	async before({ lms, seat }) {
		const launch = { version: 'hostile' } as const;
		await seat.launch(launch);
		await seat.learner.answer(1);
		await expectTold(seat.learner, 'saved');
		lms.down();
		await seat.learner.answer(2);
		await expectTold(seat.learner, 'not-committed');
		await seat.leave();
		lms.up();
		lms.hold('');
	}
};

playRows('two of you', [
	...inAll(twoTabs),
	...inScorm({
		...newTab({ practice: 'no-lms' }),
		name: 'the page opened again in a new tab after Terminate'
	}),
	...inCmi5({
		...newTab({ practice: 'not-opened' }),
		name: 'the page opened again in a new tab after Terminate'
	}),
	...in12({ ...reloaded, told: 'saved' }),
	...in2004({ ...reloaded, told: { practice: 'closed' } }),
	...inCmi5({ ...reloaded, told: { practice: 'closed' } }),
	...inScorm(older('two devices in turn, the older one saving last', false)),
	...inScorm(
		older('two devices in turn, the older one saving last, at an API that reads afresh', true)
	),
	...inCmi5(older('two devices in turn, the older one saving last', true)),
	...inScorm(diverged('two devices diverged', false)),
	...inScorm(diverged('two devices diverged, at an API that reads afresh', true)),
	...inCmi5(diverged('two devices diverged', true)),
	...inAll(anew),
	...inScorm({ ...deleted, finally: { ...TWO, answers: 0 } }),
	...inCmi5(deleted),
	...inAll(left),
	...inAll(neverSaved),
	...inAll(meanwhile),
	...inAll({ ...whole, name: 'localStorage blocked', before: ({ seat }) => seat.prepare(blocked) }),
	...inAll({
		...keptNowhere,
		name: 'localStorage blocked while the LMS takes nothing',
		before: ({ seat }) => seat.prepare(blocked)
	}),
	...inAll({ ...whole, name: 'localStorage full', before: ({ seat }) => seat.prepare(full) }),
	...inAll({
		...keptNowhere,
		name: 'localStorage full while the LMS takes nothing',
		before: ({ seat }) => seat.prepare(full)
	}),
	...inAll({
		...whole,
		name: 'localStorage wiped',
		async play({ learner, seat }) {
			await learner.decide(1);
			await seat.inCourse(() => localStorage.clear());
			await learner.decide(2);
			await seat.inCourse(() => localStorage.clear());
		}
	}),
	...inAll(sharedCourse),
	...inScorm(shared),
	...inCmi5({
		...shared,
		/** An LMS knows each learner's registration by itself. */
		async before({ lms, context }) {
			const actor = {
				objectType: 'Agent',
				name: TOMOS.name,
				account: { homePage: 'https://lms.example', name: TOMOS.id }
			};
			const others = await Cmi5Lms.open(lms.server, { actor });
			await worksInVain({ lms: others, seat: others.seat(context) });
			await others.close();
		}
	})
]);
