import type { QuestionPlan, QuizPlan } from '../course/schema/plan.ts';
import { fraction } from './points.ts';
import { areDistinct, ascending, isPosition } from './positions.ts';
import { isResponse, isRight, isRunFinished, scoreRun } from './quiz.ts';
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
