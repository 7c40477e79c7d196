import { expect, test } from 'vitest';
import type { SortPlan } from '../course/schema/plan.ts';
import { play, sample } from './sample.fixture.ts';
import type { SessionEvent } from './session.ts';
import { scoreSort } from './sort.ts';
import { step } from './step.ts';

const sorted = (...placed: number[]): SessionEvent => ({
	type: 'sorted',
	activity: 'two/bins',
	placed,
	latency: 1
});
const surveyed = (...answers: (number | null)[]): SessionEvent => ({
	type: 'surveyAnswered',
	activity: 'two/how-you-see-it',
	answers,
	latency: 6
});

test('a sort counts the items in their bins and keeps the best go', () => {
	const plan = sample.lessons[1]!.pages[2]!.activity as SortPlan;
	expect(scoreSort(plan, [0, 1, 1, 2])).toEqual({ points: 3, offered: 4 });
	const state = play([sorted(0, 1, 1, 2), sorted(2, 2, 2, 2)]).activities['two/bins'];
	expect(state).toMatchObject({ placed: [2, 2, 2, 2], best: [0, 1, 1, 2] });
});

test('a survey keeps the last answers, skipped ones too', () => {
	const state = play([surveyed(0, 4, 2), surveyed(1, null, 2)]).activities['two/how-you-see-it'];
	expect(state).toEqual({ kind: 'survey', turns: 2, answers: [1, null, 2] });
});

test.each([
	sorted(0, 1, 2),
	sorted(0, 1, 2, 3),
	surveyed(0, 1),
	surveyed(0, 1, 5),
	surveyed(0, 1, NaN)
])('%j changes nothing', (event) => {
	const session = play([]);
	expect(step(sample, session, event).session).toBe(session);
});
