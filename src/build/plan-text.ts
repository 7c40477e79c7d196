import { deflateSync } from 'fflate';
import { packPlan } from '../lib/course/packed-plan.ts';
import type { CoursePlan } from '../lib/course/schema/plan.ts';

/** A plan as it travels, see `readPlan`. The same plan gives the same text on every machine. */
export function planText(plan: CoursePlan): string {
	const bytes = new TextEncoder().encode(JSON.stringify(packPlan(plan)));
	return Buffer.from(deflateSync(bytes, { level: 9 })).toString('base64');
}
