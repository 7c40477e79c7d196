import { deflateSync } from 'fflate';
import { toBase85 } from '../lib/course/base85.ts';
import { packPlan } from '../lib/course/packed-plan.ts';
import { PLAN_MARK } from '../lib/course/plan-text.ts';
import type { CoursePlan } from '../lib/course/schema/plan.ts';

/** A plan as it travels, see `readPlan`. The same plan gives the same text on every machine. */
export function planText(plan: CoursePlan): string {
	const bytes = new TextEncoder().encode(JSON.stringify(packPlan(plan)));
	return PLAN_MARK + toBase85(deflateSync(bytes, { level: 9 }));
}
