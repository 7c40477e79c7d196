import type { ScenarioPlan } from '../course/schema/plan.ts';
import { fraction } from './points.ts';
import { decisions, isFinished, openChoices, scenarioScore, sceneAt } from './scenario.ts';
import type { Path, ScenarioState, SessionEvent } from './session.ts';
import type { Turn } from './turn.ts';

export function stepScenario(
	plan: ScenarioPlan,
	state: ScenarioState | undefined,
	event: SessionEvent
): Turn<ScenarioState> | null {
	const now: ScenarioState = state ?? { kind: 'scenario', turns: 0, path: [], best: null };
	switch (event.type) {
		case 'choiceMade':
			return choose(plan, now, event.choice);
		case 'steppedBack': {
			const path = now.path.slice(0, event.length);
			const shorter = event.length >= 0 && path.length === event.length;
			return shorter && path.length < now.path.length ? move(now, path) : null;
		}
		case 'startedAgain':
			return now.path.length > 0 ? move(now, []) : null;
		default:
			return null;
	}
}

function move(state: ScenarioState, path: Path): Turn<ScenarioState> {
	return { state: { ...state, path }, answers: [], retry: false };
}

function choose(
	plan: ScenarioPlan,
	state: ScenarioState,
	choice: number
): Turn<ScenarioState> | null {
	const scene = sceneAt(plan, state.path);
	const open = openChoices(plan, state.path);
	if (!open.includes(choice)) return null;
	const choices = plan.scenes[scene]?.choices ?? [];
	const path = [...state.path, choice];
	const { points = 0, offered = 0 } = decisions(plan, path).at(-1) ?? {};
	const isBest =
		isFinished(plan, path) &&
		(!state.best ||
			fraction(scenarioScore(plan, path)) > fraction(scenarioScore(plan, state.best)));
	return {
		state: { ...state, path, best: isBest ? path : state.best },
		answers: [
			{
				type: 'choice',
				part: String(scene),
				response: [choice],
				correct: open.filter((other) => choices[other]?.points === offered),
				options: choices.length,
				result: points === offered ? 'correct' : 'incorrect',
				weighting: offered,
				standards: plan.standards
			}
		],
		retry: state.best !== null
	};
}
