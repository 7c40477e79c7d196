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

function entry(text: string | null = null) {
	return {
		text,
		read() {
			return this.text;
		},
		write(given: string) {
			this.text = given;
		}
	};
}

const holding = (...answers: unknown[]) => entry(JSON.stringify({ attempt: ATTEMPT, answers }));

test('what was kept is taken up, by the same attempt only', () => {
	const storage = entry();
	const [one, two] = [answer('a.0', { place: 4, name: 'Visit' }), answer('a.1', { index: 1 })];
	keptAnswers(storage).keep(ATTEMPT, [one, two]);
	expect(keptAnswers(storage).takeUp(ATTEMPT)).toEqual([one, two]);
	expect(keptAnswers(storage).takeUp('BBBBBBBB')).toEqual([]);
});

test('what has arrived is kept no longer', () => {
	const storage = entry();
	const kept = keptAnswers(storage);
	kept.keep(ATTEMPT, [answer('a.0'), answer('a.1')]);
	kept.keep(ATTEMPT, [answer('a.1')]);
	expect(keptAnswers(storage).takeUp(ATTEMPT)).toEqual([answer('a.1')]);
	kept.keep(ATTEMPT, []);
	expect(storage.text).toBe('');
});

test('another tab’s stay, whatever becomes of this one’s', () => {
	const storage = entry();
	const [here, there] = [keptAnswers(storage), keptAnswers(storage)];
	there.keep(ATTEMPT, [answer('there.0')]);
	here.keep(ATTEMPT, [answer('here.0')]);
	here.keep(ATTEMPT, []);
	expect(keptAnswers(storage).takeUp(ATTEMPT)).toEqual([answer('there.0')]);
});

test('another attempt’s make room', () => {
	const storage = holding(answer('old.0'));
	keptAnswers(storage).keep('BBBBBBBB', []);
	expect(storage.text).toBe('');
});

test.each([
	['nothing', null],
	['no JSON', '{"attempt":'],
	['no object', '7'],
	['no list', JSON.stringify({ attempt: ATTEMPT, answers: 'many' })]
])('%s counts as nothing', (_, text) => {
	expect(keptAnswers(entry(text)).takeUp(ATTEMPT)).toEqual([]);
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
	const storage = holding(answer('a.0', over), null, answer('a.1'));
	expect(keptAnswers(storage).takeUp(ATTEMPT)).toEqual([answer('a.1')]);
});
