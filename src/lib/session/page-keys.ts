import { nameKey } from '../course/fingerprint.ts';
import type { CoursePlan } from '../course/schema/plan.ts';
import { pagesOf } from './pages.ts';

/** What stands for a page in the snapshot: 16 bits for its lesson, 8 for the page in it. */
export interface PageKey {
	lesson: number;
	page: number;
}

/** A lesson has fewer pages than this, see `lesson-folders.ts`; so every one finds a key. */
export const PAGE_WIDTH = 8;

/**
 * The key of every page, all different. Where two names share a hash the later one is hashed
 * again, under a longer name.
 */
export function pageKeys(plan: CoursePlan): Map<string, PageKey> {
	const keys = new Map<string, PageKey>();
	const lessons = new Map<string, { key: number; taken: Set<number> }>();
	const taken = new Set<number>();
	for (const { id } of pagesOf(plan)) {
		const name = lessonOf(id);
		const lesson = lessons.get(name) ?? { key: free(name, 16, taken), taken: new Set<number>() };
		lessons.set(name, lesson);
		keys.set(id, { lesson: lesson.key, page: free(id, PAGE_WIDTH, lesson.taken) });
	}
	return keys;
}

/** `recording/the-visit` → `recording`. */
export function lessonOf(id: string): string {
	return id.slice(0, id.indexOf('/'));
}

function free(name: string, width: number, taken: Set<number>): number {
	const keyOf = (name: string) => nameKey(name) & (2 ** width - 1);
	while (taken.has(keyOf(name)) && taken.size < 2 ** width) name += '~';
	taken.add(keyOf(name));
	return keyOf(name);
}
