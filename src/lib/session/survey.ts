import type { SurveyPlan } from '../course/schema/plan.ts';
import { isPosition } from './positions.ts';
import type { SessionEvent, SurveyState } from './session.ts';
import type { Turn } from './turn.ts';

/** Whether these answer the survey's statements, each on its scale or skipped. */
export function areAnswers(plan: SurveyPlan, answers: (number | null)[]): boolean {
	return (
		answers.length === plan.statements &&
		answers.every((answer) => answer === null || isPosition(answer, plan.scale))
	);
}

/** Nothing in a survey is right or wrong, and a skipped statement is not sent. */
export function stepSurvey(
	plan: SurveyPlan,
	state: SurveyState | undefined,
	event: SessionEvent
): Turn<SurveyState> | null {
	if (event.type !== 'surveyAnswered' || !areAnswers(plan, event.answers)) return null;
	return {
		state: { kind: 'survey', turns: state?.turns ?? 0, answers: [...event.answers] },
		answers: event.answers.flatMap((answer, statement) =>
			answer === null
				? []
				: {
						type: 'likert' as const,
						part: String(statement),
						response: [answer],
						correct: [],
						options: plan.scale,
						result: 'neutral' as const,
						weighting: 0,
						standards: plan.standards
					}
		),
		retry: Boolean(state?.answers)
	};
}
