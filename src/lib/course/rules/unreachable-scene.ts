import { placeOfPart } from './pages.ts';
import { rule } from './rule.ts';
import { explore } from './scenario/explore.ts';
import { named, scenariosOf } from './scenario/scenarios.ts';

/**
 * Every scene and every ending can be reached by some run.
 *
 * Good, `02-visit.scenario.md`:
 *
 * ```markdown
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
 * Bad, `02-visit.scenario.md`:
 *
 * ```markdown
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
 * - [Leave it](#ending-good-together "sound")
 *   > It is left.
 *
 * ## Ending (good): together
 *
 * ## Ending (poor): apart
 * ```
 *
 * ```text
 * 17:1 error No choice leads to "Apart".
 * ```
 */
export const unreachableScene = rule('unreachable-scene', 'error', function* (course) {
	for (const scenario of scenariosOf(course)) {
		const { states, complete } = explore(scenario.plan);
		if (!complete) continue;
		const reached = new Set(states.map(({ scene }) => scene));
		const targets = new Set(
			scenario.plan.scenes.flatMap(({ choices }, scene) =>
				choices.filter(({ to }) => to !== scene).map(({ to }) => to)
			)
		);
		for (const scene of scenario.plan.scenes.keys()) {
			if (reached.has(scene)) continue;
			yield {
				file: scenario.page.file,
				place: placeOfPart(scenario.page, scene),
				message: targets.has(scene)
					? `No run of the scenario reaches ${named(scenario, scene)}.`
					: `No choice leads to ${named(scenario, scene)}.`,
				hint: targets.has(scene)
					? 'The choices that lead here are never open, or start from scenes that are not reached.'
					: 'Link a choice to it, or delete it.'
			};
		}
	}
});
