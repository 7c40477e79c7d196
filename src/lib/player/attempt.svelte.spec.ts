import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Page } from '../course/schema/page.ts';
import type { Driver, Launch, Outcome } from '../lms/driver.ts';
import { play, sample } from '../session/sample.fixture.ts';
import type { SessionEvent } from '../session/session.ts';
import { decode, encode } from '../session/snapshot.ts';
import { Attempt } from './attempt.svelte.ts';
import { play as answering } from './play.ts';
import { fakeDriver, fakeStorage, REFUSED, SAVED } from './testing/fake-driver.ts';

const KEY = 'second-look/journal/sample/learner-1';
const opened = (page: string): SessionEvent => ({ type: 'pageOpened', page });
const choice = (position: number): SessionEvent => ({
	type: 'choiceMade',
	activity: 'one/the-visit',
	choice: position,
	latency: 4
});
const walk = [choice(0), choice(0)];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
/** Lets what was answered arrive. */
const settle = () => vi.advanceTimersByTimeAsync(0);

function surroundings(driver: Driver, storage: Storage = fakeStorage().storage) {
	let seconds = 0;
	return { driver, storage: () => storage, now: () => seconds++, newAttemptId: () => 'newnewne' };
}

/** An attempt that is open, on a driver and a storage that take notes. */
async function open(given: Partial<Launch> = {}, over: Partial<Driver> = {}) {
	const { driver, fake, writes, closes, log } = fakeDriver(given, over);
	const { storage, items } = fakeStorage(log);
	const attempt = new Attempt(sample);
	attempt.play = answering;
	await attempt.open(surroundings(driver, storage));
	return { attempt, driver, fake, writes, closes, log, items };
}

const held = (snapshot: string) => decode(sample, snapshot);

describe('opening', () => {
	test('events before it is ready are none', async () => {
		const { driver, writes } = fakeDriver();
		const attempt = new Attempt(sample);
		attempt.play = answering;
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
		items.set(KEY, encode(sample, play(walk)));
		const attempt = new Attempt(sample);
		attempt.play = answering;
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
		items.set(KEY, encode(sample, play([opened('one/reading'), ...walk])));
		const attempt = new Attempt(sample);
		attempt.play = answering;
		await attempt.open(surroundings(driver, storage));
		expect(writes.map(({ snapshot }) => snapshot)).toEqual([encode(sample, attempt.session)]);
	});

	test('what is amiss from the start is not called saved', async () => {
		const problem = { reason: 'not-committed', detail: 'localStorage is blocked' } as const;
		expect((await open({ problem })).attempt.status).toEqual({ kind: 'unsaved', problem });
	});

	test('without an LMS the learner practises, and nothing is written', async () => {
		const problem = { reason: 'not-found', detail: 'no API' } as const;
		const { attempt, writes, items } = await open({ mode: 'none', learner: null, problem });
		attempt.send(opened('one/reading'));
		expect(attempt.status).toEqual({ kind: 'practice', reason: 'no-lms', problem });
		expect([writes.length, items.size]).toEqual([0, 0]);
	});
});

describe('writing', () => {
	test('the journal is written before the LMS is asked', async () => {
		const { attempt, log, items, writes } = await open();
		attempt.send(opened('one/reading'));
		expect(log).toEqual(['journal', 'write']);
		expect(items.get(KEY)).toBe(writes[0]!.snapshot);
	});

	test('an event that changes nothing writes nothing', async () => {
		const { attempt, log } = await open();
		attempt.send(opened('no/where'));
		attempt.send(choice(7));
		expect(log).toEqual([]);
	});

	test('one write at a time; what changes meanwhile goes together with the next', async () => {
		const { attempt, fake, writes } = await open();
		fake.outcome = null;
		attempt.send(opened('one/the-visit'));
		walk.forEach((event) => attempt.send(event));
		expect(writes).toHaveLength(1);
		expect(attempt.status.kind).toBe('saving');
		fake.answer(SAVED);
		await settle();
		expect(writes).toHaveLength(2);
		expect(writes[1]!.interactions.map(({ index }) => index)).toEqual([0, 1]);
		expect(writes[1]!.snapshot).toBe(encode(sample, attempt.session));
		fake.answer(SAVED);
		await settle();
		expect(writes).toHaveLength(2);
		expect(attempt.status.kind).toBe('saved');
	});

	test('a write that failed is told, and made good with the next', async () => {
		const { attempt, fake, writes } = await open();
		fake.outcome = REFUSED;
		attempt.send(walk[0]!);
		await settle();
		expect(attempt.status).toMatchObject({ kind: 'unsaved', problem: { detail: 'a fault' } });
		fake.outcome = null;
		attempt.send(walk[1]!);
		// Until it is known to be saved it is not called so, nor saving.
		expect(attempt.status.kind).toBe('unsaved');
		fake.answer(SAVED);
		await settle();
		expect(attempt.status.kind).toBe('saved');
		// The driver keeps what it was handed: handing it over twice would double it.
		expect(writes.map(({ interactions }) => interactions.map(({ index }) => index))).toEqual([
			[0],
			[1]
		]);
		await vi.advanceTimersByTimeAsync(600_000);
		expect(writes).toHaveLength(2);
	});

	test('it is tried again after a while, longer each time, until it is saved', async () => {
		const { attempt, fake, writes } = await open();
		fake.outcome = REFUSED;
		attempt.send(opened('one/reading'));
		const tried: number[] = [];
		for (const seconds of [5, 20, 60, 180, 180]) {
			await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
			tried.push(writes.length);
			await vi.advanceTimersByTimeAsync(1);
		}
		expect(tried).toEqual([1, 2, 3, 4, 5]);
		fake.outcome = SAVED;
		await vi.advanceTimersByTimeAsync(180_000);
		expect([writes.length, attempt.status.kind]).toEqual([7, 'saved']);
		await vi.advanceTimersByTimeAsync(3_600_000);
		expect(writes).toHaveLength(7);
	});

	test('it is tried at once when the connection is back, and only if it is needed', async () => {
		const { attempt, fake, writes } = await open();
		attempt.retry();
		expect(writes).toHaveLength(0);
		fake.outcome = REFUSED;
		attempt.send(opened('one/reading'));
		await settle();
		fake.outcome = SAVED;
		attempt.retry();
		await settle();
		expect(writes).toHaveLength(2);
		expect(attempt.status.kind).toBe('saved');
	});

	test('a page that is hidden writes what is not written yet', async () => {
		const { attempt, fake, writes } = await open();
		attempt.pause();
		fake.outcome = REFUSED;
		attempt.send(opened('one/reading'));
		await settle();
		attempt.pause();
		expect(writes).toHaveLength(2);
	});

	test('the words of the page go with its answers, and with no other page’s', async () => {
		const { attempt, writes } = await open();
		const scene = (title: string) => ({ id: title, title, body: [], choices: [] });
		attempt.words = {
			id: 'one/the-visit',
			kind: 'scenario',
			title: 'The visit',
			scenes: [scene('The kitchen table'), scene('Later')]
		} as unknown as Page;
		attempt.send(choice(0));
		await settle();
		attempt.send({ type: 'sorted', activity: 'two/bins', placed: [0, 1, 2, 2], latency: 1 });
		expect(writes.flatMap(({ interactions }) => interactions)).toMatchObject([
			{
				alternatives: true,
				name: 'The visit: The kitchen table',
				description: 'The kitchen table'
			},
			{ alternatives: false }
		]);
		expect(writes[1]!.interactions[0]).not.toHaveProperty('description');
	});
});

describe('a preview', () => {
	test('writes nothing, to the LMS or this device', async () => {
		const { attempt, fake, log, items } = await open({ mode: 'browse' });
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

describe('leaving', () => {
	test('twice is once', async () => {
		const { attempt, closes } = await open({}, { returnUrl: 'https://lms.example/back' });
		attempt.send(opened('one/reading'));
		const first = attempt.leave();
		const second = attempt.leave();
		expect(closes).toHaveLength(1);
		expect(first.returnUrl).toBe('https://lms.example/back');
		expect(await second.closed).toEqual(await first.closed);
		expect(attempt.left).toBe(true);
	});

	test('what happens after it is no event', async () => {
		const { attempt, log } = await open();
		attempt.leave();
		const { session } = attempt;
		attempt.send(opened('one/reading'));
		attempt.pause();
		expect(attempt.session).toBe(session);
		expect(log).toEqual(['close']);
	});

	test('takes what a write under way does not have, and has the last word', async () => {
		const { attempt, fake, writes, closes } = await open();
		fake.outcome = null;
		attempt.send(walk[0]!);
		attempt.send(walk[1]!);
		attempt.leave();
		expect(closes[0]!.interactions.map(({ index }) => index)).toEqual([1]);
		expect(held(closes[0]!.snapshot)).toMatchObject({ session: { interactions: 2 } });
		fake.answer(REFUSED);
		await vi.advanceTimersByTimeAsync(600_000);
		expect(attempt.status.kind).toBe('saved');
		expect([writes.length, closes.length]).toEqual([1, 1]);
	});

	test('that failed is told, and not tried again', async () => {
		const { attempt, fake, log } = await open();
		fake.closing = REFUSED;
		expect(await attempt.leave().closed).toEqual(REFUSED);
		await vi.advanceTimersByTimeAsync(600_000);
		expect(attempt.status.kind).toBe('unsaved');
		expect(log).toEqual(['close']);
	});

	test('before the attempt is there has nothing to wait for', async () => {
		expect(await new Attempt(sample).leave().closed).toEqual(SAVED);
	});

	test('waits for the answer where there is one to come', async () => {
		let answer = (_: Outcome) => {};
		const closed = new Promise<Outcome>((resolve) => (answer = resolve));
		const { attempt } = await open({}, { closed });
		const leaving = attempt.leave();
		expect(attempt.status.kind).toBe('saving');
		answer(REFUSED);
		expect(await leaving.closed).toEqual(REFUSED);
		expect(attempt.status.kind).toBe('unsaved');
	});

	test('but not for ever', async () => {
		const { attempt } = await open({}, { closed: new Promise(() => {}) });
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

describe('more than one tab, and less room than needed', () => {
	test('what another tab journalled is taken in before anything is written', async () => {
		const { attempt, items, writes, closes } = await open();
		attempt.send(opened('one/reading'));
		const other = play([opened('one/reading'), ...walk]);
		items.set(KEY, encode(sample, { ...other, attempt: attempt.session.attempt }));
		attempt.send(opened('one/index'));
		await settle();
		expect(attempt.session.activities).toEqual(other.activities);
		expect(writes.at(-1)!.snapshot).toBe(items.get(KEY));
		attempt.leave();
		expect(closes[0]!.snapshot).toBe(items.get(KEY));
	});

	test('another attempt’s journal is left alone', async () => {
		const own = { ...play([opened('one/reading')]), attempt: 'ownownow' };
		const { attempt, items } = await open({ snapshot: encode(sample, own) });
		items.set(KEY, encode(sample, play(walk)));
		attempt.send(opened('one/index'));
		expect(attempt.session).toMatchObject({ attempt: 'ownownow', activities: {} });
	});

	test('what the LMS holds of another device is taken in, and reported', async () => {
		const { attempt, writes } = await open();
		attempt.send(opened('one/reading'));
		const other = { ...play(walk), attempt: attempt.session.attempt };
		const answer = writes[0]!.reconcile!(encode(sample, other));
		expect(attempt.session).toMatchObject({ activities: other.activities });
		expect(attempt.session.seen).toContain('one/reading');
		expect(answer.snapshot).toBe(encode(sample, attempt.session));
		expect(writes[0]!.reconcile!('nonsense').snapshot).toBe(answer.snapshot);
	});

	test('an LMS that cuts gets what it has room for, and the learner is told', async () => {
		const problem = { reason: 'cut', detail: '' } as const;
		const { attempt, fake, writes, items } = await open();
		const room = encode(sample, play(walk)).length - 1;
		fake.outcome = { saved: false, problem, room };
		walk.forEach((event) => attempt.send(event));
		fake.outcome = null;
		await settle();
		fake.answer(SAVED);
		await settle();
		const written = held(writes.at(-1)!.snapshot);
		expect(writes.at(-1)!.snapshot.length).toBeLessThanOrEqual(room);
		expect(written).toMatchObject({ ok: true, session: { seen: ['one/the-visit'] } });
		expect(attempt.status).toMatchObject({ kind: 'unsaved', problem: { reason: 'cut' } });
		expect(held(items.get(KEY)!)).toMatchObject({ session: attempt.session });
	});
});

test('a review says so', async () => {
	expect((await open({ mode: 'review' })).attempt.review).toBe(true);
	expect((await open()).attempt.review).toBe(false);
});
