import type { ActivityPlan } from '../../../src/lib/course/schema/plan.ts';
import { hasActivity, pagesOf } from '../../../src/lib/session/pages.ts';
import { scoreReview } from '../../../src/lib/session/review.ts';
import { newSession, type ActivityState, type Session } from '../../../src/lib/session/session.ts';
import type { Course } from '../course.ts';
import { bestPath } from './scenario.ts';

/** The session of somebody who has done everything, *Go further* too, and all of it rightly. */
export function finishedSession({ plan }: Course): Session {
	const pages = pagesOf(plan);
	return {
		...newSession('abcdefgh'),
		seen: pages.map(({ id }) => id),
		activities: Object.fromEntries(
			pages.filter(hasActivity).map(({ id, activity }) => [id, doneRightly(activity)])
		),
		reported: { score: 1, completed: true, passed: true }
	};
}

function doneRightly(activity: ActivityPlan): ActivityState {
	const turns = 1;
	switch (activity.kind) {
		case 'scenario': {
			const path = bestPath(activity);
			return { kind: 'scenario', turns, path, best: path };
		}
		case 'review': {
			const picked = scoreReview(activity, []).missed;
			return { kind: 'review', turns, picked, best: picked };
		}
		case 'sort':
			return { kind: 'sort', turns, placed: activity.items, best: activity.items };
		case 'survey':
			return { kind: 'survey', turns, answers: Array(activity.statements).fill(0) };
		default: {
			const drawn = activity.questions.slice(0, activity.draw).map((_, at) => at);
			const answers = drawn.map((at) => ({
				response: activity.questions[at]!.correct,
				certainty: null
			}));
			const run = { drawn, answers };
			return { kind: 'quiz', turns, run, best: run, met: drawn, runs: 1 };
		}
	}
}
