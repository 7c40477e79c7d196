import type { CoursePlan, QuestionPlan } from '../course/schema/plan.ts';
import { hasActivity, pagesOf, type ActivityPage } from './pages.ts';
import { fraction } from './points.ts';
import { pageState } from './progress.ts';
import { isRight } from './quiz.ts';
import { markedSentences } from './review.ts';
import { decisions } from './scenario.ts';
import type { ActivityState, ObjectiveReport, QuizRun, Session } from './session.ts';

/** Fewer answers than this say too little about a standard to put a figure on it. */
const ENOUGH_ANSWERS = 4;

/** One answer: what it was worth, 0–1, and the standards it bears on. */
export interface Evidence {
	worth: number;
	standards: string[];
}

/**
 * How each professional standard was practised, from the best finished go of every activity.
 * *I know this* shows practice but is never scored: it asks before the lesson has taught.
 */
export function objectives(plan: CoursePlan, session: Session): ObjectiveReport[] {
	const practised = new Set<string>();
	const worth = new Map<string, number[]>();
	/** Answers of goes that a better one has replaced: a figure once given is not taken back. */
	const earlier = new Map<string, number>();
	for (const page of pagesOf(plan).filter(hasActivity)) {
		const state = session.activities[page.id];
		for (const standard of replaced(page, state)) {
			earlier.set(standard, (earlier.get(standard) ?? 0) + 1);
		}
		for (const answer of evidence(page, state)) {
			for (const standard of new Set(answer.standards)) {
				practised.add(standard);
				if (page.kind === 'know-this') continue;
				const answers = worth.get(standard) ?? [];
				answers.push(answer.worth);
				worth.set(standard, answers);
			}
		}
	}
	for (const { id, practises } of pagesOf(plan)) {
		if (!practises || pageState(plan, session, id) !== 'done') continue;
		for (const standard of practises) practised.add(standard);
	}
	const mark = Math.round(plan.pass.mark * 100);
	return plan.standards.map(({ number: standard, scored }) => {
		const answers = worth.get(standard) ?? [];
		const sum = answers.reduce((total, answer) => total + answer, 0);
		const given = answers.length > 0 ? answers.length + (earlier.get(standard) ?? 0) : 0;
		const score = scored && given >= ENOUGH_ANSWERS ? sum / answers.length : null;
		const met = score === null ? null : hundredths(score) >= mark;
		return { standard, score, met, practised: practised.has(standard) };
	});
}

/** Of a per cent, rounded down as the score is that an LMS gets: 79.996 does not meet 80. */
function hundredths(score: number): number {
	return Math.floor(score * 10_000 + 1e-6);
}

export function evidence({ activity }: ActivityPage, state: ActivityState | undefined): Evidence[] {
	const { standards } = activity;
	if (activity.kind === 'scenario' && state?.kind === 'scenario' && state.best) {
		return decisions(activity, state.best)
			.filter(({ offered }) => offered > 0)
			.map((decision) => ({ worth: fraction(decision), standards }));
	}
	if (state?.kind === 'quiz' && state.best && 'questions' in activity) {
		return questionsOf(activity.questions, state.best);
	}
	if (activity.kind === 'review' && state?.kind === 'review' && state.best) {
		const { wrong, sound } = markedSentences(activity);
		const picked = new Set(state.best);
		return [
			...wrong.map((sentence) => ({ worth: picked.has(sentence) ? 1 : 0, standards })),
			...sound.map((sentence) => ({ worth: picked.has(sentence) ? 0 : 1, standards }))
		];
	}
	if (activity.kind === 'sort' && state?.kind === 'sort' && state.best) {
		const placed = state.best;
		return activity.items.map((bin, at) => ({ worth: placed[at] === bin ? 1 : 0, standards }));
	}
	return [];
}

/** The standards of each question that was asked in a finished quiz and is not in its best run. */
function replaced({ kind, activity }: ActivityPage, state: ActivityState | undefined): string[] {
	if (kind === 'know-this' || state?.kind !== 'quiz' || !state.best) return [];
	if (!('questions' in activity)) return [];
	const { questions } = activity;
	const { drawn } = state.best;
	return state.met
		.filter((question) => !drawn.includes(question))
		.flatMap((question) => questions[question]?.standards ?? []);
}

function questionsOf(questions: QuestionPlan[], { drawn, answers }: QuizRun): Evidence[] {
	return answers.flatMap(({ response }, at) => {
		const question = questions[drawn[at] ?? -1];
		if (!question) return [];
		return [{ worth: isRight(question, response) ? 1 : 0, standards: question.standards }];
	});
}
