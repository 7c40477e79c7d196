import type { CoursePlan } from '../../course/schema/plan.ts';
import { hasActivity, pagesOf } from '../../session/pages.ts';
import { isRunFinished } from '../../session/quiz.ts';
import { openChoices } from '../../session/scenario.ts';
import type { Session, SessionEvent } from '../../session/session.ts';

/** An event that fits the session: a place in the course, and how it is answered there. */
export function sensible(
	plan: CoursePlan,
	session: Session,
	where: number,
	how: number
): SessionEvent | null {
	const pages = pagesOf(plan);
	const page = pages[where % pages.length]!;
	const activity = page.id;
	const latency = 1;
	if (!hasActivity(page) || where >= pages.length * 2.5) {
		return { type: 'pageOpened', page: page.id };
	}
	const state = session.activities[activity];
	switch (page.activity.kind) {
		case 'scenario': {
			const path = state?.kind === 'scenario' ? state.path : [];
			const open = openChoices(page.activity, path);
			if (open.length === 0) return { type: 'startedAgain', activity };
			if (how === 5) return { type: 'steppedBack', activity, length: 0 };
			return { type: 'choiceMade', activity, choice: open[how % open.length]!, latency };
		}
		case 'quiz':
		case 'know-this': {
			const run = state?.kind === 'quiz' ? state.run : null;
			if (!run || isRunFinished(run)) {
				const all = [...page.activity.questions.keys()];
				const drawn = [...all.slice(how % all.length), ...all].slice(0, page.activity.draw);
				return { type: 'startedAgain', activity, drawn: [...new Set(drawn)] };
			}
			const question = page.activity.questions[run.drawn[run.answers.length]!]!;
			const wrong = question.type === 'multiple' ? [0] : [...question.correct].reverse();
			const other = question.type === 'choice' ? [question.options - 1] : wrong;
			const response = how > 0 ? question.correct : other;
			return { type: 'questionAnswered', activity, response, certainty: null, latency };
		}
		case 'review': {
			const sentences = [1, 3, 5].slice(0, how % 4);
			return { type: 'draftReviewed', activity, picked: sentences, latency };
		}
		case 'sort': {
			const placed = page.activity.items.map((bin) => (how > 2 ? bin : how));
			return { type: 'sorted', activity, placed, latency };
		}
		case 'survey': {
			const answers = Array.from({ length: page.activity.statements }, () => how % 5);
			return { type: 'surveyAnswered', activity, answers, latency };
		}
	}
}
