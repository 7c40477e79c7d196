import { FILE_START } from '../place.ts';
import { placeOfPart } from './pages.ts';
import { quizzesOf } from './quiz/quizzes.ts';
import { rule } from './rule.ts';

/** Few enough to be quick, and too many to guess: six of four answers come right once in 4,096. */
const QUESTIONS = 6;

/**
 * A know-this page holds six questions, each with one right answer.
 *
 * Good: `tests/fixtures/tiny`.
 *
 * Bad, `08-known.know-this.md`:
 *
 * ```markdown
 * ## Whose words?
 *
 * - [x] Hers
 *   > Yes.
 * - [ ] Yours
 *   > No.
 *
 * ## What first?
 *
 * 1. Listen
 * 2. Write
 *
 * > Words before records.
 * ```
 *
 * ```text
 * 1:1 error A know-this page has 6 questions; this has 2.
 * 8:1 error A know-this page has no ordering questions.
 * ```
 */
export const knowThisSize = rule('know-this-size', 'error', function* (course) {
	for (const { page, plan } of quizzesOf(course)) {
		if (plan.kind !== 'know-this') continue;
		const { questions } = plan;
		if (questions.length !== QUESTIONS)
			yield {
				file: page.file,
				place: page.places.parts[0] ?? FILE_START,
				message: `A know-this page has ${QUESTIONS} questions; this has ${questions.length}.`,
				hint: 'All of them right marks the reading as done.'
			};
		for (const [part, { type }] of questions.entries())
			if (type !== 'choice')
				yield {
					file: page.file,
					place: placeOfPart(page, part),
					message: `A know-this page has no ${type} questions.`,
					hint: 'Write a task list with one [x].'
				};
	}
});
