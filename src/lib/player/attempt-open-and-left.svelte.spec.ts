import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Outcome } from '../lms/driver.ts';
import { play, sample } from '../session/sample.fixture.ts';
import { newSession } from '../session/session.ts';
import { decode, encode } from '../session/snapshot.ts';
import { fakeDriver, fakeStorage, REFUSED, SAVED } from './testing/fake-driver.ts';
import {
	newAttempt,
	openAttempt,
	opened,
	putInJournal,
	settle,
	surroundings,
	walk
} from './testing/open-attempt.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('opening', () => {
	test('events before it is ready are none', async () => {
		const { driver, writes } = fakeDriver();
		const attempt = newAttempt();
		attempt.send(opened('one/reading'));
		const opening = attempt.open(surroundings(driver));
		attempt.send(opened('one/reading'));
		await opening;
		expect(attempt.session).toMatchObject({ attempt: 'newnewne', revision: 0 });
		expect(writes).toEqual([]);
	});

	test('while the learner is asked it is not ready, and leaving it writes nothing', async () => {
		const { driver, closes } = fakeDriver();
		const { storage, items } = fakeStorage();
		putInJournal(items, play(walk));
		const attempt = newAttempt();
		const opening = attempt.open(surroundings(driver, storage));
		await settle();
		expect(attempt.offer).not.toBeNull();
		attempt.send(opened('one/reading'));
		attempt.leave();
		expect([attempt.ready, attempt.left, closes.length]).toEqual([false, false, 0]);
		attempt.offer!.accept();
		await opening;
		expect(attempt).toMatchObject({ ready: true, offer: null, notice: 'repaired' });
		expect(attempt.session.activities).toEqual(play(walk).activities);
	});

	test('what this device had before the LMS is written at once', async () => {
		const { driver, writes } = fakeDriver({
			snapshot: encode(sample, play([opened('one/reading')]))
		});
		const { storage, items } = fakeStorage();
		putInJournal(items, play([opened('one/reading'), ...walk]));
		const attempt = newAttempt();
		await attempt.open(surroundings(driver, storage));
		expect(writes.map(({ snapshot }) => snapshot)).toEqual([encode(sample, attempt.session)]);
	});

	test('what is amiss from the start is not called saved', async () => {
		const problem = { reason: 'not-committed', detail: 'localStorage is blocked' } as const;
		expect((await openAttempt({ problem })).attempt.status).toEqual({ kind: 'unsaved', problem });
	});

	test('an id with half a surrogate pair names nobody, and all goes on with the LMS’s copy', async () => {
		const { attempt, writes, items } = await openAttempt({
			learner: { id: 'amina\ud83d', name: '' }
		});
		attempt.send(opened('one/reading'));
		await settle();
		expect(attempt).toMatchObject({ learnerId: null, status: { kind: 'saved' } });
		expect([writes.length, items.size]).toEqual([1, 0]);
	});

	test('without an LMS the learner practises, and nothing is written', async () => {
		const problem = { reason: 'not-found', detail: 'no API' } as const;
		const { attempt, writes, items } = await openAttempt({ mode: 'none', learner: null, problem });
		attempt.send(opened('one/reading'));
		expect(attempt.status).toEqual({ kind: 'practice', reason: 'no-lms', problem });
		expect([writes.length, items.size]).toEqual([0, 0]);
	});
});

describe('a preview', () => {
	test('writes nothing, to the LMS or this device', async () => {
		const { attempt, fake, log, items } = await openAttempt({ mode: 'browse' });
		fake.outcome = REFUSED;
		walk.forEach((event) => attempt.send(event));
		attempt.pause();
		attempt.retry();
		await vi.advanceTimersByTimeAsync(600_000);
		expect(attempt.status).toEqual({ kind: 'practice', reason: 'browse' });
		fake.closing = REFUSED;
		await attempt.leave().closed;
		expect(attempt.status.kind).toBe('practice');
		expect([log, items.size]).toEqual([['close'], 0]);
	});
});

describe('a newer version’s work', () => {
	const held = encode(sample, newSession('newerone')).replace('SL1', 'SL2');

	test('that is left as it is: nothing is written, and nothing is finished', async () => {
		const { attempt, fake, log, items } = await openAttempt({ snapshot: held }, {}, 'accept');
		fake.outcome = REFUSED;
		walk.forEach((event) => attempt.send(event));
		attempt.pause();
		attempt.retry();
		await vi.advanceTimersByTimeAsync(600_000);
		expect(attempt.status).toEqual({ kind: 'practice', reason: 'newer' });
		await attempt.leave().closed;
		expect([log, items.size, attempt.left]).toEqual([[], 0, true]);
	});

	test('in a review too, whose notice would promise that answers are kept', async () => {
		const { attempt } = await openAttempt({ snapshot: held, mode: 'review' }, {}, 'accept');
		expect(attempt).toMatchObject({ review: false, status: { reason: 'newer' } });
	});

	test('that the learner gives up: a new attempt is written in its place', async () => {
		const { attempt, log } = await openAttempt({ snapshot: held }, {}, 'decline');
		expect(attempt.status).toEqual({ kind: 'saved' });
		attempt.send(opened('one/reading'));
		expect(log).toEqual(['journal', 'write']);
	});
});

describe('leaving', () => {
	test('twice is once', async () => {
		const { attempt, closes } = await openAttempt({}, { returnUrl: 'https://lms.example/back' });
		attempt.send(opened('one/reading'));
		const first = attempt.leave();
		const second = attempt.leave();
		expect(closes).toHaveLength(1);
		expect(first.returnUrl).toBe('https://lms.example/back');
		expect(await second.closed).toEqual(await first.closed);
		expect(attempt.left).toBe(true);
	});

	test('what happens after it is no event', async () => {
		const { attempt, log } = await openAttempt();
		attempt.leave();
		const { session } = attempt;
		attempt.send(opened('one/reading'));
		attempt.pause();
		expect(attempt.session).toBe(session);
		expect(log).toEqual(['close']);
	});

	test('takes what a write under way does not have, and has the last word', async () => {
		const { attempt, fake, writes, closes } = await openAttempt();
		fake.outcome = null;
		attempt.send(walk[0]!);
		attempt.send(walk[1]!);
		attempt.leave();
		expect(closes[0]!.interactions.map(({ index }) => index)).toEqual([1]);
		expect(decode(sample, closes[0]!.snapshot)).toMatchObject({ session: { interactions: 2 } });
		fake.answer(REFUSED);
		await vi.advanceTimersByTimeAsync(600_000);
		expect(attempt.status.kind).toBe('saved');
		expect([writes.length, closes.length]).toEqual([1, 1]);
	});

	test('that failed is told, and not tried again', async () => {
		const { attempt, fake, log } = await openAttempt();
		fake.closing = REFUSED;
		expect(await attempt.leave().closed).toEqual(REFUSED);
		await vi.advanceTimersByTimeAsync(600_000);
		expect(attempt.status.kind).toBe('unsaved');
		expect(log).toEqual(['close']);
	});

	test('before the attempt is there has nothing to wait for', async () => {
		expect(await newAttempt().leave().closed).toEqual(SAVED);
	});

	test('waits for the answer where there is one to come', async () => {
		let answer = (_: Outcome) => {};
		const closed = new Promise<Outcome>((resolve) => (answer = resolve));
		const { attempt } = await openAttempt({}, { closed });
		const leaving = attempt.leave();
		expect(attempt.status.kind).toBe('saving');
		answer(REFUSED);
		expect(await leaving.closed).toEqual(REFUSED);
		expect(attempt.status.kind).toBe('unsaved');
	});

	test('but not for ever', async () => {
		const { attempt } = await openAttempt({}, { closed: new Promise(() => {}) });
		const { closed } = attempt.leave();
		const answered = vi.fn();
		void closed.then(answered);
		await vi.advanceTimersByTimeAsync(4_999);
		expect(answered).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(1);
		expect(answered).toHaveBeenCalledWith({
			saved: false,
			problem: { reason: 'not-committed', detail: 'no answer in 5 s' }
		});
		expect(attempt.status.kind).toBe('unsaved');
	});
});
