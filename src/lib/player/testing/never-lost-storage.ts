import type { CoursePlan } from '../../course/schema/plan.ts';
import type { Life } from './never-lost-lms.ts';
import type { Assignment, Learner } from './never-lost-story.ts';

/** A device's storage. */
export interface Items {
	items: Map<string, string>;
	blocked: boolean;
	/** It was blocked at some time: what was written then is missing. */
	gaps: boolean;
}

/** It as a tab has it, for as long as the tab lives. */
export function storageOf(storage: Items, life: Life): Storage {
	const guard = () => {
		if (storage.blocked || life.over) throw new DOMException('blocked', 'SecurityError');
	};
	return {
		getItem: (key: string) => (guard(), storage.items.get(key) ?? null),
		setItem: (key: string, value: string) => (guard(), void storage.items.set(key, value))
	} as Storage;
}

/** The attempt that a learner worked in last, of those that a device keeps: in this assignment, else in any. */
export function latestIn(
	{ items }: Items,
	{ id }: CoursePlan,
	learner: Learner,
	assignment: Assignment
): string | undefined {
	const key = `second-look/latest/${id}/${learner}`;
	return items.get(`${key}/${encodeURIComponent(assignment)}`) ?? items.get(key);
}

/** What a device keeps of an attempt. */
export function keptIn(
	{ items }: Items,
	name: 'journal' | 'answers',
	{ id }: CoursePlan,
	learner: Learner,
	attempt: string
): string {
	return items.get(`second-look/${name}/${id}/${learner}/${attempt}`) ?? '';
}
