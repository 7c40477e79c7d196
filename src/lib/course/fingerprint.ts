import type { ActivityPlan } from './schema/plan.ts';

/**
 * What a plan says about its activity without changing what a kept answer means: a question that
 * gets another standard, or counts from now on, need not be asked again. `spaced` is none: of such
 * questions less is kept (`record-quiz.ts`).
 */
const LABELS = new Set(['standards', 'lesson', 'difficulty', 'scored', 'asks', 'idea', 'each']);

/**
 * 16 bits that change when the shape of an activity does, so that answers kept by an earlier
 * version of the course are never read as answers to something else. Text is no part of it, so
 * things of one shape that change places leave it the same; `wording.ts` is for those.
 */
export function fingerprint(activity: ActivityPlan): number {
	return hash(canonical(activity));
}

/** 16 bits that stand for the name of a lesson or a page in the snapshot. */
export function nameKey(name: string): number {
	return hash(name);
}

/** JSON with sorted keys, so that the order in which a parser writes them is no part of the shape. */
function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const entries = Object.entries(value)
		.filter(([key, part]) => part !== undefined && !LABELS.has(key))
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

/** FNV-1a in 32 bits over UTF-16 units, folded to 16. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		h = Math.imul(h ^ (unit & 0xff), 0x01000193);
		h = Math.imul(h ^ (unit >>> 8), 0x01000193);
	}
	return ((h >>> 16) ^ h) & 0xffff;
}
