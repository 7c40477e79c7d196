import type { QuestionPlan } from '../../src/lib/course/schema/plan.ts';
import type { Course } from './course.ts';
import type { Asked } from './learner/quiz.ts';
import { bestPath } from './learner/scenario.ts';

/*
 * What an LMS should hold after the core route was played with every answer right, worked out here
 * once more and apart from the drivers.
 */

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** How each standard joins the members of a response and the halves of a pair. */
export const JOINS = {
	scorm12: { set: ',', pair: '.' },
	bracketed: { set: '[,]', pair: '[.]' }
};

/** The right response to a question, as an LMS reads it. */
export function rightResponse(question: QuestionPlan, joins: (typeof JOINS)['scorm12']): string {
	return question.correct
		.map((position, left) =>
			question.type === 'matching'
				? LETTERS[left]! + joins.pair + LETTERS[position]!
				: LETTERS[position]!
		)
		.join(joins.set);
}

export const INTERACTION_TYPES = {
	choice: 'choice',
	multiple: 'choice',
	matching: 'matching',
	ordering: 'sequencing'
};

/** The ids of the core route from a page on. */
export function coreFrom({ pages }: Course, id: string): string[] {
	const core = pages.filter(({ further }) => !further).map((page) => page.id);
	return core.slice(core.indexOf(id));
}

/** Answers on the core route beside its quizzes: decisions, reviews, sorts, survey statements. */
export function answersBeside(course: Course): number {
	const core = course.pages.filter(({ further }) => !further);
	return core.reduce((count, { id, kind }) => {
		if (kind === 'scenario') return count + bestPath(course.shape(id, 'scenario')).length;
		if (kind === 'survey') return count + course.shape(id, 'survey').statements;
		return kind === 'review' || kind === 'sort' ? count + 1 : count;
	}, 0);
}

/** What an interaction's id begins with, up to its index: `finish.final_check.recording_her_key.` */
export function interactionOf({ page, shape }: Asked): string {
	return `${nameOf(page)}.${shape.id.replace(/[^A-Za-z0-9]+/g, '_')}.`;
}

/** Of an LMS's interactions those that answer questions, in order. */
export function answersToQuestions<Held>(
	interactions: Held[],
	idOf: (held: Held) => string,
	course: Course
): Held[] {
	const quizzes = course.ids('quiz').map((id) => `${nameOf(id)}.`);
	return interactions.filter((held) => quizzes.some((quiz) => idOf(held).includes(quiz)));
}

function nameOf(page: string): string {
	return page.replaceAll('-', '_').replace('/', '.');
}

/** A standard's objective id, `standard_3_11`. */
export function objectiveOf(standard: string): string {
	return `standard_${standard.replaceAll('.', '_')}`;
}
