import type { Driver, Launch, Problem } from './driver.ts';

const NOTHING: Launch = {
	mode: 'none',
	snapshot: '',
	learner: null,
	interactions: 0
};

/** The author's working copy belongs to no LMS: there is nothing to find and nothing to keep. */
export function createPractice(): Driver {
	return {
		target: 'none',
		returnUrl: null,
		open: async () => NOTHING,
		write: async () => ({ saved: true }),
		close: () => ({ saved: true }),
		waiting: []
	};
}

/** Stands in for a driver whose file could not be loaded. */
export function createUnavailable(detail: string): Driver {
	const problem: Problem = { reason: 'not-opened', detail };
	return { ...createPractice(), open: async () => ({ ...NOTHING, problem }) };
}
