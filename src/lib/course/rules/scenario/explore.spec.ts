import { describe, expect, it } from 'vitest';
import type { ScenarioPlan } from '../../schema/plan.ts';
import { explore, walk } from './explore.ts';
import { scoresOf } from './scores.ts';

/** Two scenes, then an ending; asking first opens the better choice later. */
const plan: ScenarioPlan = {
	kind: 'scenario',
	standards: [],
	meters: [{ start: 1, min: 0, max: 2 }],
	scenes: [
		{
			choices: [
				{ to: 1, points: 3, changes: [[0, 5]] },
				{ to: 1, points: 1, changes: [[0, -5]] },
				{ to: 1, points: 0, changes: [[0, -1]] }
			]
		},
		{
			choices: [
				{ to: 2, points: 3, conditions: [[0, '>=', 2]] },
				{ to: 2, points: 2 },
				{ to: 3, points: 0 }
			]
		},
		{ ending: 'good', choices: [] },
		{ ending: 'poor', choices: [] }
	]
};

describe('explore', () => {
	it('meets a scene once for each value of its meters, stopped at their bounds', () => {
		expect(explore(plan).states.map(({ scene, meters }) => [scene, ...meters])).toEqual([
			[0, 1],
			[1, 2],
			[1, 0],
			[2, 2],
			[3, 2],
			[2, 0],
			[3, 0]
		]);
	});

	it('opens a choice only while its condition holds', () => {
		const [, trusted, doubted] = explore(plan).states;
		expect(trusted?.moves.map(({ choice }) => choice)).toEqual([0, 1, 2]);
		expect(doubted?.moves.map(({ choice }) => choice)).toEqual([1, 2]);
	});

	it('gives up on what is too large, and says so', () => {
		expect(walk(plan, 3).complete).toBe(false);
		expect(walk(plan, 7).complete).toBe(true);
	});

	it('ends on a scenario that loops', () => {
		const circle: ScenarioPlan = {
			...plan,
			scenes: [{ choices: [{ to: 0, points: 0, changes: [[0, 1]] }] }]
		};
		expect(explore(circle).states).toHaveLength(2);
		expect(scoresOf(circle)).toBeUndefined();
	});

	it('keeps pace with a scenario of millions of ways', () => {
		const scenes = Array.from({ length: 40 }, (_, i) => ({
			choices: [3, 2, 1, 0].map((points) => ({ to: i + 1, points }))
		}));
		const long: ScenarioPlan = {
			...plan,
			meters: [],
			scenes: [...scenes, { ending: 'good', choices: [] }]
		};
		expect(explore(long).states).toHaveLength(41);
		expect(scoresOf(long)).toMatchObject({ paths: 4 ** 40, lowest: 0, highest: 1 });
	});
});

describe('scoresOf', () => {
	it('counts points taken over the best open choice of each scene on the way', () => {
		expect(scoresOf(plan)).toEqual({
			paths: 7,
			lowest: 0,
			highest: 1,
			// To the good ending at worst: nothing of 3, then 2 of 2. To the poor one at best: 3 of 6.
			endings: new Map([
				[2, { lowest: 2 / 5, highest: 1 }],
				[3, { lowest: 0, highest: 1 / 2 }]
			])
		});
	});
});
