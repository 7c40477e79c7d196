import type { CoursePlan, QuestionPlan, QuizPlan } from '../course/schema/plan.ts';
import { shuffle, type Random } from './draw.ts';
import { pagesOf } from './pages.ts';
import { isLessonFinished } from './progress.ts';
import { isRight } from './quiz.ts';
import type { Session } from './session.ts';

/** What the course knows of a learner when it asks again about earlier lessons. */
export interface Memory {
	/** Lessons whose core route is done: nobody is asked about what they have not met. */
	finished: ReadonlySet<string>;
	/** How each idea went when it was last asked about. */
	ideas: ReadonlyMap<string, 'right' | 'missed'>;
	/** Ids of the questions asked in any earlier page of the kind. */
	asked: ReadonlySet<string>;
}

/** Reads the other pages of spaced questions; `page` is the one that is about to be drawn. */
export function recall(plan: CoursePlan, session: Session, page: string): Memory {
	const ideas = new Map<string, 'right' | 'missed'>();
	const asked = new Set<string>();
	for (const { id, activity } of pagesOf(plan)) {
		const state = session.activities[id];
		if (id === page || activity?.kind !== 'quiz' || !activity.spaced) continue;
		if (state?.kind !== 'quiz') continue;
		for (const [at, answer] of (state.run?.answers ?? []).entries()) {
			const question = activity.questions[state.run?.drawn[at] ?? -1];
			if (!question) continue;
			asked.add(question.id);
			ideas.set(ideaOf(question), isRight(question, answer.response) ? 'right' : 'missed');
		}
	}
	const finished = plan.lessons.filter((lesson) => isLessonFinished(plan, session, lesson));
	return { finished: new Set(finished.map(({ id }) => id)), ideas, asked };
}

/**
 * Draws questions about lessons already finished, one an idea: ideas missed last time first, as a
 * sibling in a new setting where there is one, then ideas never asked about, then the others.
 *
 * @returns positions in the quiz, at most `draw`; none while no lesson is finished
 */
export function drawSpaced(
	{ questions, draw }: QuizPlan,
	{ finished, ideas, asked }: Memory,
	random: Random
): number[] {
	const open = [...questions.keys()].filter((at) => finished.has(questions[at]!.lesson));
	const urgency = (at: number) => {
		const went = ideas.get(ideaOf(questions[at]!));
		return went === 'missed' ? 0 : went === undefined ? 1 : 2;
	};
	const repeats = (at: number) => Number(asked.has(questions[at]!.id));
	const ranked = shuffle(open, random).sort(
		(a, b) => urgency(a) - urgency(b) || repeats(a) - repeats(b)
	);
	const drawn = new Map<string, number>();
	for (const at of ranked) {
		const idea = ideaOf(questions[at]!);
		if (!drawn.has(idea) && drawn.size < draw) drawn.set(idea, at);
	}
	return [...drawn.values()];
}

/** Two lessons may use one word for two ideas. */
function ideaOf({ id, lesson, idea }: QuestionPlan): string {
	return `${lesson}/${idea ?? id}`;
}
