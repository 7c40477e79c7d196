import { expect, test } from 'vitest';
import type { ReviewPlan } from '../course/schema/plan.ts';
import { scoreReview } from './review.ts';
import { play, sample } from './sample.fixture.ts';
import type { ReviewState } from './session.ts';
import { step } from './step.ts';

const activity = 'one/draft';
const plan = sample.lessons[0]!.pages[4]!.activity as ReviewPlan;
const reviewed = (...picked: number[]) =>
	({ type: 'draftReviewed', activity, picked, latency: 3 }) as const;

test.each([
	[[1, 3], 3, [1, 3], [], []],
	[[1], 2, [1], [3], []],
	[[1, 3, 5], 2, [1, 3], [], [5]],
	[[1, 3, 0], 2, [1, 3], [], [0]],
	[[], 1, [], [1, 3], []],
	[[0, 1, 2, 3, 4, 5, 6], 0, [1, 3], [], [0, 2, 4, 5, 6]]
])('picking %j earns %i of 3', (picked, points, found, missed, falseAlarms) => {
	expect(scoreReview(plan, picked)).toEqual({
		points,
		offered: 3,
		found,
		missed,
		falseAlarms,
		traced: []
	});
});

test('two marks found together are one sentence, and a wrong one outweighs a sound one', () => {
	const marks = [
		{ kind: 'sound' as const, sentence: 3 },
		{ kind: 'biased' as const, sentence: 3 },
		{ kind: 'breach' as const, sentence: 3 }
	];
	expect(scoreReview({ ...plan, marks }, [3])).toMatchObject({ points: 1, offered: 1 });
});

test('what a wrong sentence was made of may be picked or not, and wins and costs nothing', () => {
	const marks = [
		{ kind: 'basis' as const, sentence: 0 },
		{ kind: 'basis' as const, sentence: 2 },
		{ kind: 'invented' as const, sentence: 3 }
	];
	const picking = (...picked: number[]) => scoreReview({ ...plan, marks }, picked);
	expect(picking(3)).toMatchObject({ points: 1, offered: 1, traced: [], falseAlarms: [] });
	expect(picking(0, 3)).toMatchObject({ points: 1, offered: 1, traced: [0], falseAlarms: [] });
	expect(picking(0, 2)).toMatchObject({ points: 0, missed: [3], traced: [0, 2] });
	expect(picking(0, 1, 3)).toMatchObject({ points: 0, traced: [0], falseAlarms: [1] });
});

test('the best go stands beside the last', () => {
	const session = play([reviewed(3, 1), reviewed(0)]);
	const state = session.activities[activity] as ReviewState;
	expect(state).toMatchObject({ picked: [0], best: [1, 3], turns: 2 });
});

test('sentences twice or not there change nothing', () => {
	const session = play([]);
	for (const event of [reviewed(7), reviewed(1, 1), reviewed(-1)]) {
		expect(step(sample, session, event).session).toBe(session);
	}
});
