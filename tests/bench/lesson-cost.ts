import { planText } from '../../src/build/plan-text.ts';
import type { CoursePlan } from '../../src/lib/course/schema/plan.ts';

/**
 * What one lesson more adds to the start, in bytes: its share of the plan as it travels, which
 * every launch loads, measured on the heaviest lesson there is.
 */
export function lessonCost(plan: CoursePlan): number {
	const whole = planText(plan).length;
	const without = (id: string) =>
		planText({ ...plan, lessons: plan.lessons.filter((lesson) => lesson.id !== id) }).length;
	return Math.max(...plan.lessons.map(({ id }) => whole - without(id)));
}
