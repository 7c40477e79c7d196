import { describe as group, expect, test } from 'vitest';
import type { Page } from '../course/schema/page.ts';
import { sample } from '../session/sample.fixture.ts';
import type { Interaction } from '../session/session.ts';
import { describe, hand } from './describe.ts';

const base = {
	lesson: 'one',
	minutes: 1,
	further: false,
	standards: [],
	references: [],
	terms: []
};

const quiz: Page = {
	...base,
	id: 'one/check',
	kind: 'quiz',
	title: 'Check',
	intro: '',
	questions: [
		{
			id: 'who-answers',
			type: 'choice',
			title: 'Who answers for the record?',
			body: '<p>The tool wrote it.</p><p>You <strong>signed</strong> it.</p>',
			options: []
		},
		{
			id: 'steps',
			type: 'ordering',
			title: 'In what order',
			body: '<p>First to last.</p>',
			options: []
		}
	]
};

const scene = (title: string) => ({ id: title, title, body: [], choices: [] });
const visit: Page = {
	...base,
	id: 'one/the-visit',
	kind: 'scenario',
	title: 'The visit',
	intro: '',
	meters: [],
	scenes: [scene('The kitchen table'), scene('Back at the office')]
};

const survey: Page = {
	...base,
	id: 'two/how-you-see-it',
	kind: 'survey',
	title: 'How you see it',
	intro: '',
	scale: ['no', 'yes'],
	statements: ['I check what it wrote.', 'I say that I used it.']
};

const sort: Page = {
	...base,
	id: 'two/bins',
	kind: 'sort',
	title: 'Would you put it in?',
	intro: '<p>Think of the tool.</p>',
	labels: { item: '', bin: '', reason: '' },
	bins: [],
	items: []
};

group('describe', () => {
	test.each([
		[
			'a question by its title and text',
			quiz,
			'who-answers',
			{
				name: 'Check: Who answers for the record?',
				description: 'Who answers for the record? The tool wrote it. You signed it.'
			}
		],
		[
			'a title without a mark is set apart',
			quiz,
			'steps',
			{
				name: 'Check: In what order',
				description: 'In what order: First to last.'
			}
		],
		[
			'a choice by its scene',
			visit,
			'1',
			{
				name: 'The visit: Back at the office',
				description: 'Back at the office'
			}
		],
		[
			'a statement by itself',
			survey,
			'1',
			{
				name: 'How you see it',
				description: 'I say that I used it.'
			}
		],
		[
			'a sort by its title',
			sort,
			'',
			{
				name: 'Would you put it in?',
				description: 'Would you put it in?'
			}
		]
	])('%s', (_, page, part, expected) => {
		expect(describe(page, { activity: page.id, part })).toEqual(expected);
	});

	test('certainty by its own question and the title of what it is about', () => {
		const asked = { activity: quiz.id, part: 'who-answers', certainty: true } as const;
		expect(describe(quiz, asked, 'How sure are you? (a–c)')?.description).toBe(
			'How sure are you? (a–c): Who answers for the record?'
		);
		expect(describe(quiz, asked)?.description).toBe('Who answers for the record?');
	});

	test.each([
		['another page', visit, { activity: quiz.id, part: '0' }],
		['a question that is not there', quiz, { activity: quiz.id, part: 'gone' }],
		['a scene that is not there', visit, { activity: visit.id, part: '7' }]
	])('%s gets no description', (_, page, asked) => expect(describe(page, asked)).toBeNull());

	test('at most 250 characters, none of them half', () => {
		const body = `<p>${'\u{1F600}'.repeat(300)}\uD83C</p>`;
		const long: Page = { ...quiz, questions: [{ ...quiz.questions[0]!, title: 'Who?', body }] };
		const { description } = describe(long, { activity: quiz.id, part: 'who-answers' })!;
		expect(description.length).toBeLessThanOrEqual(250);
		expect(description.isWellFormed()).toBe(true);
	});
});

group('hand', () => {
	const interaction = (activity: string, part: string) => ({ activity, part }) as Interaction;

	test('a scene’s best choices are right each by itself, a question’s together', () => {
		expect(hand(sample, null, interaction('one/the-visit', '0')).alternatives).toBe(true);
		expect(hand(sample, null, interaction('one/check', '0')).alternatives).toBe(false);
	});

	test('without the page’s words nothing is made up', () => {
		expect(hand(sample, null, interaction('one/check', 'steps'))).not.toHaveProperty('description');
		expect(hand(sample, visit, interaction('one/check', 'steps'))).not.toHaveProperty('name');
		expect(hand(sample, quiz, interaction('one/check', 'steps')).name).toBe('Check: In what order');
	});
});
