import type { CoursePlan } from '../../course/schema/plan.ts';
import { findPage, hasActivity, pagesOf } from '../../session/pages.ts';
import { fraction } from '../../session/points.ts';
import { bestScore } from '../../session/score.ts';
import type { ActivityState, Reported, Session } from '../../session/session.ts';

export function must(holds: boolean, what: string): void {
	if (!holds) throw new Error(`It must hold that ${what}.`);
}

export function mustNotFall(before: Reported, after: Reported): void {
	must((after.score ?? -1) >= (before.score ?? -1), 'a score never falls');
	must(after.completed || !before.completed, 'completed stays completed');
	must(after.passed || !before.passed, 'passed stays passed');
}

/** Completed and passed are said when the rules are met, and no step earlier. */
export function mustBeDue(plan: CoursePlan, before: Reported, session: Session): void {
	const { completed, passed, score } = session.reported;
	const isNew = { completed: completed && !before.completed, passed: passed && !before.passed };
	must(!isNew.completed || unmet(plan, session).length === 0, 'completed comes when all is done');
	must(!isNew.passed || (score ?? 0) * 100 >= plan.pass.mark, 'passed comes with the mark');
}

/**
 * All of the earlier session is in the later one, or something better in its place.
 *
 * @param isAlone nobody else was at work in the attempt: what was answered is the same
 */
export function mustKeep(plan: CoursePlan, earlier: Session, later: Session, isAlone: boolean) {
	const has = <T>(all: T[], some: T[]) => some.every((one) => all.includes(one));
	must(later.attempt === earlier.attempt, 'it is the same attempt');
	must(has(later.seen, earlier.seen), 'pages stay seen');
	must(later.revision >= earlier.revision, 'revisions grow');
	mustNotFall(earlier.reported, later.reported);
	for (const [id, state] of Object.entries(earlier.activities)) {
		const now = later.activities[id];
		if (!now) throw new Error(`${id} is lost.`);
		must(now.turns >= state.turns, `${id}: turns grow`);
		if (isAlone && now.turns === state.turns) {
			must(JSON.stringify(now) === JSON.stringify(state), `${id}: what was answered stands`);
		}
		must(worth(plan, id, now) >= worth(plan, id, state), `${id}: the best stands`);
		if (state.kind === 'survey' && now.kind === 'survey') {
			must(now.answers !== null || state.answers === null, `${id}: a survey stays answered`);
		}
		if (state.kind === 'quiz' && now.kind === 'quiz') {
			must(has(now.met, state.met), `${id}: questions stay met`);
			must(now.runs >= state.runs, `${id}: runs are counted`);
		}
	}
}

/** Of the best finished go; below any where there is none. */
function worth(plan: CoursePlan, id: string, state: ActivityState): number {
	const page = findPage(plan, id)!;
	const score = hasActivity(page) ? bestScore(page, state) : null;
	return score ? fraction(score) : -1;
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
