import { expect, it } from 'vitest';
import type { QuizPlan } from '../../../course/schema/plan.ts';
import type { QuizRun } from '../../../session/session.ts';
import { calibration, reviewRun } from './run.ts';

const plan = {
	questions: [0, 1, 2, 3].map((at) => ({ id: String(at), correct: [0] }))
} as unknown as QuizPlan;

const run: QuizRun = {
	drawn: [3, 1, 0, 2],
	answers: [
		{ response: [0], certainty: 2 },
		{ response: [1], certainty: 0 },
		{ response: [1], certainty: 2 },
		{ response: [0], certainty: null }
	]
};

it('leads with what was wrong but certain', () => {
	expect(reviewRun(plan, run).map(({ question }) => question)).toEqual([0, 1, 3, 2]);
});

it('counts what certainty was worth, without the declined', () => {
	expect(calibration(plan, run)).toEqual([
		{ certainty: 2, count: 2, right: 1 },
		{ certainty: 0, count: 1, right: 0 }
	]);
});

it('has nothing to say where certainty was not asked', () => {
	const unasked = { ...run, answers: run.answers.map((a) => ({ ...a, certainty: null })) };
	expect(calibration(plan, unasked)).toEqual([]);
});
