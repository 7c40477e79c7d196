import { packPlan } from '../../src/lib/course/packed-plan.ts';
import type { CoursePlan } from '../../src/lib/course/schema/plan.ts';

/**
 * What one lesson more adds to the start: its share of the packed plan, which every launch loads,
 * measured on the heaviest lesson there is.
 */
export function lessonCost(plan: CoursePlan): number {
	const size = (lessons: CoursePlan['lessons']) =>
		new TextEncoder().encode(JSON.stringify(packPlan({ ...plan, lessons }))).length;
	const empty = size([]);
	return Math.max(...plan.lessons.map((lesson) => size([lesson]) - empty));
}
