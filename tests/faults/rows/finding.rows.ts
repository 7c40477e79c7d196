import { inCmi5, inScorm, type Fault } from '../fault.ts';
import type { ScormLms } from '../lms/scorm.ts';
import { NOTHING } from '../learner.ts';
import { expect } from '../../e2e/expect.ts';
import { expectTold } from '../told.ts';
import { playRows } from '../test.ts';

/** Found wherever it is: the learner decides, and it is there. */
const found: Omit<Fault<ScormLms>, 'name'> = {
	play: ({ learner }) => learner.decide(1),
	told: 'saved',
	holds: { decided: 1, answered: 0, completed: false, answers: 1 },
	next: { decided: 1, answered: 0 }
};

playRows('finding the API', [
	...inScorm({
		...found,
		name: 'none',
		launch: { alone: true },
		told: { practice: 'no-lms' },
		leave: ({ seat }) => seat.goAway(),
		holds: NOTHING,
		next: NOTHING
	}),
	...inCmi5({
		name: 'none: no launch parameters',
		launch: { alone: true },
		play: ({ learner }) => learner.decide(1),
		told: { practice: 'no-lms' },
		leave: ({ seat }) => seat.goAway(),
		holds: NOTHING,
		next: NOTHING
	}),
	...inScorm({ ...found, name: 'in opener', launch: { inWindow: true } }),
	// Not at the top: who looked there only, or gave up on the way, would find nothing.
	...inScorm({ ...found, name: '7 frames up', launch: { depth: 6, embedded: true } }),
	...inScorm({ ...found, name: '12 frames up', launch: { depth: 11, embedded: true } }),
	...inScorm({
		...found,
		name: 'behind a cross-origin parent',
		launch: { depth: 1, foreign: true }
	}),
	...inScorm({
		...found,
		name: 'appears only after 3 s',
		launch: { late: 3_000 },
		async play({ learner, seat }) {
			await expectTold(learner, 'opening');
			await seat.wait(3.5);
			await learner.decide(1);
		}
	}),
	...inScorm({
		...found,
		name: 'both 1.2 and 2004 present',
		launch: { withOther: true },
		async play({ learner, seat }) {
			await learner.decide(1);
			expect(await seat.wrongCalls()).toEqual([]);
		}
	})
]);
