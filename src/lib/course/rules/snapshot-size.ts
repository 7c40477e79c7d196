import { worstSnapshot } from '../../session/worst-case.ts';
import { rule } from './rule.ts';

/** SCORM 1.2, `cmi.suspend_data`: CMIString4096. A little is kept back. */
export const SNAPSHOT_LIMIT = 4000;

/**
 * What the LMS keeps of a learner never passes 4,000 characters, however they walk through the
 * course.
 *
 * Good: `tests/fixtures/tiny`.
 *
 * Bad: `tests/fixtures/broken/snapshot-size`.
 */
export const snapshotSize = rule('snapshot-size', 'error', function* (course) {
	const plan = course.editions[0]?.plan;
	if (!plan) return;
	const size = worstSnapshot(plan);
	if (size > SNAPSHOT_LIMIT)
		yield {
			file: 'course/course.yaml',
			place: { line: 1, column: 1 },
			message: `A snapshot of this course could take ${size.toLocaleString('en-GB')} characters; an LMS may keep only ${SNAPSHOT_LIMIT.toLocaleString('en-GB')}.`,
			hint: 'Shorten scenarios and quizzes, or split the course.'
		};
});
