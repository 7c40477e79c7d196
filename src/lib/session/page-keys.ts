import type { CoursePlan } from '../course/schema/plan.ts';
import { pageKey } from '../course/fingerprint.ts';
import { pagesOf } from './pages.ts';

/**
 * The key of every page, all different. Of 110 pages two share a 16-bit hash in about one course
 * of eleven, so the later one is hashed again, under a longer name.
 */
export function pageKeys(plan: CoursePlan): Map<string, number> {
	const keys = new Map<string, number>();
	const taken = new Set<number>();
	for (const { id } of pagesOf(plan)) {
		let name = id;
		while (taken.has(pageKey(name)) && taken.size < 2 ** 16) name += '~';
		taken.add(pageKey(name));
		keys.set(id, pageKey(name));
	}
	return keys;
}
