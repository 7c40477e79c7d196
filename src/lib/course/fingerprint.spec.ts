import { expect, test } from 'vitest';
import { fingerprint, nameKey } from './fingerprint.ts';
import type { ActivityPlan, ScenarioPlan } from './schema/plan.ts';

const scenario: ScenarioPlan = {
	kind: 'scenario',
	standards: ['3.11'],
	meters: [{ start: 1, min: 0, max: 3 }],
	scenes: [{ choices: [{ to: 1, points: 3 }] }, { ending: 'good', choices: [] }]
};

test('a key is 16 bits and never changes, because learners’ snapshots hold it', () => {
	expect(nameKey('recording/the-visit')).toBe(5862);
	expect(nameKey('a/index')).not.toBe(nameKey('b/index'));
});

test('labels are no part of the shape, where a choice leads is', () => {
	const change = (choice: object): ActivityPlan => ({
		...scenario,
		scenes: [{ choices: [{ to: 1, points: 3, ...choice }] }, { ending: 'good', choices: [] }]
	});
	expect(fingerprint({ ...scenario, standards: ['1.1'] })).toBe(fingerprint(scenario));
	expect(fingerprint(change({ to: 0 }))).not.toBe(fingerprint(scenario));
	expect(fingerprint(change({ conditions: [[0, '>=', 1]] }))).not.toBe(fingerprint(scenario));
	expect(fingerprint(scenario)).toBeLessThan(2 ** 16);
});

test('whether questions are spaced is part of the shape: other bits are kept of them', () => {
	const quiz: ActivityPlan = {
		kind: 'quiz',
		standards: [],
		draw: 2,
		certainty: false,
		scored: false,
		questions: []
	};
	expect(fingerprint({ ...quiz, spaced: true })).not.toBe(fingerprint(quiz));
	expect(fingerprint({ ...quiz, scored: true })).toBe(fingerprint(quiz));
});
