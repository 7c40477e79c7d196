import type { CoursePlan } from '../course/schema/plan.ts';
import { objectives } from './objectives.ts';
import { decide, progress } from './progress.ts';
import { areRunsSpent } from './runs.ts';
import { scoredParts } from './score.ts';
import type { Report, Session } from './session.ts';

/** What an LMS is told about the attempt. Nothing in it is ever lower than what it was told before. */
export function report(plan: CoursePlan, session: Session): Report {
	const { score, completed, passed } = decide(plan, session);
	return {
		progress: completed ? 1 : progress(plan, session),
		completed,
		passed: passed || (score !== null && areRunsSpent(plan, session) ? false : null),
		score,
		scored: scoredParts(plan).length > 0,
		status: plan.status ?? 'together',
		place: session.place,
		objectives: objectives(plan, session)
	};
}
