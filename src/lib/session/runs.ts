import type { CoursePlan } from '../course/schema/plan.ts';
import { fraction } from './points.ts';
import { isRunFinished } from './quiz.ts';
import { bestScore, scoredParts } from './score.ts';
import type { QuizState, Session } from './session.ts';

/** How often a quiz may be taken, where that is limited, and how often it still may be begun. */
export interface Runs {
	allowed: number;
	/** One under way has been begun already. */
	left: number;
}

/** `null` where a quiz may be taken as often as one likes: all that make no course score may. */
export function runsOf(plan: CoursePlan, session: Session, pageId: string): Runs | null {
	const allowed = plan.pass.attempts;
	if (allowed === undefined || !scoredParts(plan).some(({ id }) => id === pageId)) return null;
	const state = quizAt(session, pageId);
	const begun = (state?.runs ?? 0) + (isUnderWay(state) ? 1 : 0);
	return { allowed, left: Math.max(0, allowed - begun) };
}

/**
 * Whether a run may begin. One that is under way cannot be thrown away where runs are limited:
 * else nobody would have to finish a bad one, and none would ever count.
 */
export function mayStart(plan: CoursePlan, session: Session, pageId: string): boolean {
	const runs = runsOf(plan, session, pageId);
	return runs === null || (runs.left > 0 && !isUnderWay(quizAt(session, pageId)));
}

/** Whether no run that is left could better the course score: each part is spent, or full already. */
export function areRunsSpent(plan: CoursePlan, session: Session): boolean {
	const parts = scoredParts(plan);
	return parts.every((page) => {
		const runs = runsOf(plan, session, page.id);
		const state = quizAt(session, page.id);
		if (runs === null || !state || isUnderWay(state)) return false;
		const best = bestScore(page, state);
		return runs.left === 0 || (best !== null && fraction(best) === 1);
	});
}

function quizAt({ activities }: Session, pageId: string): QuizState | undefined {
	const state = activities[pageId];
	return state?.kind === 'quiz' ? state : undefined;
}

function isUnderWay(state: QuizState | undefined): boolean {
	return !!state?.run && !isRunFinished(state.run);
}
