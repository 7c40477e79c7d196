import { FILE_START } from '../place.ts';
import { choicesIn, quizzesOf } from './quiz/quizzes.ts';
import { rule } from './rule.ts';

/** Fewer questions than this show no habit. */
const FEWEST = 4;

/**
 * The right answer is not the longest as a rule: learners notice sooner than authors. Warns where
 * it is the longest, by a tenth or more, in over half of at least four questions.
 *
 * Good: `tests/fixtures/tiny`.
 *
 * Bad: `tests/fixtures/broken/longest-answer`.
 */
export const longestAnswer = rule('longest-answer', 'warning', function* (course) {
	for (const quiz of quizzesOf(course)) {
		const choices = [...choicesIn(quiz)];
		const telling = choices.filter(([{ correct }, { options }]) => {
			const lengths = options.map(({ text }) => text.replace(/<[^>]*>/g, '').length);
			const right = lengths[correct[0] ?? 0] ?? 0;
			return lengths.every((length, i) => i === correct[0] || right >= length * 1.1);
		});
		if (choices.length < FEWEST || telling.length * 2 <= choices.length) continue;
		yield {
			file: quiz.page.file,
			place: FILE_START,
			message: `In ${telling.length} of ${choices.length} questions the longest answer is the right one.`,
			hint: 'Shorten right answers, or make wrong ones as full: learners learn to pick the longest.'
		};
	}
});
