import { VERDICTS } from '../schema/verdict.ts';
import { placeOfOption } from './pages.ts';
import { rule } from './rule.ts';
import { explore } from './scenario/explore.ts';
import { named, scenariosOf } from './scenario/scenarios.ts';

/**
 * A poor or harmful choice does not lead straight to a good ending: the verdict and the story
 * would contradict each other.
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
 * - [Leave it](#ending-good-together "sound")
 *   > It is left.
 *
 * ## Ending (good): together
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
 * - [Leave it](#ending-good-together "poor")
 *   > It is left.
 *
 * ## Ending (good): together
 * ```
 *
 * ```text
 * 12:1 error A poor choice leads straight to the good ending "Together".
 * ```
 */
export const poorWayToTheBest = rule('poor-way-to-the-best', 'error', function* (course) {
	for (const scenario of scenariosOf(course)) {
		const { page, plan } = scenario;
		const told = new Set<string>();
		const { states } = explore(plan);
		for (const { scene, moves } of states)
			for (const { choice, to } of moves) {
				const points = plan.scenes[scene]?.choices[choice]?.points ?? 0;
				const ending = states[to]!.scene;
				if (plan.scenes[ending]?.ending !== 'good' || points > VERDICTS.indexOf('poor')) continue;
				if (told.has(`${scene} ${choice}`)) continue;
				told.add(`${scene} ${choice}`);
				yield {
					file: page.file,
					place: placeOfOption(page, scene, choice),
					message: `A ${VERDICTS[points]} choice leads straight to the good ending ${named(scenario, ending)}.`,
					hint: 'Lead it to a mixed or poor ending, or change its verdict.'
				};
			}
	}
});
