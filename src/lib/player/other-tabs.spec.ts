import { expect, test } from 'vitest';
import { check, play, quizRun, sample } from '../session/sample.fixture.ts';
import { newSession, type Session, type SessionEvent } from '../session/session.ts';
import { encode } from '../session/snapshot.ts';
import { takeIn } from './other-tabs.ts';

const text = (session: Session) => encode(sample, session);
const reading: SessionEvent = { type: 'pageOpened', page: 'one/reading' };
const more: SessionEvent = { type: 'pageOpened', page: 'two/more' };
const mine = play([reading]);
const theirs = play([more, ...quizRun('one/check', check, [0, 1, 2])]);
/** The same work, in an attempt of another name. */
const renamed = (session: Session, attempt: string) => ({ ...session, attempt });

test('what another tab did in the same attempt is taken in, and the open page stays', () => {
	const both = takeIn(sample, mine, text(theirs), undefined);
	expect(both.seen).toEqual(['one/reading', 'one/check', 'two/more']);
	expect(both.activities).toEqual(theirs.activities);
	expect(both).toMatchObject({ place: 'one/reading', revision: theirs.revision });
});

test('the second of two that began at once goes on with the first one’s attempt', () => {
	const first = renamed(theirs, 'first000');
	expect(takeIn(sample, mine, text(first), null)).toMatchObject({
		attempt: 'first000',
		seen: ['one/reading', 'one/check', 'two/more']
	});
});

test('an attempt that was there already stays out, and so does another where none was begun', () => {
	const old = renamed(theirs, 'earlier0');
	expect(takeIn(sample, mine, text(old), 'earlier0')).toBe(mine);
	expect(takeIn(sample, mine, text(old), undefined)).toBe(mine);
});

test('nothing, and what cannot be read, changes nothing', () => {
	for (const kept of [null, '', 'SL1', text(newSession('aZ09_-bY')).slice(0, -1)]) {
		expect(takeIn(sample, mine, kept, null)).toBe(mine);
	}
});
