import { expect, test } from 'vitest';
import { check, play, quizRun, sample } from '../session/sample.fixture.ts';
import { newSession, type Session, type SessionEvent } from '../session/session.ts';
import { encode } from '../session/snapshot.ts';
import { begunMeanwhile, takeIn } from './other-tabs.ts';

const text = (session: Session) => encode(sample, session);
const reading: SessionEvent = { type: 'pageOpened', page: 'one/reading' };
const more: SessionEvent = { type: 'pageOpened', page: 'two/more' };
const mine = play([reading]);
const theirs = play([more, ...quizRun('one/check', check, [0, 1, 2])]);

test('what another tab did in the same attempt is taken in, and the open page stays', () => {
	const both = takeIn(sample, mine, text(theirs));
	expect(both.seen).toEqual(['one/reading', 'one/check', 'two/more']);
	expect(both.activities).toEqual(theirs.activities);
	expect(both).toMatchObject({ place: 'one/reading', revision: theirs.revision });
});

test('any other attempt stays out', () => {
	expect(takeIn(sample, mine, text({ ...theirs, attempt: 'earlier0' }))).toBe(mine);
});

test('of two tabs that began at once the second goes on with the first one’s attempt', () => {
	const journal = { begun: () => 'first000' };
	expect(begunMeanwhile(journal, null)).toBe('first000');
	expect(begunMeanwhile(journal, 'earlier0')).toBe('first000');
	expect(begunMeanwhile(journal, 'first000')).toBeNull();
	expect(begunMeanwhile(journal, undefined)).toBeNull();
});

test('nothing, and what cannot be read, changes nothing', () => {
	for (const kept of [null, '', 'SL1', text(newSession('aZ09_-bY')).slice(0, -1)]) {
		expect(takeIn(sample, mine, kept)).toBe(mine);
	}
});
