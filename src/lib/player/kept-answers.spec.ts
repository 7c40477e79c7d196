import { expect, test } from 'vitest';
import type { HandedInteraction } from '../lms/driver.ts';
import { keptAnswers } from './kept-answers.ts';

const ATTEMPT = 'AAAAAAAA';

const answer = (id: string, over: object = {}): HandedInteraction => ({
	id,
	index: 0,
	type: 'choice',
	activity: 'recording/the-visit',
	part: '0',
	response: [1],
	correct: [0],
	options: 3,
	result: 'incorrect',
	weighting: 3,
	latency: 1.5,
	standards: ['3.11'],
	at: 1_700_000_000_000,
	...over
});

/** This device, holding so much of the attempt. */
function device(text?: string) {
	const texts = new Map(text === undefined ? [] : [[ATTEMPT, text]]);
	return {
		texts,
		keptAnswers: () =>
			keptAnswers((attempt) => ({
				read: () => texts.get(attempt) ?? null,
				write: (given) => Boolean(texts.set(attempt, given))
			}))
	};
}

const holding = (...answers: unknown[]) => device(JSON.stringify(answers));

test('what was kept is taken up, by the same attempt only', () => {
	const here = device();
	const [one, two] = [answer('a.0', { place: 4, name: 'Visit' }), answer('a.1', { index: 1 })];
	here.keptAnswers().keep(ATTEMPT, [one, two]);
	expect(here.keptAnswers().takeUp(ATTEMPT)).toEqual([one, two]);
	expect(here.keptAnswers().takeUp('BBBBBBBB')).toEqual([]);
});

test('what has arrived is kept no longer', () => {
	const here = device();
	const kept = here.keptAnswers();
	kept.keep(ATTEMPT, [answer('a.0'), answer('a.1')]);
	kept.keep(ATTEMPT, [answer('a.1')]);
	expect(here.keptAnswers().takeUp(ATTEMPT)).toEqual([answer('a.1')]);
	kept.keep(ATTEMPT, []);
	expect(here.texts.get(ATTEMPT)).toBe('');
});

test('another tab’s stay, whatever becomes of this one’s', () => {
	const here = device();
	const [mine, theirs] = [here.keptAnswers(), here.keptAnswers()];
	theirs.keep(ATTEMPT, [answer('theirs.0')]);
	mine.keep(ATTEMPT, [answer('mine.0')]);
	mine.keep(ATTEMPT, []);
	expect(here.keptAnswers().takeUp(ATTEMPT)).toEqual([answer('theirs.0')]);
});

test.each([
	['nothing', undefined],
	['no JSON', '[{"id":'],
	['no list', '{"length":1}']
])('%s counts as nothing', (_, text) => {
	expect(device(text).keptAnswers().takeUp(ATTEMPT)).toEqual([]);
});

test.each([
	['an id that no LMS would take', { id: '<b>' }],
	['a type of another kind', { type: 'fill-in' }],
	['a position that is none', { response: [-1] }],
	['a moment that is none', { at: 'now' }],
	['a moment that no clock shows', { at: 8.64e15 + 2 }],
	['text where a list should be', { standards: '3.11' }],
	['a field that is not ours', { onload: 'x' }],
	['a field that is missing', { options: undefined }]
])('of foreign text, %s is left out', (_, over) => {
	const here = holding(answer('a.0', over), null, answer('a.1'));
	expect(here.keptAnswers().takeUp(ATTEMPT)).toEqual([answer('a.1')]);
});
