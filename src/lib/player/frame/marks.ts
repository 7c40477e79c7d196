import type { CoursePlan, LessonPlan } from '../../course/schema/plan.ts';
import { pageState, type PageState } from '../../session/progress.ts';
import type { Session } from '../../session/session.ts';

/** How far a page or a lesson is, as its mark shows it. */
export type Mark = 'new' | 'begun' | 'done';

/** The mark of a page's state: opened and begun look alike, their words tell them apart. */
export function markOf(state: PageState): Mark {
	return state === 'seen' ? 'begun' : state;
}

export interface LessonState {
	mark: Mark;
	/** Pages of the core route; a test-out is an offer and counts for nothing. */
	count: number;
	done: number;
	/** Minutes of the core pages that are not done. */
	minutesLeft: number;
}

export function lessonState(plan: CoursePlan, session: Session, lesson: LessonPlan): LessonState {
	const core = lesson.pages.filter((page) => !page.further && page.kind !== 'know-this');
	const states = core.map((page) => pageState(plan, session, page.id));
	const done = states.filter((state) => state === 'done').length;
	const untouched = states.every((state) => state === 'new');
	return {
		mark: untouched ? 'new' : done === core.length ? 'done' : 'begun',
		count: core.length,
		done,
		minutesLeft: core
			.filter((_, at) => states[at] !== 'done')
			.reduce((sum, page) => sum + page.minutes, 0)
	};
}
