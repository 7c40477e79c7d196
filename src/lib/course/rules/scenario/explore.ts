import type { ChoicePlan, MeterCondition, ScenarioPlan } from '../../schema/plan.ts';

/**
 * Walks every situation a learner can be in. A situation is a scene together with the meters'
 * values, whatever way led there: paths double with every scene, situations are bounded by the
 * scenes times the meters' ranges. What the rules ask (can this be reached, is this choice ever
 * open, what is the lowest score) depends on situations alone.
 */
export interface State {
	scene: number;
	meters: number[];
	/** The choices open here, and the position of the state each leads to. */
	moves: { choice: number; to: number }[];
}

export interface Exploration {
	/** The first is where the scenario begins. */
	states: State[];
	/** False where there were too many states to visit them all: then nothing can be proved. */
	complete: boolean;
}

/** More states than this and the author should narrow the meters. */
export const STATE_LIMIT = 20_000;

const explored = new WeakMap<ScenarioPlan, Exploration>();

/** Explores a plan, once: the rules share the result. */
export function explore(plan: ScenarioPlan): Exploration {
	let exploration = explored.get(plan);
	if (!exploration) explored.set(plan, (exploration = walk(plan)));
	return exploration;
}

/** Explores a plan, visiting at most `limit` states. */
export function walk(plan: ScenarioPlan, limit = STATE_LIMIT): Exploration {
	const states: State[] = [];
	const positions = new Map<string, number>();
	const visit = (scene: number, meters: number[]): number => {
		const key = `${scene}:${meters.join()}`;
		let position = positions.get(key);
		if (position === undefined) {
			position = states.length;
			positions.set(key, position);
			states.push({ scene, meters, moves: [] });
		}
		return position;
	};

	visit(
		0,
		plan.meters.map((meter) => meter.start)
	);
	// `states` grows while it is walked, until nothing new is met.
	for (const state of states) {
		if (states.length > limit) return { states, complete: false };
		const scene = plan.scenes[state.scene];
		if (!scene || scene.ending) continue;
		for (const [choice, planned] of scene.choices.entries()) {
			if (!isOpen(planned, state.meters) || !plan.scenes[planned.to]) continue;
			state.moves.push({ choice, to: visit(planned.to, after(planned, plan, state.meters)) });
		}
	}
	return { states, complete: true };
}

/** Whether every condition of a choice holds. */
function isOpen(choice: ChoicePlan, meters: number[]): boolean {
	return (choice.conditions ?? []).every((condition) => holds(condition, meters));
}

function holds([meter, comparison, value]: MeterCondition, meters: number[]): boolean {
	const now = meters[meter] ?? 0;
	switch (comparison) {
		case '>=':
			return now >= value;
		case '<=':
			return now <= value;
		case '>':
			return now > value;
		case '<':
			return now < value;
		case '=':
			return now === value;
	}
}

/** The meters after a choice; changes stop at the bounds. */
function after(choice: ChoicePlan, plan: ScenarioPlan, meters: number[]): number[] {
	const next = [...meters];
	for (const [meter, amount] of choice.changes ?? []) {
		const { min, max } = plan.meters[meter] ?? { min: 0, max: 0 };
		next[meter] = Math.min(max, Math.max(min, (next[meter] ?? 0) + amount));
	}
	return next;
}
