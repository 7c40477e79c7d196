import type { CoursePlan, PagePlan } from '../course/schema/plan.ts';

/** Where the learner can go from a page. */
export interface Way {
	back: PagePlan | null;
	/** The next page of the core route; `null` at the end of the course. */
	onward: PagePlan | null;
	/** Pages under *Go further* that stand between here and there. */
	further: PagePlan[];
}

/**
 * The way from a page: Continue follows the core route, and what lies beside it is offered, so
 * that *Go further* never stands between a learner and the end.
 */
export function wayFrom(plan: CoursePlan, id: string): Way {
	const pages = plan.lessons.flatMap((lesson) => lesson.pages);
	const here = pages.findIndex((page) => page.id === id);
	const after = pages.slice(here + 1);
	const onward = after.findIndex((page) => !page.further);
	return {
		back: pages[here - 1] ?? null,
		onward: after[onward] ?? null,
		further: onward < 0 ? after : after.slice(0, onward)
	};
}
