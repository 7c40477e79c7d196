import type {
	ActivityPlan,
	CoursePlan,
	PageKind,
	PagePlan,
	QuestionPlan,
	QuizPlan,
	ScenarioPlan
} from '../course/schema/plan.ts';
import { newSession, type Session, type SessionEvent } from './session.ts';
import { step } from './step.ts';

/** A small course with one of everything, for the specs of this folder. */

export function page(
	id: string,
	kind: PageKind,
	activity?: ActivityPlan,
	further = false
): PagePlan {
	return { id, kind, title: id, minutes: 1, further, ...(activity && { activity }) };
}

export function question(id: string, change: Partial<QuestionPlan> = {}): QuestionPlan {
	return {
		id,
		type: 'choice',
		options: 3,
		correct: [0],
		lesson: 'one',
		standards: ['1.1'],
		difficulty: 1,
		...change
	};
}

export function quizOf(questions: QuestionPlan[], change: Partial<QuizPlan> = {}): QuizPlan {
	return {
		kind: 'quiz',
		standards: ['1.1'],
		draw: questions.length,
		certainty: false,
		scored: true,
		questions,
		...change
	};
}

/**
 * Trust starts at 1. Scene 0: best (+1) to 1, poor (-1) to 2. Scene 1: sound to the good ending,
 * best only if trust ≥ 2. Scene 2: best only if trust ≥ 1, sound, harmful, all to endings.
 */
export const visit: ScenarioPlan = {
	kind: 'scenario',
	standards: ['1.1', '3.10'],
	meters: [{ start: 1, min: 0, max: 2 }],
	scenes: [
		{
			choices: [
				{ to: 1, points: 3, changes: [[0, 1]] },
				{ to: 2, points: 1, changes: [[0, -1]] }
			]
		},
		{
			choices: [
				{ to: 3, points: 2 },
				{ to: 3, points: 3, conditions: [[0, '>=', 2]] }
			]
		},
		{
			choices: [
				{ to: 3, points: 3, conditions: [[0, '>=', 1]] },
				{ to: 4, points: 2 },
				{ to: 4, points: 0 }
			]
		},
		{ ending: 'good', choices: [] },
		{ ending: 'poor', choices: [] }
	]
};

export const check = quizOf(
	[
		question('who-answers'),
		question('two-of-four', { type: 'multiple', options: 4, correct: [1, 3] }),
		question('pairs', { type: 'matching', options: 3, correct: [0, 1, 2], standards: ['3.1'] }),
		question('steps', { type: 'ordering', options: 4, correct: [0, 1, 2, 3], standards: ['3.1'] })
	],
	{ draw: 3, certainty: true }
);

export const known: QuizPlan = quizOf([question('k1'), question('k2')], {
	kind: 'know-this',
	scored: false
});

export const bank = quizOf(
	Array.from({ length: 6 }, (_, at) =>
		question(`b${at}`, { lesson: at % 2 ? 'one' : 'two', standards: ['3.10'] })
	),
	{ draw: 4, certainty: true }
);

export const sample: CoursePlan = {
	id: 'sample',
	version: '1',
	language: 'en',
	languages: ['en'],
	title: 'Sample',
	description: '',
	completion: { pages: 'core', activities: 'core' },
	pass: { scored: 'quizzes', mark: 80 },
	standards: [
		{ number: '1.1', scored: true },
		{ number: '3.1', scored: true },
		{ number: '3.10', scored: true },
		{ number: '4.2', scored: false }
	],
	lessons: [
		{
			id: 'one',
			title: 'One',
			summary: '',
			minutes: 5,
			pages: [
				page('one/index', 'opening'),
				page('one/known', 'know-this', known),
				page('one/reading', 'prose'),
				page('one/the-visit', 'scenario', visit),
				page('one/draft', 'review', {
					kind: 'review',
					standards: ['3.10', '4.2'],
					source: 3,
					draft: 4,
					marks: [
						{ kind: 'omitted', sentence: 1 },
						{ kind: 'invented', sentence: 3 },
						{ kind: 'sound', sentence: 5 }
					]
				}),
				page('one/check', 'quiz', check)
			]
		},
		{
			id: 'two',
			title: 'Two',
			summary: '',
			minutes: 5,
			pages: [
				page('two/index', 'opening'),
				page('two/more', 'prose', undefined, true),
				page('two/bins', 'sort', {
					kind: 'sort',
					standards: ['4.2'],
					bins: 3,
					items: [0, 1, 2, 2]
				}),
				page('two/how-you-see-it', 'survey', {
					kind: 'survey',
					standards: [],
					statements: 3,
					scale: 5
				}),
				page('two/looking-back', 'reflect'),
				page('two/extra', 'quiz', quizOf([question('x')]), true)
			]
		},
		{
			id: 'finish',
			title: 'Finish',
			summary: '',
			minutes: 5,
			pages: [page('finish/index', 'opening'), page('finish/final-check', 'quiz', bank)]
		}
	]
};

export const ATTEMPT = 'aZ09_-bY';

/** The session after these events, from the start or from `session`. */
export function play(
	events: SessionEvent[],
	{ plan = sample, session = newSession(ATTEMPT) }: { plan?: CoursePlan; session?: Session } = {}
): Session {
	return events.reduce((now, event) => step(plan, now, event).session, session);
}

/** One finished go at a quiz: the questions drawn, right but for the first `wrong`. */
export function quizRun(
	activity: string,
	plan: QuizPlan,
	drawn: number[],
	wrong = 0
): SessionEvent[] {
	return [
		{ type: 'startedAgain', activity, drawn },
		...drawn.map((position, at): SessionEvent => {
			const { correct, type, options } = plan.questions[position]!;
			const other = type === 'choice' ? [options - 1] : [...correct].reverse();
			const response = at >= wrong ? correct : type === 'multiple' ? [0] : other;
			return { type: 'questionAnswered', activity, response, certainty: 1, latency: 2 };
		})
	];
}
