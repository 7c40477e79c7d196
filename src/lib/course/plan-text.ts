import { fromBase85 } from './base85.ts';
import { unpackPlan, type PackedPlan } from './packed-plan.ts';
import type { CoursePlan } from './schema/plan.ts';

/**
 * Of what `packed-plan.ts` writes, and of the fingerprints made from it. One more with every change
 * after which an older plan would be read wrongly; a field added at the end is none.
 */
export const PLAN_FORMAT = 2;

/**
 * What the text begins with. It is never in a learner's way, and `npm run check -- --against` finds
 * the plan by it in a package of any target, whatever the files are called.
 */
export const PLAN_MARK = `second-look-plan/${PLAN_FORMAT}/`;

/**
 * Reads a plan as it travels: packed, deflated (RFC 1951) and in base 85, because every launch
 * loads it before anything can be resumed, and many LMSs serve files as they are.
 *
 * Rejects where the text is no such plan, which only a broken build can bring about.
 */
export async function readPlan(text: string): Promise<CoursePlan> {
	const bytes = fromBase85(text.slice(PLAN_MARK.length));
	const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	return unpackPlan((await new Response(inflated).json()) as PackedPlan);
}
