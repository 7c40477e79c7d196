import { FILE_START } from '../place.ts';
import { pagesOf } from './pages.ts';
import { rule } from './rule.ts';

/**
 * A learner picks sentences, so two marks in one sentence are found together or not at all. That
 * is a warning; but where one of them is `sound`, the same click would be right and wrong.
 *
 * Good, `04-draft.review.md`:
 *
 * ```markdown
 * ## Source
 *
 * Mr Adeyemi fell. He asked for time.
 *
 * ## Draft
 *
 * He [refused help](#biased "He asked for time."). He is [unsteady](#invented "He stood well.").
 * ```
 *
 * Bad, `04-draft.review.md`:
 *
 * ```markdown
 * ## Source
 *
 * Mr Adeyemi fell. He asked for time.
 *
 * ## Draft
 *
 * He [refused help](#biased "He asked for time.") and is [unsteady](#invented "He stood well.").
 *
 * He [fell](#sound "He did.") and [ran off](#invented "He walked.").
 * ```
 *
 * ```text
 * 7:56 warning Two marks stand in one sentence: a learner finds both with one click.
 * 9:33 error A sentence cannot hold a mark that is "sound" and one that is not.
 * ```
 */
export const marksInOneSentence = rule('marks-in-one-sentence', 'warning', function* (course) {
	for (const { activity, places, file } of pagesOf(course, 'review')) {
		if (activity?.kind !== 'review') continue;
		for (const [i, mark] of activity.marks.entries()) {
			const first = activity.marks.slice(0, i).find(({ sentence }) => sentence === mark.sentence);
			if (!first) continue;
			const contradict = (first.kind === 'sound') !== (mark.kind === 'sound');
			yield {
				file,
				place: places.marks[i] ?? FILE_START,
				severity: contradict ? 'error' : 'warning',
				message: contradict
					? 'A sentence cannot hold a mark that is "sound" and one that is not.'
					: 'Two marks stand in one sentence: a learner finds both with one click.',
				hint: 'Put a full stop between them, or drop one.'
			};
		}
	}
});
