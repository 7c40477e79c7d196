import { placeOfOption } from './pages.ts';
import { rule } from './rule.ts';
import { explore } from './scenario/explore.ts';
import { named, scenariosOf } from './scenario/scenarios.ts';

/**
 * A run never comes back to a scene: consequences cannot be undone, and a loop would let a learner
 * collect points for ever.
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
 * - [Ring her later](#ending-mixed-alone "poor")
 *   > The kettle is on again.
 *
 * ## Ending (good): together
 *
 * ## Ending (mixed): alone
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
 * - [Go back](#the-table "poor")
 *   > The kettle is on again.
 *
 * ## Ending (good): together
 * ```
 *
 * ```text
 * 12:1 error This choice leads back to "The table", which the learner has left.
 * ```
 */
export const loop = rule('loop', 'error', function* (course) {
	for (const scenario of scenariosOf(course)) {
		const { states } = explore(scenario.plan);
		/** Scene → its open choices and where each leads. */
		const ways = new Map<number, Map<number, number>>();
		for (const { scene, moves } of states) {
			const open = ways.get(scene) ?? new Map<number, number>();
			ways.set(scene, open);
			for (const { choice, to } of moves) open.set(choice, states[to]!.scene);
		}
		for (const { scene, choice, to } of backward(ways)) {
			yield {
				file: scenario.page.file,
				place: placeOfOption(scenario.page, scene, choice),
				message:
					scene === to
						? `This choice leads back to its own scene.`
						: `This choice leads back to ${named(scenario, to)}, which the learner has left.`,
				hint: 'Lead on to a new scene instead.'
			};
		}
	}
});

/** The choices that lead back to a scene on the way from the first, found depth first. */
function* backward(ways: Map<number, Map<number, number>>) {
	const finished = new Set<number>();
	const onTheWay = new Set<number>([0]);
	const trail = [{ scene: 0, rest: [...(ways.get(0) ?? [])] }];
	for (let here = trail.at(-1); here; here = trail.at(-1)) {
		const way = here.rest.shift();
		if (!way) {
			finished.add(here.scene);
			onTheWay.delete(here.scene);
			trail.pop();
			continue;
		}
		const [choice, to] = way;
		if (onTheWay.has(to)) yield { scene: here.scene, choice, to };
		else if (!finished.has(to)) {
			onTheWay.add(to);
			trail.push({ scene: to, rest: [...(ways.get(to) ?? [])] });
		}
	}
}
