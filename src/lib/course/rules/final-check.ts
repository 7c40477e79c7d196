import { FINAL_CHECK } from '../final-check.ts';
import { pagesOf, placeOfKey } from './pages.ts';
import { rule } from './rule.ts';

/**
 * Where `course.yaml` says that the final check makes the course's result, there is one, and it is
 * scored. Otherwise other quizzes would make the result, or a mark that the author switched off.
 *
 * Good: `course`.
 *
 * Bad: `tests/fixtures/broken/final-check--none`, `tests/fixtures/broken/final-check--not-scored`.
 */
export const finalCheck = rule('final-check', 'error', function* (course) {
	if (course.settings.pass.scored !== 'final-check') return;
	const check = [...pagesOf(course, 'quiz')].find(({ id }) => id === FINAL_CHECK);
	if (!check)
		yield {
			file: 'course/course.yaml',
			place: { line: 1, column: 1 },
			message: 'The result is to be the final check’s, and there is none.',
			hint: `Add the quiz \`${FINAL_CHECK}\`, or write \`pass: { scored: quizzes }\`.`
		};
	else if (check.frontMatter.scored === false)
		yield {
			file: check.file,
			place: placeOfKey(check, 'scored'),
			message: 'This is the final check, whose result is the course’s: it cannot be left unscored.',
			hint: 'Leave `scored` out, or let `course.yaml` say `pass: { scored: quizzes }`.'
		};
});
