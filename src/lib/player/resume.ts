import type { CoursePlan } from '../course/schema/plan.ts';
import type { Launch } from '../lms/driver.ts';
import { merge, sameAttempt } from '../session/merge.ts';
import { newSession, type Session } from '../session/session.ts';
import { attemptIn, decode, encode } from '../session/snapshot.ts';
import type { Journal } from './journal.ts';

export interface Resumed {
	session: Session;
	/** The LMS holds less than the session now does: write it. */
	repaired: boolean;
	/** The attempt begins with this launch. */
	begun: boolean;
	/**
	 * `repaired`: work that the LMS did not have was put back from this device. `unreadable`: what
	 * the LMS holds is not a snapshot of this course. `changed`: some activities are new or
	 * different and start again.
	 */
	notice: 'repaired' | 'unreadable' | 'changed' | null;
	/** Characters of a snapshot that the LMS keeps: fewer than it was given, where it was cut. */
	room: number;
	/** A newer version's snapshot stays where it is: nothing of this launch is written. */
	leaves: boolean;
}

/** The least room that an LMS was seen to have is a column of 255; what is shorter was damaged. */
const LEAST_ROOM = 200;

/**
 * Why the learner is asked: the LMS holds nothing, or nothing that can be read, while this device
 * has a copy to go on from; or it holds a newer version's work, which can be left as it is.
 */
export type Asked = 'nothing' | 'unreadable' | 'newer';

/**
 * Finds out where the learner stands, from what the LMS holds and what this device's journal
 * holds. The two are merged only within one attempt. Where the LMS holds nothing, the learner
 * decides whether the attempt that was worked in last is gone on with: it may have been reset on
 * purpose. A snapshot that was cut or damaged still says whose it is: then nobody need be asked.
 *
 * @param ask whether to go on from the copy, or, of a newer version's work, to leave it as it is
 */
export async function resume(
	plan: CoursePlan,
	launch: Launch,
	kept: Pick<Journal, 'latest' | 'read'>,
	{ newAttemptId, ask }: { newAttemptId: () => string; ask: (why: Asked) => Promise<boolean> }
): Promise<Resumed> {
	const held = decode(plan, launch.snapshot);
	const inJournal = (attempt: string | null): Session | null => {
		const text = attempt === null ? null : kept.read(attempt);
		const read = text === null ? null : decode(plan, text);
		return read?.ok ? read.session : null;
	};
	const isCut = !held.ok && held.reason === 'truncated';
	const room = isCut && launch.snapshot.length >= LEAST_ROOM ? launch.snapshot.length : Infinity;
	const standing = { repaired: false, begun: false, notice: null, room, leaves: false };

	if (held.ok) {
		const session = { ...held.session, interactions: atLeast(held.session, launch) };
		const notice = held.dropped.length > 0 ? 'changed' : null;
		const journal = inJournal(session.attempt);
		if (!journal || !sameAttempt(journal, session)) return { ...standing, session, notice };
		const merged = merge(plan, session, journal);
		// Where the learner was is no work: of copies that differ in nothing else the LMS's stands.
		const { place } = session;
		const repaired = encode(plan, { ...merged, place }) !== encode(plan, session);
		if (!repaired) return { ...standing, session, notice };
		return { ...standing, session: merged, repaired, notice: 'repaired' };
	}

	const isKept = launch.mode === 'normal' || launch.mode === 'review';
	// A newer version's snapshot is whole: this older one must not put its own in its place unasked.
	const isNewer = isKept && held.reason === 'newer';
	const leaves = isNewer && (await ask('newer'));
	const readable = launch.snapshot.trim() === '' || held.reason === 'empty';
	const isDamaged = held.reason === 'truncated' || held.reason === 'corrupt';
	const attempt = isDamaged ? attemptIn(launch.snapshot) : null;
	const journal = inJournal(attempt) ?? inJournal(kept.latest());
	const isOwn = attempt !== null && attempt === journal?.attempt;
	const mayUse = async () => isOwn || ask(readable ? 'nothing' : 'unreadable');
	if (journal && isKept && !leaves && (await mayUse())) {
		// An LMS that holds nothing begins its list anew; one that cannot be read goes on with it.
		const interactions = readable ? launch.interactions : atLeast(journal, launch);
		const session = { ...journal, interactions };
		return { ...standing, session, repaired: true, notice: 'repaired' };
	}
	const session = { ...newSession(newAttemptId()), interactions: launch.interactions };
	const notice = readable || isNewer ? null : 'unreadable';
	return { ...standing, session, begun: true, notice, leaves };
}

function atLeast(session: Session, launch: Launch): number {
	return Math.max(session.interactions, launch.interactions);
}
