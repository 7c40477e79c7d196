import type { QuizPlan } from '../../../course/schema/plan.ts';
import { isRight } from '../../../session/quiz.ts';
import type { QuizRun } from '../../../session/session.ts';

/** One question of a finished run, as the result lists it. */
export interface RunLine {
	/** Position among all questions of the quiz. */
	question: number;
	response: number[];
	right: boolean;
	/** The learner had said "certain". */
	certain: boolean;
}

/** What one degree of certainty was worth in one run: guessing, fairly sure or certain. */
export interface Calibration {
	certainty: 0 | 1 | 2;
	count: number;
	right: number;
}

/**
 * The questions of a run in the order in which they deserve a second look: wrong but certain
 * first, as the surest mistakes are the ones nobody checks; then wrong; then right.
 */
export function reviewRun(plan: QuizPlan, run: QuizRun): RunLine[] {
	const rank = ({ right, certain }: RunLine): number => (right ? 2 : certain ? 0 : 1);
	return linesOf(plan, run)
		.map(({ line }) => line)
		.sort((a, b) => rank(a) - rank(b));
}

/** Right answers by how sure the learner was, the surest first; empty where nobody said. */
export function calibration(plan: QuizPlan, run: QuizRun): Calibration[] {
	const lines = linesOf(plan, run);
	return ([2, 1, 0] as const).flatMap((certainty) => {
		const said = lines.filter((line) => line.certainty === certainty);
		const right = said.filter(({ line }) => line.right).length;
		return said.length > 0 ? [{ certainty, count: said.length, right }] : [];
	});
}

function linesOf(plan: QuizPlan, run: QuizRun) {
	return run.answers.flatMap(({ response, certainty }, at) => {
		const question = run.drawn[at] ?? -1;
		const known = plan.questions[question];
		if (!known) return [];
		const right = isRight(known, response);
		return [{ certainty, line: { question, response, right, certain: certainty === 2 } }];
	});
}
