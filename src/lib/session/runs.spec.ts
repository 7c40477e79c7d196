import { describe, expect, test } from 'vitest';
import type { CoursePlan } from '../course/schema/plan.ts';
import { report } from './report.ts';
import { areRunsSpent, mayStart, runsOf } from './runs.ts';
import { bank, check, known, play, quizRun, sample } from './sample.fixture.ts';
import type { QuizState, SessionEvent } from './session.ts';
import { decode, encode } from './snapshot.ts';
import { step } from './step.ts';

const FINAL = 'finish/final-check';
const limited = (attempts: number, scored: CoursePlan['pass']['scored'] = 'final-check') => ({
	...sample,
	pass: { scored, mark: 80, attempts }
});
const go = (wrong = 0, drawn = [0, 1, 2, 3]): SessionEvent[] => quizRun(FINAL, bank, drawn, wrong);
const again: SessionEvent = { type: 'startedAgain', activity: FINAL, drawn: [2, 3, 4, 5] };

describe('a quiz that may be taken twice', () => {
	const plan = limited(2);
	const after = (...events: SessionEvent[]) => play(events, { plan });

	test('counts what was begun', () => {
		expect(runsOf(plan, after(), FINAL)).toEqual({ allowed: 2, left: 2 });
		expect(runsOf(plan, after(...go().slice(0, 2)), FINAL)).toEqual({ allowed: 2, left: 1 });
		expect(runsOf(plan, after(...go(4)), FINAL)).toEqual({ allowed: 2, left: 1 });
		expect(runsOf(plan, after(...go(4), again), FINAL)).toEqual({ allowed: 2, left: 0 });
		expect(runsOf(plan, after(...go(4), ...go(4)), FINAL)).toEqual({ allowed: 2, left: 0 });
	});

	test('holds: nothing begins a third', () => {
		const spent = after(...go(4), ...go(4));
		expect(mayStart(plan, spent, FINAL)).toBe(false);
		expect(step(plan, spent, again)).toEqual({ session: spent, effects: [] });
		expect((spent.activities[FINAL] as QuizState).runs).toBe(2);
	});

	test('a run under way is not thrown away for another', () => {
		const session = after(...go(4).slice(0, 3));
		expect(mayStart(plan, session, FINAL)).toBe(false);
		expect(step(plan, session, again).session).toBe(session);
		// Without a limit it is: nobody has to finish.
		expect(step(sample, session, again).session).not.toBe(session);
	});

	test('the count outlives leaving, and another device’s copy', () => {
		const session = after(...go(4), again);
		const read = decode(plan, encode(plan, session));
		expect(read.ok && runsOf(plan, read.session, FINAL)).toEqual({ allowed: 2, left: 0 });
	});

	test('other quizzes, and a test-out, may be taken as often as one likes', () => {
		for (const id of ['one/check', 'one/known', 'two/extra', 'one/reading']) {
			expect(runsOf(plan, after(), id)).toBeNull();
		}
		const often = Array.from({ length: 5 }, () => quizRun('one/check', check, [0, 1, 2], 3)).flat();
		expect((after(...often).activities['one/check'] as QuizState).runs).toBe(5);
		expect(play(quizRun('one/known', known, [0, 1]), { plan }).activities).toHaveProperty([
			'one/known'
		]);
	});
});

describe('failed', () => {
	const plan = limited(2);
	const passed = (events: SessionEvent[], course: CoursePlan = plan) =>
		report(course, play(events, { plan: course })).passed;

	test('only when the last run is finished below the mark', () => {
		expect(passed([])).toBeNull();
		expect(passed(go(4))).toBeNull();
		expect(passed([...go(4), again])).toBeNull();
		expect(passed([...go(4), ...go(3)])).toBe(false);
	});

	test('never where the best reaches the mark, in whichever run', () => {
		expect(passed([...go(), ...go(4)])).toBe(true);
		expect(passed([...go(4), ...go()])).toBe(true);
	});

	test('never without a limit', () => {
		const often = [...go(4), ...go(4), ...go(4), ...go(4)];
		expect(passed(often, { ...sample, pass: { scored: 'final-check', mark: 80 } })).toBeNull();
	});

	test('of several quizzes when none that could still help is left', () => {
		const course = limited(1, 'quizzes');
		const bad = quizRun('one/check', check, [0, 1, 2], 3);
		expect(passed(bad, course)).toBeNull();
		expect(passed([...bad, ...go(1)], course)).toBe(false);
		// The other is full already: a run that is left there could not better it.
		const two = limited(2, 'quizzes');
		expect(passed([...bad, ...bad, ...go()], two)).toBe(false);
		expect(passed([...bad, ...go(), ...go()], two)).toBeNull();
		expect(areRunsSpent(two, play([...bad, ...bad, ...go()], { plan: two }))).toBe(true);
	});
});
