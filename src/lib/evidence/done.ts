import type { CoursePlan, PagePlan } from '../course/schema/plan.ts';
import { percent } from '../lms/format.ts';
import { objectives } from '../session/objectives.ts';
import { pagesOf } from '../session/pages.ts';
import { decide, isLessonFinished, pageState, stillAsked } from '../session/progress.ts';
import { finalCheck, scoredParts } from '../session/score.ts';
import type { Session } from '../session/session.ts';

/** What a learner did in the course, as far as a record or a certificate may say it. */
export interface Done {
	completed: boolean;
	/** What completion still asks for; empty once the course is completed. */
	missing: PagePlan[];
	/** Titles of the lessons whose core route is finished. */
	lessons: string[];
	/** The best result; `null` where nothing is scored or it is not finished. */
	result: { percent: number; mark: number; passed: boolean; of: 'final-check' | 'quizzes' } | null;
	/** Planned for the pages done; nobody measures how long they took. */
	minutes: number;
	/** Numbers of the professional standards practised. */
	standards: string[];
}

export function whatIsDone(plan: CoursePlan, session: Session): Done {
	const { score, completed, passed } = decide(plan, session);
	const isCheck = plan.pass.scored === 'final-check' && finalCheck(plan) !== undefined;
	const hasResult = score !== null && scoredParts(plan).length > 0;
	return {
		completed,
		missing: completed ? [] : stillAsked(plan, session),
		lessons: plan.lessons
			.filter((lesson) => isLessonFinished(plan, session, lesson))
			.map(({ title }) => title),
		result: hasResult
			? {
					// Rounded down: 79.6 must not read as the 80 that passes.
					percent: Math.floor(percent(score)),
					mark: plan.pass.mark,
					passed,
					of: isCheck ? 'final-check' : 'quizzes'
				}
			: null,
		minutes: pagesOf(plan)
			.filter(({ id }) => pageState(plan, session, id) === 'done')
			.reduce((sum, { minutes }) => sum + minutes, 0),
		standards: objectives(plan, session)
			.filter(({ practised }) => practised)
			.map(({ standard }) => standard)
	};
}
