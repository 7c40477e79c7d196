import { placeOfPart } from './pages.ts';
import { rule } from './rule.ts';
import { explore } from './scenario/explore.ts';
import { metersInWords, named, scenariosOf } from './scenario/scenarios.ts';

/**
 * Whatever the meters say, a scene that is not an ending offers a way on. (A scene without any
 * choice is refused by the parser.)
 *
 * Good, `02-visit.scenario.md`:
 *
 * ```markdown
 * ---
 * title: The visit
 * minutes: 5
 * meters: { trust: { start: 1, min: 0, max: 2 } }
 * discuss: ["What would you do?", "Who pays for it?", "What would you ask?"]
 * ---
 *
 * ## The table
 *
 * - [Ask](#the-office "best")
 *   > She thinks.
 * - [Wait](#the-office "poor; trust -1")
 *   > She waits too.
 *
 * ## The office
 *
 * - [Write it down](#ending-good-together "best; if trust >= 1")
 *   > It is down.
 * - [Leave it](#ending-good-together "sound")
 *   > It is left.
 * - [Walk out](#ending-mixed-alone "poor")
 *   > The door shuts.
 *
 * ## Ending (good): together
 *
 * ## Ending (mixed): alone
 * ```
 *
 * Bad, `02-visit.scenario.md`:
 *
 * ```markdown
 * ---
 * title: The visit
 * minutes: 5
 * meters: { trust: { start: 1, min: 0, max: 2 } }
 * discuss: ["What would you do?", "Who pays for it?", "What would you ask?"]
 * ---
 *
 * ## The table
 *
 * - [Ask](#the-office "best")
 *   > She thinks.
 * - [Wait](#the-office "poor; trust -1")
 *   > She waits too.
 *
 * ## The office
 *
 * - [Write it down](#ending-good-together "best; if trust >= 1")
 *   > It is down.
 * - [Leave it](#ending-good-together "sound; if trust >= 1")
 *   > It is left.
 *
 * ## Ending (good): together
 * ```
 *
 * ```text
 * 15:1 error "The office" has no open choice when a learner arrives with trust 0.
 * ```
 */
export const deadEnd = rule('dead-end', 'error', function* (course) {
	for (const scenario of scenariosOf(course)) {
		const told = new Set<number>();
		const { states, complete } = explore(scenario.plan);
		if (!complete) continue;
		for (const { scene, meters, moves } of states) {
			const planned = scenario.plan.scenes[scene];
			if (moves.length > 0 || !planned || planned.ending || told.has(scene)) continue;
			// Without conditions the parser has already said what is missing.
			if (!planned.choices.some(({ conditions }) => conditions?.length)) continue;
			told.add(scene);
			yield {
				file: scenario.page.file,
				place: placeOfPart(scenario.page, scene),
				message: `${named(scenario, scene)} has no open choice when a learner arrives with ${metersInWords(scenario, meters)}.`,
				hint: 'Give one of its choices no condition.'
			};
		}
	}
});
