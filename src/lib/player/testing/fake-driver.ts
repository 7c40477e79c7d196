import type { Driver, Launch, Outcome, Record } from '../../lms/driver.ts';

export const SAVED: Outcome = { saved: true };
export const REFUSED: Outcome = {
	saved: false,
	problem: { reason: 'not-committed', detail: 'a fault' }
};

/** A driver that takes notes and answers when it is told to, or at once. */
export function fakeDriver(given: Partial<Launch> = {}, over: Partial<Driver> = {}) {
	const writes: Record[] = [];
	const closes: Record[] = [];
	/** What happened, in order, the storage's own part included. */
	const log: string[] = [];
	const waiting: ((outcome: Outcome) => void)[] = [];
	const fake = {
		/** How writes are answered: `null` leaves them open until `answer`. */
		outcome: SAVED as Outcome | null,
		closing: SAVED as Outcome,
		answer: (outcome: Outcome) => waiting.shift()!(outcome)
	};
	const driver: Driver = {
		target: 'scorm12',
		returnUrl: null,
		open: async () => ({
			mode: 'normal',
			snapshot: '',
			learner: { id: 'learner-1', name: 'Begum, Amina' },
			interactions: 0,
			...given
		}),
		write(record) {
			writes.push(record);
			log.push('write');
			if (fake.outcome) return Promise.resolve(fake.outcome);
			return new Promise((resolve) => waiting.push(resolve));
		},
		close(record) {
			closes.push(record);
			log.push('close');
			return fake.closing;
		},
		waiting: [],
		...over
	};
	return { driver, fake, writes, closes, log };
}

/** This device's storage, in memory, which notes that something is written to it. */
export function fakeStorage(log: string[] = [], items = new Map<string, string>()) {
	return {
		items,
		storage: {
			getItem: (key: string) => items.get(key) ?? null,
			setItem: (key: string, value: string) => {
				if (log.at(-1) !== 'journal') log.push('journal');
				items.set(key, value);
			}
		} as Storage
	};
}
