import { expect, test } from 'vitest';
import type { HandedInteraction } from './driver.ts';
import { correctResponses, responseText } from './responses.ts';

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

test('a choice in a scene has alternatives, a question has not', () => {
	expect(correctResponses(interaction({ correct: [0, 2], part: '4' }))).toHaveLength(2);
	expect(correctResponses(interaction({ correct: [0, 2], part: 'q4' }))).toHaveLength(1);
	expect(correctResponses(interaction({ correct: [0, 2], part: '' }))).toHaveLength(1);
});

test('a survey has no right response', () => {
	expect(correctResponses(interaction({ type: 'likert', correct: [] }))).toEqual([]);
});
