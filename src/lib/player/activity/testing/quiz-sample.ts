import type { Question, QuizPage } from '../../../course/schema/page.ts';
import type { QuestionPlan, QuizPlan } from '../../../course/schema/plan.ts';
import type { SessionEvent } from '../../../session/session.ts';
import Quiz from '../quiz/Quiz.svelte';
import { base } from './stage.ts';

export const id = 'recording/check';
const why = (text: string) => `<p>${text}</p>`;

const QUESTIONS: Record<QuestionPlan['type'], [Question, number[]]> = {
	choice: [
		{
			id: 'who-answers',
			type: 'choice',
			title: 'Who answers?',
			body: '<p>A sentence is false. Who is accountable?</p>',
			options: [
				{ text: 'The supplier', why: why('You approved it.') },
				{ text: 'You', why: why('Approving is authorship.') },
				{ text: 'Nobody', why: why('Looking right is not being right.') }
			],
			feedback: '<p>The record is yours.</p>'
		},
		[1]
	],
	multiple: [
		{
			id: 'what-to-tell',
			type: 'multiple',
			title: 'What to tell her',
			body: '<p>What does she need to hear?</p>',
			options: [
				{ text: 'Who can listen', why: why('She may know them.') },
				{ text: 'How long it is kept', why: why('It decides what she says.') },
				{ text: 'Who founded the firm', why: why('It does not bear on her.') }
			]
		},
		[0, 1]
	],
	matching: [
		{
			id: 'which-word',
			type: 'matching',
			title: 'Which word',
			body: '',
			options: [
				{ text: 'Transcript', match: 'What was said' },
				{ text: 'Record', match: 'What you stand by' }
			],
			feedback: '<p>Each step loses something.</p>'
		},
		[0, 1]
	],
	ordering: [
		{
			id: 'what-first',
			type: 'ordering',
			title: 'What first?',
			body: '',
			options: [{ text: 'Tell her' }, { text: 'Correct the record' }, { text: 'Report the tool' }],
			feedback: '<p>The person first.</p>'
		},
		[0, 1, 2]
	]
};

/** A quiz of one question of each of these types, and what it is staged with. */
export function quizOf(types: QuestionPlan['type'][], more: Partial<QuizPlan> = {}) {
	const kind = more.kind ?? 'quiz';
	const page: QuizPage = {
		...base(id, 'Check what you know'),
		kind,
		intro: '<p>On this lesson.</p>',
		questions: types.map((type) => QUESTIONS[type][0])
	};
	const plan: QuizPlan = {
		kind,
		standards: [],
		draw: types.length,
		certainty: false,
		scored: true,
		questions: types.map((type) => ({
			id: QUESTIONS[type][0].id,
			type,
			options: QUESTIONS[type][0].options.length,
			correct: QUESTIONS[type][1],
			lesson: 'recording',
			standards: ['3.11'],
			difficulty: 1
		})),
		...more
	};
	return { activity: Quiz, page, plan };
}

/** A run begun with the questions in this order, and answered as far as given. */
export const begun = (
	drawn: number[],
	...given: [number[], (0 | 1 | 2 | null)?][]
): SessionEvent[] => [
	{ type: 'startedAgain', activity: id, drawn },
	...given.map(([response, certainty = null]) => ({
		type: 'questionAnswered' as const,
		activity: id,
		response,
		certainty,
		latency: 1
	}))
];
