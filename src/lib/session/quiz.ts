import type { QuestionPlan, QuizPlan } from '../course/schema/plan.ts';
import { areDistinct, areEqual, arePositions, isPosition } from './positions.ts';
import type { Points } from './points.ts';
import type { QuizRun } from './session.ts';

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
