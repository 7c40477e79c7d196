import type { ParsedCourse, ParsedPage } from '../../model.ts';
import type { Question, QuizPage } from '../../schema/page.ts';
import type { QuestionPlan, QuizPlan } from '../../schema/plan.ts';

/** A quiz or know-this page; the same positions hold in the plan and the words. */
export interface ParsedQuiz {
	page: ParsedPage;
	plan: QuizPlan;
	words: QuizPage;
}

/** Every quiz, test-out and bank in every language, each with the questions written in its own file. */
export function* quizzesOf(course: ParsedCourse): Generator<ParsedQuiz> {
	for (const { lessons } of course.editions)
		for (const { pages, banks } of lessons)
			for (const page of [...pages, ...banks]) {
				const { activity, page: words } = page;
				if (activity?.kind !== 'quiz' && activity?.kind !== 'know-this') continue;
				if (words?.kind === 'quiz' || words?.kind === 'know-this')
					yield { page, plan: activity, words };
			}
}

/** The questions with one right answer: their plans, their words. */
export function* choicesIn({ plan, words }: ParsedQuiz): Generator<[QuestionPlan, Question]> {
	for (const [i, question] of plan.questions.entries()) {
		const asked = words.questions[i];
		if (question.type === 'choice' && asked) yield [question, asked];
	}
}
