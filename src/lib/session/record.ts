import type { ActivityPlan } from '../course/schema/plan.ts';
import { widthFor, type Bits } from './bits.ts';
import { arePositions } from './positions.ts';
import { codeQuiz } from './record-quiz.ts';
import { codeScenario } from './record-scenario.ts';
import { MOST_TURNS, type ActivityState } from './session.ts';
import { areAnswers } from './survey.ts';

/** Bits for the turns, at the head of every record. */
export const TURNS_WIDTH = widthFor(MOST_TURNS + 1);

type State<K extends ActivityState['kind']> = Extract<ActivityState, { kind: K }>;

/**
 * Writes or reads an activity's answers; how many bits each takes follows from the plan alone.
 * Reading, `state` is left out; what no such activity can have leaves the bits `broken`.
 */
export function codeRecord(bits: Bits, plan: ActivityPlan, state?: ActivityState): ActivityState {
	const turns = bits.number(state?.turns ?? 0, TURNS_WIDTH);
	switch (plan.kind) {
		case 'scenario': {
			const { path = [], best = null } = (state ?? {}) as Partial<State<'scenario'>>;
			return codeScenario(bits, plan, { kind: 'scenario', turns, path, best });
		}
		case 'quiz':
		case 'know-this': {
			const {
				run = null,
				best = null,
				met = [],
				runs = 0
			} = (state ?? {}) as Partial<State<'quiz'>>;
			return codeQuiz(bits, plan, { kind: 'quiz', turns, run, best, met, runs });
		}
		case 'review': {
			const { picked = null, best = null } = (state ?? {}) as Partial<State<'review'>>;
			const code = (go: number[]) => bits.set(go, plan.source + plan.draft);
			const goes = codeGoes(bits, picked, best, code);
			return { kind: 'review', turns, picked: goes[0], best: goes[1] };
		}
		case 'sort': {
			const { placed = null, best = null } = (state ?? {}) as Partial<State<'sort'>>;
			const goes = codeGoes(bits, placed, best, (go) =>
				plan.items.map((_, at) => bits.number(go[at] ?? 0, widthFor(plan.bins)))
			);
			if (!goes.every((go) => arePositions(go ?? [], plan.bins))) bits.broken = true;
			return { kind: 'sort', turns, placed: goes[0], best: goes[1] };
		}
		case 'survey': {
			const { answers = null } = (state ?? {}) as Partial<State<'survey'>>;
			const { statements, scale } = plan;
			if (!bits.flag(answers !== null)) return { kind: 'survey', turns, answers: null };
			const given = Array.from({ length: statements }, (_, at) => {
				const answer = bits.number(answers?.[at] ?? scale, widthFor(scale + 1));
				return answer === scale ? null : answer;
			});
			if (!areAnswers(plan, given)) bits.broken = true;
			return { kind: 'survey', turns, answers: given };
		}
	}
}

type Go = number[] | null;

/** The last go and the best one, which are mostly the same. */
function codeGoes(bits: Bits, last: Go, best: Go, code: (go: number[]) => number[]): [Go, Go] {
	const codeGo = (go: Go) => (bits.flag(go !== null) ? code(go ?? []) : null);
	const coded = codeGo(last);
	return [coded, bits.flag(String(last) === String(best)) ? coded : codeGo(best)];
}
