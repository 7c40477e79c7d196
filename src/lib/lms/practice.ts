import type { Driver } from './driver.ts';

/** The author's working copy belongs to no LMS: there is nothing to find and nothing to keep. */
export function createPractice(): Driver {
	return {
		target: 'none',
		returnUrl: null,
		open: async () => ({
			mode: 'none',
			snapshot: '',
			learner: null,
			resumed: false,
			interactions: 0
		}),
		write: async () => ({ saved: true }),
		close: () => ({ saved: true })
	};
}
