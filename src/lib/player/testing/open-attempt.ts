import { vi } from 'vitest';
import type { Driver, Launch } from '../../lms/driver.ts';
import { sample } from '../../session/sample.fixture.ts';
import type { Session, SessionEvent } from '../../session/session.ts';
import { encode } from '../../session/snapshot.ts';
import { Attempt } from '../attempt.svelte.ts';
import { openJournal } from '../journal.ts';
import { play as answering } from '../play.ts';
import { fakeDriver, fakeStorage } from './fake-driver.ts';

/** What the journal of the sample course's learner holds of an attempt. */
export function journalled(items: Map<string, string>, { attempt }: Session): string | undefined {
	return items.get(`second-look/journal/sample/learner-1/${attempt}`);
}

/** Puts an attempt into that journal, as another tab or an earlier launch does, which has begun it or not. */
export function putInJournal(items: Map<string, string>, session: Session, begins = false): void {
	const { storage } = fakeStorage([], items);
	const journal = openJournal(() => storage, sample.id, 'learner-1', 'here');
	journal.write(session.attempt, encode(sample, session));
	if (begins) journal.begin(session.attempt);
}

export const opened = (page: string): SessionEvent => ({ type: 'pageOpened', page });
export const choice = (position: number): SessionEvent => ({
	type: 'choiceMade',
	activity: 'one/the-visit',
	choice: position,
	latency: 4
});
/** From the first scene to an ending. */
export const walk = [choice(0), choice(0)];

/** Lets what was answered arrive; timers are fake. */
export const settle = () => vi.advanceTimersByTimeAsync(0);

/** An attempt of the sample course that can answer, before it is opened. */
export function newAttempt(): Attempt {
	const attempt = new Attempt(sample);
	attempt.play = answering;
	return attempt;
}

export function surroundings(driver: Driver, storage: Storage = fakeStorage().storage) {
	let seconds = 0;
	return {
		driver,
		storage: () => storage,
		activity: 'here',
		now: () => seconds++,
		newAttemptId: () => 'newnewne'
	};
}

/**
 * An attempt that is open, on a driver and a storage that take notes.
 *
 * @param answer what the learner says when asked where to go on from
 */
export async function openAttempt(
	given: Partial<Launch> = {},
	over: Partial<Driver> = {},
	answer?: 'accept' | 'decline'
) {
	const { driver, fake, writes, closes, log } = fakeDriver(given, over);
	const { storage, items } = fakeStorage(log);
	const attempt = newAttempt();
	const opening = attempt.open(surroundings(driver, storage));
	if (answer) {
		await settle();
		attempt.offer![answer]();
	}
	await opening;
	return { attempt, driver, fake, writes, closes, log, items };
}
