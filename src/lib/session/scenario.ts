import type { ScenarioPlan } from '../course/schema/plan.ts';
import type { Points } from './points.ts';
import type { Path } from './session.ts';

/** A decision on the way: what the choice earned of what the best open choice offered. */
export interface Decision extends Points {
	scene: number;
	choice: number;
}

interface Walk {
	/** Position of the scene it leads to. */
	scene: number;
	/** The meters there, in the plan's order. */
	meters: number[];
	/** Positions of the choices whose conditions hold there; none at an ending. */
	open: number[];
	decisions: Decision[];
}

const HOLDS = {
	'>=': (a: number, b: number) => a >= b,
	'<=': (a: number, b: number) => a <= b,
	'>': (a: number, b: number) => a > b,
	'<': (a: number, b: number) => a < b,
	'=': (a: number, b: number) => a === b
};

/**
 * Follows a path from the first scene. It stops at a choice that is not open there, so that
 * `decisions` is shorter than a path which cannot be walked, and after as many choices as there
 * are scenes: the linter rules loops out, and here they may not run on for ever either.
 */
function walk(plan: ScenarioPlan, path: Path): Walk {
	const at: Walk = {
		scene: 0,
		meters: plan.meters.map((meter) => meter.start),
		open: [],
		decisions: []
	};
	at.open = openAt(plan, at);
	for (const choice of path) {
		const choices = plan.scenes[at.scene]?.choices ?? [];
		const taken = choices[choice];
		if (!taken || !at.open.includes(choice)) break;
		const offered = Math.max(...at.open.map((open) => choices[open]?.points ?? 0));
		at.decisions.push({ scene: at.scene, choice, points: taken.points, offered });
		for (const [meter, change] of taken.changes ?? []) {
			const bounds = plan.meters[meter];
			const value = (at.meters[meter] ?? 0) + change;
			if (bounds) at.meters[meter] = Math.min(bounds.max, Math.max(bounds.min, value));
		}
		at.scene = taken.to;
		at.open = openAt(plan, at);
	}
	return at;
}

function openAt(plan: ScenarioPlan, at: Walk): number[] {
	if (at.decisions.length >= plan.scenes.length) return [];
	return (plan.scenes[at.scene]?.choices ?? []).flatMap(({ conditions = [] }, choice) =>
		conditions.every(([meter, comparison, value]) =>
			HOLDS[comparison](at.meters[meter] ?? 0, value)
		)
			? [choice]
			: []
	);
}

/** Whether the path can be walked from the first scene. */
export function isPath(plan: ScenarioPlan, path: Path): boolean {
	return walk(plan, path).decisions.length === path.length;
}

/** Position of the scene that the path leads to. */
export function sceneAt(plan: ScenarioPlan, path: Path): number {
	return walk(plan, path).scene;
}

/** The meters at the end of the path, in the plan's order. */
export function metersAt(plan: ScenarioPlan, path: Path): number[] {
	return walk(plan, path).meters;
}

/** Positions, among all choices of the scene, of those whose conditions hold. */
export function openChoices(plan: ScenarioPlan, path: Path): number[] {
	return walk(plan, path).open;
}

/** At an ending, or anywhere else without a way on. */
export function isFinished(plan: ScenarioPlan, path: Path): boolean {
	return walk(plan, path).open.length === 0;
}

/** The decisions on the way, from the first. */
export function decisions(plan: ScenarioPlan, path: Path): Decision[] {
	return walk(plan, path).decisions;
}

/** Points taken, and points of the best open choice of each scene on the way taken. */
export function scenarioScore(plan: ScenarioPlan, path: Path): Points {
	const sum: Points = { points: 0, offered: 0 };
	for (const { points, offered } of decisions(plan, path)) {
		sum.points += points;
		sum.offered += offered;
	}
	return sum;
}
