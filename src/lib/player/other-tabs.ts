import type { CoursePlan } from '../course/schema/plan.ts';
import { merge } from '../session/merge.ts';
import type { Session } from '../session/session.ts';
import { decode } from '../session/snapshot.ts';

/**
 * Takes in what another tab of this device has put into the journal, before this one writes over
 * it: of two tabs on one attempt the LMS keeps the last commit, so each must hold the work of both.
 *
 * Two tabs that were opened before either wrote have each begun an attempt, and the one that writes
 * second goes on with the first one's. An attempt that was there already is another matter: the
 * learner was asked about it, and said no.
 *
 * @param now what the journal holds
 * @param found the attempt that was worked in last when this launch began a new one; `undefined`
 * where it began none
 */
export function takeIn(
	plan: CoursePlan,
	session: Session,
	now: string | null,
	found: string | null | undefined
): Session {
	const read = now === null ? null : decode(plan, now);
	if (!read?.ok) return session;
	const kept = read.session;
	const isNew = found !== undefined && kept.attempt !== found;
	if (kept.attempt !== session.attempt && !isNew) return session;
	const { attempt } = kept;
	// The page that is open stays this tab's own.
	return { ...merge(plan, { ...session, attempt }, kept), place: session.place };
}
