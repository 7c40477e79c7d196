/**
 * The journal: the last snapshot of each attempt, kept on this device before the LMS is asked, so
 * that a killed tab or a refused commit can be repaired at the next launch, and beside it the
 * answers that are not in the LMS's list yet. Kept under course, learner and attempt, because the
 * storage is shared with every other package on the LMS's origin, often with other people, and one
 * LMS may have the course in two activities. Without a learner id there is none. Storage may be
 * blocked or full: then there is no journal either, and nothing else changes.
 */
export interface Journal {
	/** The attempt that was worked in last on this device: in this very activity, else in any. */
	latest(): string | null;
	/** The attempt that has begun last on this device, whatever was gone on with since. */
	begun(): string | null;
	begin(attempt: string): void;
	read(attempt: string): string | null;
	write(attempt: string, text: string): void;
	/** What `kept-answers.ts` writes. */
	answers(attempt: string): Entry;
}

/** A place for a text. */
export interface Entry {
	read(): string | null;
	/** Whether it is kept now. */
	write(text: string): boolean;
}

/** @param activity what tells it from another of this course, such as the package's address */
export function openJournal(
	storage: () => Storage,
	course: string,
	learnerId: string | null,
	activity: string
): Journal {
	const entry = (name: string, ...parts: string[]): Entry => {
		/** Blocked or full, nobody's, or a name that no key can be made of: the LMS remains the only copy. */
		const tryTo = <T>(use: (items: Storage, key: string) => T, otherwise: T): T => {
			try {
				if (!learnerId) return otherwise;
				const names = [learnerId, ...parts].map(encodeURIComponent);
				return use(storage(), ['second-look', name, course, ...names].join('/'));
			} catch {
				return otherwise;
			}
		};
		return {
			read: () => tryTo((items, key) => items.getItem(key), null),
			write: (text) => tryTo((items, key) => (items.setItem(key, text), true), false)
		};
	};
	const latest = entry('latest');
	const latestHere = entry('latest', activity);
	const begun = entry('begun');
	const journal = (attempt: string) => entry('journal', attempt);
	return {
		latest: () => latestHere.read() ?? latest.read(),
		begun: () => begun.read(),
		begin: (attempt) => void begun.write(attempt),
		read: (attempt) => journal(attempt).read(),
		write(attempt, text) {
			if (!journal(attempt).write(text)) return;
			for (const last of [latest, latestHere]) if (last.read() !== attempt) last.write(attempt);
		},
		answers: (attempt) => entry('answers', attempt)
	};
}
