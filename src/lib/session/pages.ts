import type { ActivityPlan, CoursePlan, PagePlan } from '../course/schema/plan.ts';

/** All pages of the course in reading order. */
export function pagesOf(plan: CoursePlan): PagePlan[] {
	return plan.lessons.flatMap((lesson) => lesson.pages);
}

/** By id. A plan is never changed, so its pages need to be put in order only once. */
const indexes = new WeakMap<CoursePlan, Map<string, PagePlan>>();

export function findPage(plan: CoursePlan, id: string): PagePlan | undefined {
	let index = indexes.get(plan);
	if (!index) {
		index = new Map(pagesOf(plan).map((page) => [page.id, page]));
		indexes.set(plan, index);
	}
	return index.get(id);
}

/** A page that has an activity to score or keep. */
export type ActivityPage<A extends ActivityPlan = ActivityPlan> = PagePlan & { activity: A };

export function hasActivity(page: PagePlan): page is ActivityPage {
	return page.activity !== undefined;
}

/**
 * The given pages in reading order, without those the course does not have: one order only, so
 * that the same pages are always the same list.
 */
export function inCourseOrder(plan: CoursePlan, ids: Iterable<string>): string[] {
	const wanted = new Set(ids);
	return pagesOf(plan)
		.map((page) => page.id)
		.filter((id) => wanted.has(id));
}
