import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyHistory } from './history.fixture.ts';
import { ATTEMPT, check, play, quizRun, sample } from './sample.fixture.ts';
import { MOST_RUNS, MOST_TURNS, newSession, type QuizState, type SessionEvent } from './session.ts';
import { step } from './step.ts';

const opened = (page: string): SessionEvent => ({ type: 'pageOpened', page });

describe('opening pages', () => {
	test('moves the place and keeps the pages seen in course order, with one save', () => {
		const { session, effects } = step(sample, play([opened('two/more')]), opened('one/reading'));
		expect(session).toMatchObject({
			place: 'one/reading',
			seen: ['one/reading', 'two/more'],
			revision: 2
		});
		expect(effects).toEqual([{ type: 'save' }]);
	});

	test('home is a place but no page', () => {
		expect(play([opened('one/reading'), opened('')])).toMatchObject({
			place: '',
			seen: ['one/reading']
		});
	});

	test.each([[[]], [['one/reading']]])('the page one is on, after %j', (before) => {
		const session = play(before.map(opened));
		expect(step(sample, session, opened(session.place)).session).toBe(session);
	});

	test('a page that the course does not have is no event', () => {
		const session = newSession(ATTEMPT);
		for (const id of ['no/where', '__proto__', 'constructor']) {
			expect(step(sample, session, opened(id)).session).toBe(session);
		}
	});
});

test('an activity begun is a page seen, wherever the event came from', () => {
	const session = play([{ type: 'startedAgain', activity: 'one/check', drawn: [0] }]);
	expect(session.seen).toEqual(['one/check']);
});

test('counts stop where the snapshot’s bits end', () => {
	const state: QuizState = {
		kind: 'quiz',
		turns: MOST_TURNS,
		run: null,
		best: null,
		met: [],
		runs: MOST_RUNS
	};
	const session = { ...newSession(ATTEMPT), activities: { 'one/check': state } };
	const after = play(quizRun('one/check', check, [0]), { session });
	expect(after.activities['one/check']).toMatchObject({ turns: MOST_TURNS, runs: MOST_RUNS });
});

test('whatever happens, revisions count the changes and nothing reported is taken back', () => {
	const plan = { ...sample, pass: { scored: 'final-check' as const, mark: 60 } };
	let reportedScores = 0;
	fc.assert(
		fc.property(anyHistory, (events) => {
			let session = newSession(ATTEMPT);
			for (const event of events) {
				const next = step(plan, session, event);
				if (next.session === session) {
					expect(next.effects).toEqual([]);
					continue;
				}
				const [was, is] = [session.reported, next.session.reported];
				expect(next.session.revision).toBe(session.revision + 1);
				expect(is.score ?? -1).toBeGreaterThanOrEqual(was.score ?? -1);
				expect([is.completed, is.passed]).toEqual([
					was.completed || is.completed,
					was.passed || is.passed
				]);
				expect(next.effects.filter(({ type }) => type === 'save')).toHaveLength(1);
				const sent = next.effects.length - 1;
				expect(next.session.interactions).toBe(session.interactions + sent);
				session = next.session;
			}
			if (session.reported.score !== null) reportedScores++;
		}),
		{ seed: 7, numRuns: 200 }
	);
	expect(reportedScores).toBeGreaterThan(10);
});
