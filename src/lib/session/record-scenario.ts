import type { ScenarioPlan } from '../course/schema/plan.ts';
import { widthFor, type Bits } from './bits.ts';
import { isFinished, isPath, sceneAt } from './scenario.ts';
import type { Path, ScenarioState } from './session.ts';

/** The best run needs no length: it goes on until it is finished. */
export function codeScenario(bits: Bits, plan: ScenarioPlan, state: ScenarioState): ScenarioState {
	const lengths = widthFor(plan.scenes.length + 1);
	const best = bits.flag(state.best !== null)
		? codePath(bits, plan, state.best ?? [], (path) => isFinished(plan, path))
		: null;
	if (best && bits.flag(String(state.path) === String(best))) return { ...state, path: best, best };
	const length = bits.number(state.path.length, lengths);
	const path = codePath(bits, plan, state.path, (done) => done.length >= length);
	return { ...state, path, best };
}

function codePath(
	bits: Bits,
	plan: ScenarioPlan,
	path: Path,
	isEnd: (path: Path) => boolean
): Path {
	const coded: Path = [];
	while (!isEnd(coded) && !bits.broken) {
		const choices = plan.scenes[sceneAt(plan, coded)]?.choices.length ?? 0;
		coded.push(bits.number(path[coded.length] ?? 0, widthFor(choices)));
		if (!isPath(plan, coded)) bits.broken = true;
	}
	return coded;
}
