import { placeOfKey } from './pages.ts';
import { rule } from './rule.ts';
import { scenariosOf } from './scenario/scenarios.ts';

/**
 * A meter that is declared is moved by some choice.
 *
 * Good, `02-visit.scenario.md`:
 *
 * ```markdown
 * ---
 * title: The visit
 * minutes: 5
 * meters: { trust: { start: 1, min: 0, max: 3 } }
 * discuss: ["What would you do?", "Who pays for it?", "What would you ask?"]
 * ---
 *
 * ## The table
 *
 * - [Ask](#the-office "best; trust +1")
 *   > She thinks.
 * - [Wait](#the-office "poor")
 *   > She waits too.
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
 * Bad, `02-visit.scenario.md`:
 *
 * ```markdown
 * ---
 * title: The visit
 * minutes: 5
 * meters: { trust: { start: 1, min: 0, max: 3 } }
 * discuss: ["What would you do?", "Who pays for it?", "What would you ask?"]
 * ---
 *
 * ## The table
 *
 * - [Ask](#the-office "best")
 *   > She thinks.
 * - [Wait](#the-office "poor")
 *   > She waits too.
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
 * 4:9 warning No choice changes the meter "trust".
 * ```
 */
export const unusedMeter = rule('unused-meter', 'warning', function* (course) {
	for (const { page, plan, words } of scenariosOf(course)) {
		const moved = new Set(
			plan.scenes
				.flatMap(({ choices }) => choices.flatMap(({ changes }) => changes ?? []))
				.filter(([, amount]) => amount !== 0)
				.map(([meter]) => meter)
		);
		for (const [meter, { key }] of words.meters.entries())
			if (!moved.has(meter))
				yield {
					file: page.file,
					place: placeOfKey(page, 'meters'),
					message: `No choice changes the meter "${key}".`,
					hint: `Add \`${key} +1\` or \`${key} -1\` to a choice's title, or take the meter out.`
				};
	}
});
