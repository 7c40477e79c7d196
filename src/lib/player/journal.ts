/**
 * The journal: the last snapshot of an attempt, kept on this device before the LMS is asked, so
 * that a killed tab or a refused commit can be repaired at the next launch, and beside it the
 * answers that are not in the LMS's list yet. Kept under course and learner, because the storage is
 * shared with every other package on the LMS's origin and often with other people. Without a
 * learner id there is none. Storage may be blocked or full: then there is no journal either, and
 * nothing else changes.
 */
export interface Journal extends Entry {
	/** What `kept-answers.ts` writes. */
	answers: Entry;
}

/** A place for a text. */
export interface Entry {
	read(): string | null;
	write(text: string): void;
}

export function openJournal(
	storage: () => Storage,
	course: string,
	learnerId: string | null | undefined
): Journal {
	const entry = (name: string): Entry => {
		const key = `second-look/${name}/${course}/${encodeURIComponent(learnerId!)}`;
		return {
			read() {
				try {
					return learnerId ? storage().getItem(key) : null;
				} catch {
					return null;
				}
			},
			write(text) {
				try {
					if (learnerId) storage().setItem(key, text);
				} catch {
					// Blocked or full: the LMS remains the only copy.
				}
			}
		};
	};
	return { ...entry('journal'), answers: entry('answers') };
}
