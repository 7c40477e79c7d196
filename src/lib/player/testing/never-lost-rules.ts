import type { CoursePlan } from '../../course/schema/plan.ts';
import { pagesOf } from '../../session/pages.ts';
import type { Reported, Session } from '../../session/session.ts';

export function must(holds: boolean, what: string): void {
	if (!holds) throw new Error(`It must hold that ${what}.`);
}

export function mustNotFall(before: Reported, after: Reported): void {
	must((after.score ?? -1) >= (before.score ?? -1), 'a score never falls');
	must(after.completed || !before.completed, 'completed stays completed');
	must(after.passed || !before.passed, 'passed stays passed');
}

/** The rules for completing, said once more and otherwise than in `progress.ts`. */
export function unmet(plan: CoursePlan, { seen, activities }: Session): string[] {
	return pagesOf(plan)
		.filter(({ further, kind }) => !further && kind !== 'know-this')
		.filter(({ id, kind }) => {
			const state = activities[id];
			const asksWork = ['scenario', 'quiz', 'review', 'sort'].includes(kind);
			return asksWork ? !(state && 'best' in state && state.best) : !seen.includes(id);
		})
		.map(({ id }) => id);
}
