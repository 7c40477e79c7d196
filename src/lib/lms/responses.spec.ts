import { expect, test } from 'vitest';
import type { HandedInteraction } from './driver.ts';
import { correctResponses, descriptionOf, responseText } from './responses.ts';

const interaction = (over: Partial<HandedInteraction>): HandedInteraction => ({
	id: 'q1',
	index: 0,
	type: 'choice',
	activity: 'recording/check',
	part: 'q1',
	response: [0],
	correct: [0],
	options: 3,
	result: 'correct',
	weighting: 1,
	latency: 1,
	standards: [],
	at: 0,
	...over
});

const joins = { set: '[,]', pair: '[.]' };

test('a set, an order and pairs', () => {
	expect(responseText('choice', [0, 2], joins)).toBe('a[,]c');
	expect(responseText('sequencing', [2, 0, 1], joins)).toBe('c[,]a[,]b');
	expect(responseText('matching', [1, 0], joins)).toBe('a[.]b[,]b[.]a');
	expect(responseText('likert', [3], joins)).toBe('d');
});

test('alternatives are right each by itself, a set is right as a whole', () => {
	const several = { correct: [0, 2], response: [0], result: 'correct' as const };
	expect(correctResponses(interaction({ ...several, alternatives: true }))).toEqual([[0], [2]]);
	expect(correctResponses(interaction({ ...several, alternatives: false }))).toEqual([[0, 2]]);
});

test('a choice has alternatives only where it is said: a question’s id may be a number', () => {
	expect(correctResponses(interaction({ correct: [0, 2], part: '4' }))).toEqual([[0, 2]]);
});

test('a description is one line of at most 250 characters, cut between words', () => {
	const described = (description?: string) => descriptionOf(interaction({ description }));
	expect(described()).toBe('recording/check q1');
	expect(described(' {lang=xx} Who\n knows? ')).toBe('lang=xx} Who knows?');
	expect(described('word '.repeat(60))).toMatch(/^(word )+word…$/);
	expect(described('word '.repeat(60)).length).toBeLessThanOrEqual(250);
	expect(described('\u{1F600}'.repeat(200)).isWellFormed()).toBe(true);
});

test('a survey has no right response', () => {
	expect(correctResponses(interaction({ type: 'likert', correct: [] }))).toEqual([]);
});
