import { unpackPlan, type PackedPlan } from './packed-plan.ts';
import type { CoursePlan } from './schema/plan.ts';

/**
 * Reads a plan as it travels: packed, deflated (RFC 1951) and in base64, because every launch
 * loads it before anything can be resumed, and many LMSs serve files as they are.
 *
 * Rejects where the text is no such plan, which only a broken build can bring about.
 */
export async function readPlan(text: string): Promise<CoursePlan> {
	const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
	const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	return unpackPlan((await new Response(inflated).json()) as PackedPlan);
}
