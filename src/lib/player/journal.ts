/**
 * The journal: the last snapshot of an attempt, kept on this device before the LMS is asked, so
 * that a killed tab or a refused commit can be repaired at the next launch. Kept under course and
 * learner, because the storage is shared with every other package on the LMS's origin and often
 * with other people. Without a learner id there is none. Storage may be blocked or full: then
 * there is no journal either, and nothing else changes.
 */
export interface Journal {
	read(): string | null;
	write(snapshot: string): void;
}

export function openJournal(
	storage: () => Storage,
	course: string,
	learnerId: string | null | undefined
): Journal {
	if (!learnerId) return { read: () => null, write: () => {} };
	const key = `second-look/journal/${course}/${encodeURIComponent(learnerId)}`;
	return {
		read() {
			try {
				return storage().getItem(key);
			} catch {
				return null;
			}
		},
		write(snapshot) {
			try {
				storage().setItem(key, snapshot);
			} catch {
				// Blocked or full: the LMS remains the only copy.
			}
		}
	};
}
