import type { ActivityPlan, CoursePlan, LessonPlan, PagePlan } from '../course/schema/plan.ts';
import { findPage, pagesOf } from './pages.ts';
import { isRunFinished } from './quiz.ts';
import { courseScore } from './score.ts';
import type { ActivityState, Reported, Session } from './session.ts';

/**
 * `new`: never opened; `seen`: opened, its activity not begun; `begun`: under way; `done`: its
 * activity finished once, or, where there is none, opened.
 */
export type PageState = 'new' | 'seen' | 'begun' | 'done';

export function pageState(plan: CoursePlan, session: Session, pageId: string): PageState {
	const state = session.activities[pageId];
	const activity = findPage(plan, pageId)?.activity;
	if (state) return isDone(activity, state) ? 'done' : 'begun';
	if (!seenIn(session).has(pageId)) return 'new';
	return activity && !isSpaced(activity) ? 'seen' : 'done';
}

/** Sessions are never changed: every page is looked up with every answer, so the set is made once. */
const seen = new WeakMap<string[], Set<string>>();

function seenIn(session: Session): Set<string> {
	let pages = seen.get(session.seen);
	if (!pages) {
		pages = new Set(session.seen);
		seen.set(session.seen, pages);
	}
	return pages;
}

function isDone(activity: ActivityPlan | undefined, state: ActivityState): boolean {
	if (state.kind === 'survey') return state.answers !== null;
	const last = state.kind === 'quiz' ? state.run : null;
	return state.best !== null || (!!activity && isSpaced(activity) && !!last && isRunFinished(last));
}

/** Questions on earlier lessons: there may be none to ask yet, so opening the page is enough. */
function isSpaced(activity: ActivityPlan): boolean {
	return activity.kind === 'quiz' && activity.spaced === true;
}

type Scope = CoursePlan['completion']['pages'];

/** What a page asks of the learner under these rules. */
function demand(page: PagePlan, pages: Scope, activities: Scope): 'finish' | 'see' | null {
	const within = (scope: Scope) => scope === 'all' || (scope === 'core' && !page.further);
	// A test-out is an offer; a survey is voluntary, so opening it is enough.
	if (page.kind === 'know-this') return null;
	const voluntary = page.kind === 'survey' || (page.activity && isSpaced(page.activity));
	if (page.activity && !voluntary && within(activities)) return 'finish';
	return within(pages) ? 'see' : null;
}

function isMet(plan: CoursePlan, session: Session, page: PagePlan, asked: string): boolean {
	const state = pageState(plan, session, page.id);
	if (asked === 'see') return state !== 'new';
	return state === 'done' || (!!page.instead && pageState(plan, session, page.instead) === 'done');
}

/** Whether the learner has done all that a lesson's core route asks. */
export function isLessonFinished(plan: CoursePlan, session: Session, lesson: LessonPlan): boolean {
	return lesson.pages.every((page) => {
		const demanded = demand(page, 'core', 'core');
		return !demanded || isMet(plan, session, page, demanded);
	});
}

/** The pages that the completion rules still ask something of, in reading order. */
export function stillAsked(plan: CoursePlan, session: Session): PagePlan[] {
	return demanded(plan).flatMap(({ page, asked }) =>
		isMet(plan, session, page, asked) ? [] : [page]
	);
}

/** Fraction 0–1 of what the completion rules ask for; 1 where they ask for nothing. */
export function progress(plan: CoursePlan, session: Session): number {
	const asked = demanded(plan).length;
	return asked > 0 ? (asked - stillAsked(plan, session).length) / asked : 1;
}

function demanded(plan: CoursePlan) {
	const { pages, activities } = plan.completion;
	return pagesOf(plan).flatMap((page) => {
		const asked = demand(page, pages, activities);
		return asked ? [{ page, asked }] : [];
	});
}

/**
 * The page to go on with: from the learner's place on, and then from the start, the first on the
 * core route that still asks something, whatever the completion rules are; `null` when none does.
 */
export function nextPage(
	plan: CoursePlan,
	session: Session,
	place: string = session.place
): string | null {
	const pages = pagesOf(plan);
	const from = Math.max(
		0,
		pages.findIndex(({ id }) => id === place)
	);
	const open = [...pages.slice(from), ...pages.slice(0, from)].find((page) => {
		const demanded = demand(page, 'core', 'core');
		return demanded && !isMet(plan, session, page, demanded);
	});
	return open?.id ?? null;
}

/**
 * What may be reported, and the one place where completion and success are decided. It starts
 * from what was reported before: a better result replaces a worse one, never the reverse. Failing is
 * no result to keep: it is read off the runs that are left, see `report.ts`.
 */
export function decide(plan: CoursePlan, session: Session): Reported {
	const { reported } = session;
	const now = courseScore(plan, session);
	const score = now === null ? reported.score : Math.max(now, reported.score ?? 0);
	const mark = Math.round(plan.pass.mark * 100);
	return {
		score,
		completed: reported.completed || progress(plan, session) === 1,
		// In hundredths of a per cent, the score's own steps: 0.07 * 100 is not 7 in binary.
		passed: reported.passed || (score !== null && Math.round(score * 10_000) >= mark)
	};
}
