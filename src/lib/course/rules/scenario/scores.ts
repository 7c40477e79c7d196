import type { ScenarioPlan } from '../../schema/plan.ts';
import { explore, type Exploration } from './explore.ts';

/** Fractions of the points offered, 0–1. */
export interface ScoreRange {
	lowest: number;
	highest: number;
}

export interface Scores extends ScoreRange {
	/** By the position of the ending's scene. */
	endings: Map<number, ScoreRange>;
	/** How many different ways lead through the scenario. */
	paths: number;
}

/**
 * Lowest and highest score of any run, and of the runs to each ending.
 *
 * A score is points taken over points offered, so its extremes do not add up from scene to scene.
 * What does is this: for each state, and each total of points offered on the way to it, the fewest
 * and the most points taken. Totals are at most three a scene, so the work stays small.
 *
 * @returns `undefined` where the scenario loops or is too large to explore
 */
export function scoresOf(plan: ScenarioPlan): Scores | undefined {
	const exploration = explore(plan);
	const order = inOrder(exploration);
	if (!exploration.complete || !order) return undefined;

	/** For each state: points offered → fewest and most points taken. */
	const taken: Map<number, [fewest: number, most: number]>[] = exploration.states.map(
		() => new Map()
	);
	const ways = exploration.states.map(() => 0);
	taken[0]?.set(0, [0, 0]);
	ways[0] = 1;
	const scores: Scores = { lowest: 1, highest: 0, endings: new Map(), paths: 0 };

	for (const position of order) {
		const state = exploration.states[position]!;
		const choices = plan.scenes[state.scene]?.choices ?? [];
		const points = state.moves.map(({ choice }) => choices[choice]?.points ?? 0);
		const offer = Math.max(0, ...points);
		for (const [move, { to }] of state.moves.entries()) {
			ways[to]! += ways[position]!;
			for (const [offered, [fewest, most]] of taken[position]!) {
				const [low, high] = taken[to]!.get(offered + offer) ?? [Infinity, -Infinity];
				const gain = points[move]!;
				taken[to]!.set(offered + offer, [
					Math.min(low, fewest + gain),
					Math.max(high, most + gain)
				]);
			}
		}
		if (!plan.scenes[state.scene]?.ending) continue;
		scores.paths += ways[position]!;
		for (const [offered, [fewest, most]] of taken[position]!) {
			const range = scores.endings.get(state.scene) ?? { lowest: 1, highest: 0 };
			scores.endings.set(state.scene, range);
			for (const wider of [scores, range]) {
				wider.lowest = Math.min(wider.lowest, offered === 0 ? 0 : fewest / offered);
				wider.highest = Math.max(wider.highest, offered === 0 ? 0 : most / offered);
			}
		}
	}
	return scores;
}

/** The states so that each comes before those it leads to; `undefined` where they run in a circle. */
export function inOrder({ states }: Exploration): number[] | undefined {
	const waiting = states.map(() => 0);
	for (const { moves } of states) for (const { to } of moves) waiting[to]!++;
	const order: number[] = [];
	if (waiting[0] === 0) order.push(0);
	for (const position of order)
		for (const { to } of states[position]!.moves) if (--waiting[to]! === 0) order.push(to);
	return order.length === states.length ? order : undefined;
}
