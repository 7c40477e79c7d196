import type { QuestionPlan, QuizPlan } from '../course/schema/plan.ts';
import { areDistinct, areEqual, arePositions, ascending, isPosition } from './positions.ts';
import { fraction, type Points } from './points.ts';
import {
	MOST_RUNS,
	type Certainty,
	type QuizAnswer,
	type QuizRun,
	type QuizState,
	type SessionEvent
} from './session.ts';
import type { Answer, Turn } from './turn.ts';

const TYPES = {
	choice: 'choice',
	multiple: 'choice',
	matching: 'matching',
	ordering: 'sequencing'
} as const;

export function isRight(question: QuestionPlan, response: number[]): boolean {
	return areEqual(response, question.correct);
}

/** Whether a response has the form its question asks for; `multiple` in any order. */
export function isResponse(question: QuestionPlan, response: number[]): boolean {
	const { type, options } = question;
	switch (type) {
		case 'choice':
			return response.length === 1 && isPosition(response[0], options);
		case 'multiple':
			return response.length > 0 && areDistinct(response, options);
		case 'matching':
			return response.length === options && arePositions(response, options);
		case 'ordering':
			return response.length === options && areDistinct(response, options);
	}
}

/** Questions right of the questions drawn. */
export function scoreRun(plan: QuizPlan, run: QuizRun): Points {
	const right = run.answers.filter((answer, at) => {
		const question = plan.questions[run.drawn[at] ?? -1];
		return question && isRight(question, answer.response);
	});
	return { points: right.length, offered: run.drawn.length };
}

export function isRunFinished(run: QuizRun): boolean {
	return run.answers.length === run.drawn.length;
}

/** Position, among all questions of the quiz, of the one to answer next; -1 where there is none. */
export function currentQuestion(run: QuizRun | null): number {
	return run?.drawn[run.answers.length] ?? -1;
}

export function stepQuiz(
	plan: QuizPlan,
	state: QuizState | undefined,
	event: SessionEvent
): Turn<QuizState> | null {
	if (event.type === 'startedAgain') return start(plan, state, event.drawn ?? []);
	if (event.type !== 'questionAnswered' || !state?.run) return null;
	return answer(plan, state, state.run, event.response, event.certainty);
}

function start(
	plan: QuizPlan,
	state: QuizState | undefined,
	drawn: number[]
): Turn<QuizState> | null {
	const fits = drawn.length > 0 && drawn.length <= plan.draw;
	if (!fits || !areDistinct(drawn, plan.questions.length)) return null;
	const now = state ?? { kind: 'quiz', turns: 0, run: null, best: null, met: [], runs: 0 };
	return {
		state: {
			...now,
			run: { drawn: [...drawn], answers: [] },
			met: plan.spaced ? [] : ascending([...new Set([...now.met, ...drawn])])
		},
		answers: [],
		retry: false
	};
}

function answer(
	plan: QuizPlan,
	state: QuizState,
	{ drawn, answers }: QuizRun,
	response: number[],
	asked: Certainty
): Turn<QuizState> | null {
	const question = plan.questions[drawn[answers.length] ?? -1];
	if (!question || !isResponse(question, response)) return null;
	const given: QuizAnswer = {
		response: question.type === 'multiple' ? ascending(response) : [...response],
		certainty: plan.certainty && isPosition(asked ?? -1, 3) ? asked : null
	};
	const run = { drawn, answers: [...answers, given] };
	const finished = isRunFinished(run);
	// Spaced questions are practice: the last go is all that is asked of them, and so all that is kept.
	const isBest =
		finished &&
		!plan.spaced &&
		(!state.best || fraction(scoreRun(plan, run)) > fraction(scoreRun(plan, state.best)));
	return {
		state: {
			...state,
			run,
			best: isBest ? run : state.best,
			runs: finished ? Math.min(state.runs + 1, MOST_RUNS) : state.runs
		},
		answers: [describe(question, given)],
		retry: state.runs > 0
	};
}

function describe(question: QuestionPlan, { response, certainty }: QuizAnswer): Answer {
	return {
		type: TYPES[question.type],
		part: question.id,
		response,
		correct: question.correct,
		options: question.options,
		result: isRight(question, response) ? 'correct' : 'incorrect',
		weighting: 1,
		...(certainty !== null && { certainty }),
		standards: question.standards
	};
}
