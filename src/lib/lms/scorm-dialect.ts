import type { ObjectiveReport, Report } from '../session/session.ts';
import type { HandedInteraction, Target } from './driver.ts';
import type { ApiName } from './find-api.ts';
import type { RunTime } from './run-time.ts';

export type Value<Writable extends string> = readonly [element: Writable, value: string];

/** Results that the LMS held when the attempt was opened: none of them is ever lowered. */
export interface Standing {
	/** The LMS has a status for this attempt already. */
	begun: boolean;
	completed: boolean;
	passed: boolean;
	/** Per cent, `null` for none. */
	score: number | null;
	/**
	 * Per cent, `null` for none. An LMS that was given a mastery score overrides the status with passed
	 * or failed when the attempt is left (1.2: LMSFinish; 2004: RTE 4.2.22).
	 */
	mark: number | null;
}

/** Where the two SCORMs differ; their life cycle in `scorm-driver.ts` is the same. */
export interface Dialect<Readable extends string, Writable extends string> {
	target: Target;
	apiName: ApiName;
	prefix: 'LMS' | '';
	finish: 'Finish' | 'Terminate';
	/** Objectives and interactions are optional: probe their `_children`. */
	optionalLists: boolean;
	codes: {
		/** Initialize was called before in this very session. */
		alreadyOpen: string;
		/** The session is over, or was never opened. */
		closed: readonly string[];
		/** A read found nothing, which is no fault. */
		unset: readonly string[];
	};
	elements: {
		snapshot: Readable & Writable;
		place: Readable & Writable;
		exit: Writable;
		sessionTime: Writable;
		learnerId: Readable;
		learnerName: Readable;
		credit: Readable;
		mode: Readable;
		language: Readable;
		objective: (n: number) => Readable & Writable;
		/** Absent where an interaction can only be written. */
		interactionId?: (n: number) => Readable;
		list: (name: 'objectives' | 'interactions', what: '_children' | '_count') => Readable;
	};
	/** What is read of the results, and remembered as held. */
	results: readonly (Readable & Writable)[];
	standing(run: RunTime<Readable, Writable>): Standing;
	/** Written when an attempt is opened. */
	opening(standing: Standing): Value<Writable>[];
	report(report: Report, standing: Standing): Value<Writable>[];
	sessionTime(seconds: number): string;
	/** All but its id. */
	objective(n: number, objective: ObjectiveReport): Value<Writable>[];
	/** The id first: it makes the entry. `has` tells which fields the LMS has. */
	interaction(
		n: number,
		interaction: HandedInteraction,
		has: (field: string) => boolean
	): Value<Writable>[];
}

/**
 * The score to send, per cent: the best there is. An LMS with a mastery score makes passed or failed
 * of it when the learner leaves, and many let nobody go on after that. Such a one is told together
 * with the same word of our own, and no earlier.
 * @param said passed, failed or, with `null`, neither
 */
export function scoreToSend(
	percent: number | null,
	said: boolean | null,
	{ score, mark }: Standing
): number | null {
	if (percent === null) return null;
	const best = Math.max(percent, score ?? 0);
	if (mark === null || said === false) return best;
	return said && best >= mark ? best : null;
}

/** A mark that the LMS names, per cent. What nobody can miss is none: some say 0 where there is none. */
export function markIn(percent: number | null): number | null {
	return percent !== null && percent > 0 ? percent : null;
}

/** An LMS's number, `null` where it holds none. */
export function numberIn(value: string): number | null {
	return value.trim() === '' || !Number.isFinite(Number(value)) ? null : Number(value);
}
