import type { ScenarioPlan } from '../schema/plan.ts';
import { placeOfOption } from './pages.ts';
import { rule } from './rule.ts';
import { explore, type State } from './scenario/explore.ts';
import { inOrder } from './scenario/scores.ts';
import { scenariosOf } from './scenario/scenarios.ts';

/**
 * On every run at least two decisions count. A decision counts where open choices differ in
 * points; with only one on the way, a single click is the whole score.
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
 * - [Wait](#ending-poor-apart "poor")
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
 * 5:1 error This one click can decide the whole score: no other choice on the way counts.
 * ```
 */
export const oneClickDecides = rule('one-click-decides', 'error', function* (course) {
	for (const { page, plan } of scenariosOf(course)) {
		const told = new Set<string>();
		for (const { scene, choice } of loneDecisions(plan)) {
			if (told.has(`${scene} ${choice}`)) continue;
			told.add(`${scene} ${choice}`);
			yield {
				file: page.file,
				place: placeOfOption(page, scene, choice),
				message: 'This one click can decide the whole score: no other choice on the way counts.',
				hint: 'Lead it to a scene where the learner decides again.'
			};
		}
	}
});

/** The choices that are the only decision of some run. */
function* loneDecisions(plan: ScenarioPlan) {
	const exploration = explore(plan);
	const order = inOrder(exploration);
	if (!exploration.complete || !order) return;
	const { states } = exploration;
	const decides = states.map((state) => counts(plan, state));

	/** The fewest decisions still to come from each state, its own among them. */
	const toCome = states.map(() => 0);
	for (const position of order.toReversed()) {
		const next = states[position]!.moves.map(({ to }) => toCome[to]!);
		const isEnding = plan.scenes[states[position]!.scene]?.ending !== undefined;
		// A dead end is another rule's to report: no run ends there.
		toCome[position] = isEnding ? 0 : (decides[position] ? 1 : 0) + Math.min(...next);
	}

	const undecided = new Set([0]);
	for (const position of undecided) {
		const { scene, moves } = states[position]!;
		for (const { choice, to } of moves)
			if (!decides[position]) undecided.add(to);
			else if (toCome[to] === 0) yield { scene, choice };
	}
}

function counts(plan: ScenarioPlan, { scene, moves }: State): boolean {
	const choices = plan.scenes[scene]?.choices ?? [];
	return new Set(moves.map(({ choice }) => choices[choice]?.points)).size > 1;
}
