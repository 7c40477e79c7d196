import { placeOfOption } from './pages.ts';
import { rule } from './rule.ts';
import { explore } from './scenario/explore.ts';
import { scenariosOf } from './scenario/scenarios.ts';

/**
 * A choice's conditions hold on some run, or nobody will ever see it.
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
 * - [Wait](#the-office "poor; trust -1")
 *   > She waits too.
 *
 * ## The office
 *
 * - [Write it down](#ending-good-together "best; if trust = 2")
 *   > It is down.
 * - [Ask again](#ending-good-together "sound")
 *   > She nods.
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
 * - [Ask](#the-office "best; trust +1")
 *   > She thinks.
 * - [Wait](#the-office "poor; trust -1")
 *   > She waits too.
 *
 * ## The office
 *
 * - [Write it down](#ending-good-together "best; if trust = 3")
 *   > It is down.
 * - [Ask again](#ending-good-together "sound")
 *   > She nods.
 * - [Leave it](#ending-poor-apart "poor")
 *   > It is left.
 *
 * ## Ending (good): together
 *
 * ## Ending (poor): apart
 * ```
 *
 * ```text
 * 17:1 error No run opens this choice: its condition never holds when a learner gets here.
 * ```
 */
export const neverOpen = rule('never-open', 'error', function* (course) {
	for (const { page, plan } of scenariosOf(course)) {
		const { states, complete } = explore(plan);
		if (!complete) continue;
		const reached = new Set<number>();
		const open = new Set<string>();
		for (const { scene, moves } of states) {
			reached.add(scene);
			for (const { choice } of moves) open.add(`${scene} ${choice}`);
		}
		for (const scene of reached)
			for (const [choice, { conditions }] of (plan.scenes[scene]?.choices ?? []).entries())
				if (conditions?.length && !open.has(`${scene} ${choice}`))
					yield {
						file: page.file,
						place: placeOfOption(page, scene, choice),
						message:
							'No run opens this choice: its condition never holds when a learner gets here.',
						hint: 'Change the condition, or let an earlier choice move the meter far enough.'
					};
	}
});
