import { placeOfPart } from './pages.ts';
import { rule } from './rule.ts';
import { explore } from './scenario/explore.ts';
import { scenariosOf } from './scenario/scenarios.ts';

/**
 * Some run ends well: a scenario that nobody can do well teaches that trying is no use.
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
 *   > She waits too.
 *
 * ## The office
 *
 * - [Write it down](#ending-mixed-together "best")
 *   > It is down.
 * - [Leave it](#ending-mixed-together "poor")
 *   > It is left.
 *
 * ## Ending (mixed): together
 * ```
 *
 * ```text
 * 15:1 error This scenario has no good ending.
 * ```
 */
export const noGoodEnding = rule('no-good-ending', 'error', function* (course) {
	for (const { page, plan } of scenariosOf(course)) {
		const { states, complete } = explore(plan);
		if (!complete || states.some(({ scene }) => plan.scenes[scene]?.ending === 'good')) continue;
		const ending = plan.scenes.findIndex((scene) => scene.ending !== undefined);
		const written = plan.scenes.some(({ ending }) => ending === 'good');
		yield {
			file: page.file,
			place: placeOfPart(page, ending),
			message: written
				? 'No run of this scenario reaches a good ending.'
				: 'This scenario has no good ending.',
			hint: written
				? 'Let the best choices lead to `Ending (good)`.'
				: 'Write `## Ending (good): …` and let the best choices lead there.'
		};
	}
});
