import type { CoursePlan, LessonPlan, PagePlan } from '../../course/schema/plan.ts';
import { pagesOf } from '../../session/pages.ts';
import { nextPage, pageState } from '../../session/progress.ts';
import type { Session } from '../../session/session.ts';
import { lessonState } from '../frame/marks.ts';

/** Where the learner stands, for the one sentence and the one button of the home page. */
export interface Standing {
	/** `new`: nothing opened yet; `left`: a page is under way; `next`: between pages; `done`. */
	at: 'new' | 'left' | 'next' | 'done';
	/** The page to go on with; the first one where all is done. */
	page: PagePlan;
	lesson: LessonPlan;
	/** Pages of the core route. */
	done: number;
	count: number;
	minutesLeft: number;
	/** Minutes of the core route, and with everything under *Go further*. */
	minutes: { core: number; all: number };
}

export function standing(plan: CoursePlan, session: Session): Standing {
	const id = nextPage(plan, session);
	const pages = pagesOf(plan);
	const page = pages.find((candidate) => candidate.id === id) ?? pages[0]!;
	const lesson = plan.lessons.find((candidate) => candidate.pages.includes(page))!;
	const states = plan.lessons.map((candidate) => lessonState(plan, session, candidate));
	const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
	const underWay = id !== null && pageState(plan, session, id) !== 'new';
	return {
		at: id === null ? 'done' : session.seen.length === 0 ? 'new' : underWay ? 'left' : 'next',
		page,
		lesson,
		done: sum(states.map(({ done }) => done)),
		count: sum(states.map(({ count }) => count)),
		minutesLeft: sum(states.map(({ minutesLeft }) => minutesLeft)),
		minutes: {
			core: sum(plan.lessons.map(({ minutes }) => minutes)),
			all: sum(pages.map(({ minutes }) => minutes))
		}
	};
}
