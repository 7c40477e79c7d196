import { placeOfOption, placeOfPart } from './pages.ts';
import { quizzesOf } from './quiz/quizzes.ts';
import { rule } from './rule.ts';

/**
 * Every answer says why it is right or wrong; a right one may leave that to the general feedback.
 * Matching and ordering, whose answers have no quotes, need general feedback.
 *
 * Good, `03-check.quiz.md`:
 *
 * ```markdown
 * ## Who answers?
 *
 * Who answers for a draft that you approved?
 *
 * - [x] You
 * - [ ] The tool
 *   > It cannot.
 *
 * > Approving is writing.
 * ```
 *
 * Bad, `03-check.quiz.md`:
 *
 * ```markdown
 * ## Who answers?
 *
 * Who answers for a draft that you approved?
 *
 * - [x] You
 *   > Approving is writing.
 * - [ ] The tool
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
 * 7:1 error Nothing says why this answer is wrong.
 * ```
 */
export const answerFeedback = rule('answer-feedback', 'error', function* (course) {
	for (const { page, plan, words } of quizzesOf(course))
		for (const [part, question] of words.questions.entries()) {
			const { correct = [] } = plan.questions[part] ?? {};
			if (question.type === 'matching' || question.type === 'ordering') {
				if (!question.feedback)
					yield {
						file: page.file,
						place: placeOfPart(page, part),
						message: 'Nothing says why the right answer is right.',
						hint: 'Put a quote after the answers: `> …`.'
					};
				continue;
			}
			for (const [option, { why }] of question.options.entries()) {
				const right = correct.includes(option);
				if (why || (right && question.feedback)) continue;
				yield {
					file: page.file,
					place: placeOfOption(page, part, option),
					message: `Nothing says why this answer is ${right ? 'right' : 'wrong'}.`,
					hint: 'Put a quote under it, indented by two spaces: `  > …`.'
				};
			}
		}
});
