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

/** What being sure was worth in one run. Declined answers are in neither count. */
export interface Calibration {
	certain: number;
	certainRight: number;
	unsure: number;
	unsureRight: number;
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

/** Counts right answers among the certain and the others; `null` if nobody said how sure. */
export function calibration(plan: QuizPlan, run: QuizRun): Calibration | null {
	const said = linesOf(plan, run).filter(({ certainty }) => certainty !== null);
	if (said.length === 0) return null;
	const certain = said.filter(({ line }) => line.certain);
	const unsure = said.filter(({ line }) => !line.certain);
	return {
		certain: certain.length,
		certainRight: certain.filter(({ line }) => line.right).length,
		unsure: unsure.length,
		unsureRight: unsure.filter(({ line }) => line.right).length
	};
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
