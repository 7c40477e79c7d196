import { FINAL_CHECK } from '../course/final-check.ts';
import type {
	CoursePlan,
	QuizPlan,
	ReviewPlan,
	ScenarioPlan,
	SortPlan
} from '../course/schema/plan.ts';
import { findPage, hasActivity, pagesOf, type ActivityPage } from './pages.ts';
import { fraction, type Points } from './points.ts';
import { scoreReview } from './review.ts';
import { scoreRun } from './quiz.ts';
import { scenarioScore } from './scenario.ts';
import type { ActivityState, Session } from './session.ts';
import { scoreSort } from './sort.ts';

export function finalCheck(plan: CoursePlan): ActivityPage<QuizPlan> | undefined {
	const page = findPage(plan, FINAL_CHECK);
	return page?.activity?.kind === 'quiz' ? (page as ActivityPage<QuizPlan>) : undefined;
}

/**
 * The quizzes that make the course score: the final check, or where the course asks for quizzes or
 * has no final check, all that are scored. *Go further* never stands in the way of a result.
 */
export function scoredParts(plan: CoursePlan): ActivityPage<QuizPlan>[] {
	const check = finalCheck(plan);
	if (plan.pass.scored === 'final-check' && check) return [check];
	return pagesOf(plan)
		.filter(hasActivity)
		.filter((page): page is ActivityPage<QuizPlan> => {
			const { activity, further } = page;
			return activity.kind === 'quiz' && activity.scored && !further;
		});
}

/** What the best finished go of an activity came to; `null` before the first, and for surveys. */
export function bestScore(
	{ activity }: ActivityPage,
	state: ActivityState | undefined
): Points | null {
	if (!state || state.kind === 'survey' || !state.best) return null;
	switch (state.kind) {
		case 'scenario':
			return scenarioScore(activity as ScenarioPlan, state.best);
		case 'quiz':
			return scoreRun(activity as QuizPlan, state.best);
		case 'review':
			return scoreReview(activity as ReviewPlan, state.best);
		case 'sort':
			return scoreSort(activity as SortPlan, state.best);
	}
}

/**
 * The mean of the best scores of all scored parts, in steps of 1/10,000 as an LMS shows them;
 * `null` until each has been finished once. Half a quiz says nothing about a learner.
 */
export function courseScore(plan: CoursePlan, session: Session): number | null {
	const parts = scoredParts(plan);
	let sum = 0;
	for (const page of parts) {
		const best = bestScore(page, session.activities[page.id]);
		if (!best) return null;
		sum += fraction(best);
	}
	return parts.length > 0 ? Math.round((sum / parts.length) * 10_000) / 10_000 : null;
}
