import { describe, expect, it } from 'vitest';
import type { CoursePlan } from '../course/schema/plan.ts';
import { samplePlan } from '../player/frame/sample-plan.ts';
import { sample } from '../session/sample.fixture.ts';
import { newSession } from '../session/session.ts';
import { whatIsDone } from './done.ts';

const begun = newSession('abcdefgh');
const shortcut = { kind: 'scenario' as const, turns: 1, path: [0], best: [0] };
const half = {
	...begun,
	seen: ['welcome/index', 'welcome/four-uses', 'welcome/shortcut', 'welcome/more'],
	activities: { 'welcome/shortcut': shortcut }
};

describe('what is done', () => {
	it('is nothing at the beginning', () => {
		const done = whatIsDone(samplePlan, begun);
		expect(done).toMatchObject({ completed: false, lessons: [], result: null, minutes: 0 });
		expect(done.standards).toEqual([]);
		expect(done.missing).toHaveLength(5);
	});

	it('counts lessons, planned minutes (with Go further) and standards, and names what is missing', () => {
		const done = whatIsDone(samplePlan, half);
		expect(done.lessons).toEqual(['Start here']);
		expect(done.minutes).toBe(15);
		expect(done.standards).toEqual(['2.6']);
		expect(done.missing.map(({ id }) => id)).toEqual(['recording/index', 'recording/the-visit']);
	});

	it('stands once it was reported, though a newer version of the course asks more', () => {
		const reported = { score: null, completed: true, passed: false };
		const done = whatIsDone(samplePlan, { ...half, reported });
		expect(done).toMatchObject({ completed: true, missing: [] });
	});

	it('says what the result is of, and never rounds up to a pass', () => {
		const reported = { score: 0.7999, completed: true, passed: false };
		const at = (scored: CoursePlan['pass']['scored']) =>
			whatIsDone({ ...sample, pass: { scored, mark: 80 } }, { ...begun, reported }).result;
		expect(at('final-check')).toEqual({ percent: 79, mark: 80, passed: false, of: 'final-check' });
		expect(at('quizzes')).toEqual({ percent: 79, mark: 80, passed: false, of: 'quizzes' });
	});

	it('has no result where nothing is scored', () => {
		const reported = { score: 0.9, completed: true, passed: true };
		expect(whatIsDone(samplePlan, { ...begun, reported }).result).toBeNull();
	});
});
