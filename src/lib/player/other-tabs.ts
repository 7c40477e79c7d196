import type { CoursePlan } from '../course/schema/plan.ts';
import { merge } from '../session/merge.ts';
import type { Session } from '../session/session.ts';
import { decode } from '../session/snapshot.ts';
import type { Journal } from './journal.ts';

/**
 * Takes in what another tab of this device has put into the journal of the same attempt, before this
 * one writes over it: of two tabs the LMS keeps the last commit, so each must hold the work of both.
 * Any other attempt stays out.
 */
export function takeIn(plan: CoursePlan, session: Session, text: string | null): Session {
	const read = text === null ? null : decode(plan, text);
	if (!read?.ok || read.session.attempt !== session.attempt) return session;
	// The page that is open stays this tab's own.
	return { ...merge(plan, session, read.session), place: session.place };
}

/**
 * The attempt that another tab has begun meanwhile: of two that were opened before either wrote,
 * the one that writes second goes on with the first one's.
 *
 * @param before what had begun last when this launch began an attempt of its own, as long as nothing
 * of that is written; `undefined` for any other
 */
export function begunMeanwhile(
	journal: Pick<Journal, 'begun'>,
	before: string | null | undefined
): string | null {
	if (before === undefined) return null;
	const now = journal.begun();
	return now === before ? null : now;
}
