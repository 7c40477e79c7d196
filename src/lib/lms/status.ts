import type { Report } from '../session/session.ts';
import { percent } from './format.ts';
import type { Standing } from './scorm-dialect.ts';

/** The two results that an LMS may be told of. */
export interface Results {
	completed: boolean;
	/** `null` until it is decided, and where it is never said. */
	passed: boolean | null;
}

type Held = Pick<Standing, 'completed' | 'passed' | 'mark'>;

/**
 * What a SCORM LMS is told of completing and passing, profile by profile
 * (docs/decisions/status.md). Neither is taken back that it holds; a failed attempt that an LMS opens
 * again is under way, which SCORM 1.2 can say with `incomplete` only.
 *
 * - `together`: neither before both are settled, because an attempt that was completed or passed is
 *   opened again for review, without credit, and nobody could better it then;
 * - `separate`: each as soon as it is settled, for LMSs that track them apart and keep an attempt
 *   open;
 * - `completion-only`: nothing of passing, for LMSs that make an obstacle of a mark;
 * - `without-failed`: as `together`, and failing is never said, for LMSs that lock on it.
 */
export function tell(report: Report, held: Held): Results {
	const completed = report.completed || held.completed;
	const passed = held.passed || passedIn(report, held.mark);
	switch (report.status) {
		case 'separate':
			return { completed, passed };
		case 'completion-only':
			return { completed, passed: held.passed || null };
		case 'together':
		case 'without-failed': {
			const settled = completed && (passed !== null || !report.scored);
			return settled
				? { completed, passed }
				: { completed: held.completed, passed: held.passed || null };
		}
	}
}

/**
 * Passed, failed or neither, as far as the profile speaks of it at all. Where the LMS has a mark of
 * its own, that one decides who passes, and the course's own who has failed.
 * @param mark per cent
 */
export function passedIn({ status, passed, score }: Report, mark: number | null): boolean | null {
	if (status === 'completion-only') return null;
	if (mark === null ? passed : score !== null && percent(score) >= mark) return true;
	return passed === false && status !== 'without-failed' ? false : null;
}
