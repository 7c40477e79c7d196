import { placeOfOption } from './pages.ts';
import { rule } from './rule.ts';
import { scenariosOf } from './scenario/scenarios.ts';

/**
 * Every choice says what follows from it.
 *
 * Good: `tests/fixtures/tiny`.
 *
 * Bad, `02-visit.scenario.md`:
 *
 * ```markdown
 * ## The table
 *
 * - [Ask](#the-office "best")
 *   > She thinks.
 * - [Wait](#the-office "poor")
 *
 * ## The office
 *
 * - [Write it down](#ending-good-together "best")
 *   > It is down.
 * - [Leave it](#ending-poor-apart "poor")
 *   > It is left.
 *
 * ## Ending (good): together
 *
 * ## Ending (poor): apart
 * ```
 *
 * ```text
 * 5:1 error Nothing says what follows from this choice.
 * ```
 */
export const choiceFeedback = rule('choice-feedback', 'error', function* (course) {
	for (const { page, words } of scenariosOf(course))
		for (const [scene, { choices }] of words.scenes.entries())
			for (const [choice, { feedback }] of choices.entries())
				if (feedback.trim() === '')
					yield {
						file: page.file,
						place: placeOfOption(page, scene, choice),
						message: 'Nothing says what follows from this choice.',
						hint: 'Put a quote under it, indented by two spaces: `  > …`.'
					};
});
