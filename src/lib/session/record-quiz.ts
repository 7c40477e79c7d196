import type { QuestionPlan, QuizPlan } from '../course/schema/plan.ts';
import { widthFor, type Bits } from './bits.ts';
import { isResponse, isRunFinished } from './quiz.ts';
import { MOST_RUNS, type QuizAnswer, type QuizRun, type QuizState } from './session.ts';

export const RUNS_WIDTH = widthFor(MOST_RUNS + 1);

/** Certainty's two bits are there only in a quiz where somebody gave one. */
export function codeQuiz(bits: Bits, plan: QuizPlan, state: QuizState): QuizState {
	const given = [...(state.run?.answers ?? []), ...(state.best?.answers ?? [])];
	const runs = bits.number(state.runs, RUNS_WIDTH);
	// Of spaced questions only the last go is kept, see `stepQuiz`.
	const met = plan.spaced ? [] : bits.set(state.met, plan.questions.length);
	const certain = bits.flag(given.some(({ certainty }) => certainty !== null));
	const codeRun = (run: QuizRun | null) =>
		bits.flag(run !== null) ? code(bits, plan, run, certain) : null;
	const run = codeRun(state.run);
	const same = bits.flag(JSON.stringify(state.run) === JSON.stringify(state.best));
	const best = same ? run : codeRun(state.best);
	if (best && !isRunFinished(best)) bits.broken = true;
	return { ...state, run, best, met, runs };
}

function code(bits: Bits, plan: QuizPlan, run: QuizRun | null, certain: boolean): QuizRun {
	const count = plan.questions.length;
	const length = bits.number(run?.drawn.length ?? 0, widthFor(count + 1));
	const drawn = bits.picks(run?.drawn ?? [], length, count);
	const answered = bits.number(run?.answers.length ?? 0, widthFor(drawn.length + 1));
	const answers: QuizAnswer[] = [];
	while (answers.length < answered && !bits.broken) {
		const question = plan.questions[drawn[answers.length] ?? -1];
		const given = run?.answers[answers.length];
		const response = question ? codeResponse(bits, question, given?.response ?? []) : [];
		if (!question || !isResponse(question, response)) bits.broken = true;
		const sure = certain ? bits.number(given?.certainty ?? 3, 2) : 3;
		answers.push({ response, certainty: sure === 3 ? null : (sure as 0 | 1 | 2) });
	}
	return { drawn, answers };
}

function codeResponse(bits: Bits, { type, options }: QuestionPlan, response: number[]): number[] {
	if (type === 'ordering') return bits.picks(response, options, options);
	if (type === 'multiple') return bits.set(response, options);
	return Array.from({ length: type === 'choice' ? 1 : options }, (_, at) =>
		bits.number(response[at] ?? 0, widthFor(options))
	);
}
