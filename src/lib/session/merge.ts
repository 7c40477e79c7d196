import type { CoursePlan } from '../course/schema/plan.ts';
import { ascending } from './positions.ts';
import { hasActivity, inCourseOrder, pagesOf, type ActivityPage } from './pages.ts';
import { fraction } from './points.ts';
import { bestScore } from './score.ts';
import type { ActivityState, Session } from './session.ts';

/** Only sessions of one attempt may be merged; two attempts are two pieces of work. */
export function sameAttempt(a: Session, b: Session): boolean {
	return a.attempt === b.attempt;
}

/**
 * One session of two that grew apart: what the LMS holds and what this device kept. It does not
 * matter which comes first, in what order several are merged, or how often. To make that hold,
 * every part is the greater of the two in a total order of its own.
 */
export function merge(plan: CoursePlan, a: Session, b: Session): Session {
	const later = greater(a, b, ({ revision, place }) => [revision, place]);
	const activities: Session['activities'] = {};
	for (const page of pagesOf(plan).filter(hasActivity)) {
		const [one, two] = [a.activities[page.id], b.activities[page.id]];
		const state = one && two ? mergeActivity(page, one, two) : (one ?? two);
		if (state) activities[page.id] = state;
	}
	return {
		attempt: a.attempt,
		revision: later.revision,
		place: later.place,
		seen: inCourseOrder(plan, [...a.seen, ...b.seen]),
		activities,
		interactions: Math.max(a.interactions, b.interactions),
		reported: {
			score: greater(a.reported.score, b.reported.score, (score) => [score ?? -1]),
			completed: a.reported.completed || b.reported.completed,
			passed: a.reported.passed || b.reported.passed
		}
	};
}

/** What is under way comes from the later copy; finished beats unfinished, and the best stands. */
function mergeActivity(page: ActivityPage, a: ActivityState, b: ActivityState): ActivityState {
	const later = greater(a, b, (state) => [state.turns, JSON.stringify(underWay(state))]);
	if (later.kind === 'survey' || a.kind === 'survey' || b.kind === 'survey') return later;
	const { best } = greater(a, b, (state) => {
		const score = bestScore(page, state);
		return [score ? fraction(score) : -1, JSON.stringify(state.best)];
	});
	const merged = { ...later, best } as ActivityState;
	if (merged.kind !== 'quiz' || a.kind !== 'quiz' || b.kind !== 'quiz') return merged;
	return {
		...merged,
		met: ascending([...new Set([...a.met, ...b.met])]),
		runs: Math.max(a.runs, b.runs)
	};
}

function underWay(state: ActivityState): unknown {
	switch (state.kind) {
		case 'scenario':
			return state.path;
		case 'quiz':
			return state.run;
		case 'review':
			return state.picked;
		case 'sort':
			return state.placed;
		case 'survey':
			return state.answers;
	}
}

/** The greater by its keys, the first that differs deciding. */
function greater<T>(a: T, b: T, keysOf: (value: T) => (number | string)[]): T {
	const others = keysOf(b);
	for (const [at, key] of keysOf(a).entries()) {
		const other = others[at]!;
		if (key !== other) return key > other ? a : b;
	}
	return a;
}
