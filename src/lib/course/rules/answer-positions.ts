import { FILE_START } from '../place.ts';
import { choicesIn, quizzesOf } from './quiz/quizzes.ts';
import { rule } from './rule.ts';

/** Fewer questions than this show no habit. */
const FEWEST = 4;
/** No position holds a larger share of the right answers. */
const LARGEST_SHARE = 0.6;

/**
 * Right answers do not stand in the same position as a rule. Warns where over 60% of at least four
 * questions have theirs in one position.
 *
 * Good: `tests/fixtures/tiny`.
 *
 * Bad: `tests/fixtures/broken/answer-positions`.
 */
export const answerPositions = rule('answer-positions', 'warning', function* (course) {
	for (const quiz of quizzesOf(course)) {
		const positions = [...choicesIn(quiz)].map(([{ correct }]) => correct[0] ?? 0);
		if (positions.length < FEWEST) continue;
		for (const position of new Set(positions)) {
			const count = positions.filter((other) => other === position).length;
			if (count <= positions.length * LARGEST_SHARE) continue;
			yield {
				file: quiz.page.file,
				place: FILE_START,
				message: `In ${count} of ${positions.length} questions the right answer is number ${position + 1}.`,
				hint: 'Move some of them.'
			};
		}
	}
});
