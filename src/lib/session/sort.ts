import type { SortPlan } from '../course/schema/plan.ts';
import { arePositions } from './positions.ts';
import { fraction, type Points } from './points.ts';
import type { SessionEvent, SortState } from './session.ts';
import type { Turn } from './turn.ts';

/** Items in the right bin of all items. */
export function scoreSort(plan: SortPlan, placed: number[]): Points {
	const right = plan.items.filter((bin, item) => placed[item] === bin);
	return { points: right.length, offered: plan.items.length };
}

export function stepSort(
	plan: SortPlan,
	state: SortState | undefined,
	event: SessionEvent
): Turn<SortState> | null {
	if (event.type !== 'sorted' || event.placed.length !== plan.items.length) return null;
	if (!arePositions(event.placed, plan.bins)) return null;
	const placed = [...event.placed];
	const best = state?.best ?? null;
	const score = scoreSort(plan, placed);
	const isBest = !best || fraction(score) > fraction(scoreSort(plan, best));
	return {
		state: { kind: 'sort', turns: state?.turns ?? 0, placed, best: isBest ? placed : best },
		answers: [
			{
				type: 'matching',
				part: '',
				response: placed,
				correct: plan.items,
				options: plan.bins,
				result: score.points === score.offered ? 'correct' : 'incorrect',
				weighting: score.offered,
				standards: plan.standards
			}
		],
		retry: best !== null
	};
}
