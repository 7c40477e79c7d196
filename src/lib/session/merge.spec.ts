import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge, sameAttempt } from './merge.ts';
import { anyHistory } from './history.fixture.ts';
import { check, play, quizRun, sample } from './sample.fixture.ts';
import { newSession, type QuizState, type ScenarioState, type SessionEvent } from './session.ts';
import { decode, encode } from './snapshot.ts';

const visit = (...path: number[]): SessionEvent[] =>
	path.map((choice) => ({ type: 'choiceMade', activity: 'one/the-visit', choice, latency: 1 }));

test('of one line of changes the later end is what comes out', () => {
	fc.assert(
		fc.property(anyHistory, fc.nat({ max: 60 }), (events, length) => {
			const earlier = play(events.slice(0, length));
			const later = play(events.slice(length), { session: earlier });
			expect(merge(sample, earlier, later)).toEqual(later);
		}),
		{ seed: 8, numRuns: 150 }
	);
});

test('it matters neither which comes first, nor in what order, nor how often', () => {
	fc.assert(
		fc.property(anyHistory, anyHistory, anyHistory, anyHistory, (before, ...branches) => {
			const session = play(before);
			const [a, b, c] = branches.map((events) => play(events, { session })) as [
				typeof session,
				typeof session,
				typeof session
			];
			expect(merge(sample, a, a)).toEqual(a);
			const ab = merge(sample, a, b);
			expect(merge(sample, b, a)).toEqual(ab);
			expect(merge(sample, ab, a)).toEqual(ab);
			expect(merge(sample, ab, c)).toEqual(merge(sample, a, merge(sample, b, c)));
			// What comes out is a session like any other.
			expect(decode(sample, encode(sample, ab))).toEqual({ ok: true, session: ab, dropped: [] });
		}),
		{ seed: 9, numRuns: 120 }
	);
});

describe('two copies that grew apart', () => {
	test('pages seen are united, counts are the higher, what was reported stands', () => {
		const here = { ...play([{ type: 'pageOpened', page: 'two/more' }]), interactions: 3 };
		const there = {
			...play([
				{ type: 'pageOpened', page: 'one/reading' },
				{ type: 'pageOpened', page: 'one/index' }
			]),
			reported: { score: 0.5, completed: true, passed: false }
		};
		expect(merge(sample, here, there)).toMatchObject({
			place: 'one/index',
			seen: ['one/index', 'one/reading', 'two/more'],
			revision: 2,
			interactions: 3,
			reported: { score: 0.5, completed: true, passed: false }
		});
	});

	test('finished beats unfinished, even where the unfinished has more turns', () => {
		const back: SessionEvent = { type: 'steppedBack', activity: 'one/the-visit', length: 0 };
		const finished = play(visit(0, 0));
		const busy = play([...visit(1), back, ...visit(1), back, ...visit(1)]);
		const state = merge(sample, finished, busy).activities['one/the-visit'] as ScenarioState;
		expect(state).toMatchObject({ path: [1], best: [0, 0] });
	});

	test('the best score stands, whichever is later', () => {
		const good = play(quizRun('one/check', check, [0, 1, 2]));
		const bad = play([
			...quizRun('one/check', check, [3], 1),
			...quizRun('one/check', check, [3, 1, 0], 3)
		]);
		const state = merge(sample, good, bad).activities['one/check'] as QuizState;
		expect(state.best?.drawn).toEqual([0, 1, 2]);
		expect(state.run?.drawn).toEqual([3, 1, 0]);
		expect(state).toMatchObject({ runs: 2, met: [0, 1, 2, 3] });
	});

	test('work on one activity is kept whatever happened in others', () => {
		const half = play(quizRun('one/check', check, [0, 1, 2]).slice(0, 2));
		const much = play([
			...visit(0, 0),
			{ type: 'pageOpened', page: 'two/more' },
			{ type: 'pageOpened', page: '' }
		]);
		expect(merge(sample, half, much).activities['one/check']).toEqual(half.activities['one/check']);
	});
});

test('two attempts are told apart', () => {
	expect(sameAttempt(newSession('aaaaaaaa'), newSession('aaaaaaaa'))).toBe(true);
	expect(sameAttempt(newSession('aaaaaaaa'), newSession('aaaaaaab'))).toBe(false);
});
