import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Page } from '../course/schema/page.ts';
import { play, sample } from '../session/sample.fixture.ts';
import { decode, encode } from '../session/snapshot.ts';
import { REFUSED, SAVED } from './testing/fake-driver.ts';
import {
	choice,
	journalled,
	openAttempt,
	opened,
	putInJournal,
	settle,
	walk
} from './testing/open-attempt.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const held = (snapshot: string) => decode(sample, snapshot);

describe('writing', () => {
	test('the journal is written before the LMS is asked', async () => {
		const { attempt, log, items, writes } = await openAttempt();
		attempt.send(opened('one/reading'));
		expect(log).toEqual(['journal', 'write']);
		expect(journalled(items, attempt.session)).toBe(writes[0]!.snapshot);
	});

	test('an event that changes nothing writes nothing', async () => {
		const { attempt, log } = await openAttempt();
		attempt.send(opened('no/where'));
		attempt.send(choice(7));
		expect(log).toEqual([]);
	});

	test('one write at a time; what changes meanwhile goes together with the next', async () => {
		const { attempt, fake, writes } = await openAttempt();
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
		const { attempt, fake, writes } = await openAttempt();
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
		const { attempt, fake, writes } = await openAttempt();
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
		const { attempt, fake, writes } = await openAttempt();
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
		const { attempt, fake, writes } = await openAttempt();
		attempt.pause();
		fake.outcome = REFUSED;
		attempt.send(opened('one/reading'));
		await settle();
		attempt.pause();
		expect(writes).toHaveLength(2);
	});

	test('the words of the page go with its answers, and with no other page’s', async () => {
		const { attempt, writes } = await openAttempt();
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

describe('more than one tab, and less room than needed', () => {
	test('what another tab journalled is taken in before anything is written', async () => {
		const { attempt, items, writes, closes } = await openAttempt();
		attempt.send(opened('one/reading'));
		const other = play([opened('one/reading'), ...walk]);
		putInJournal(items, { ...other, attempt: attempt.session.attempt });
		attempt.send(opened('one/index'));
		await settle();
		expect(attempt.session.activities).toEqual(other.activities);
		expect(writes.at(-1)!.snapshot).toBe(journalled(items, attempt.session));
		attempt.leave();
		expect(closes[0]!.snapshot).toBe(journalled(items, attempt.session));
	});

	test('another attempt’s journal is left alone', async () => {
		const own = { ...play([opened('one/reading')]), attempt: 'ownownow' };
		const { attempt, items } = await openAttempt({ snapshot: encode(sample, own) });
		putInJournal(items, play(walk));
		attempt.send(opened('one/index'));
		expect(attempt.session).toMatchObject({ attempt: 'ownownow', activities: {} });
		expect(journalled(items, play(walk))).toBe(encode(sample, play(walk)));
	});

	test.each([
		['has begun since, and with the first of two goes on', true, 'firstone'],
		['goes on with, as in another activity, stays out', false, 'newnewne']
	])('what another tab %s', async (_, begins, wanted) => {
		for (const event of [opened('one/index'), null]) {
			const { attempt, items, closes } = await openAttempt();
			const other = { ...play(walk), attempt: 'firstone' };
			putInJournal(items, other, begins);
			if (event) attempt.send(event);
			await settle();
			attempt.leave();
			const activities = begins ? other.activities : {};
			const session = { attempt: wanted, activities };
			expect(attempt.session).toMatchObject(session);
			expect(held(closes[0]!.snapshot)).toMatchObject({ session });
		}
	});

	test('what the LMS holds of another device is taken in, and reported', async () => {
		const { attempt, writes } = await openAttempt();
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
		const { attempt, fake, writes, items } = await openAttempt();
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
		expect(held(journalled(items, attempt.session)!)).toMatchObject({ session: attempt.session });
	});
});

test('a review says so', async () => {
	expect((await openAttempt({ mode: 'review' })).attempt.review).toBe(true);
	expect((await openAttempt()).attempt.review).toBe(false);
});
