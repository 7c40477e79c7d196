import type { Interaction, Report } from '../session/session.ts';

/**
 * What the player asks of an LMS, whichever standard it speaks. A driver never throws: an LMS's
 * refusal is a value, because the learner has to be told about it.
 */
export interface Driver {
	readonly target: Target;
	/** Finds the LMS, opens the attempt and reads what it holds. Called once. */
	open(): Promise<Launch>;
	/**
	 * Hands over what changed since the last write, with one commit. What was refused is kept and
	 * handed over again with the next write.
	 */
	write(record: Record): Promise<Outcome>;
	/** The last write of a launch, from `pagehide` or Exit: everything it needs happens at once. */
	close(record: Record): Outcome;
	/** Where the learner goes after Exit, where the LMS names a place (cmi5's returnURL). */
	readonly returnUrl: string | null;
	/**
	 * Settles once what `close` sent was answered, for an Exit that may wait before it leaves; absent
	 * where `close` itself had the answer.
	 */
	readonly closed?: Promise<Outcome>;
	/**
	 * Interactions handed over that the LMS has not confirmed, in order: they go with the next write,
	 * or, handed over again, with the next launch.
	 */
	readonly waiting: readonly HandedInteraction[];
}

export type Target = 'scorm12' | 'scorm2004' | 'cmi5' | 'web' | 'none';

export interface Record {
	/** The encoded session. */
	snapshot: string;
	report: Report;
	/** New since the last write, in order. */
	interactions: HandedInteraction[];
	/** Seconds since the launch. */
	seconds: number;
	/**
	 * The LMS holds a snapshot that this launch neither read nor wrote: another tab or device was
	 * there. Takes it in and gives what to write instead.
	 */
	reconcile?: (found: string) => Pick<Record, 'snapshot' | 'report'>;
}

/** An interaction on its way to an LMS, with what a driver can use beyond what the session must say. */
export interface HandedInteraction extends Interaction {
	/** When the answer was given, in milliseconds since 1970. */
	at: number;
	/**
	 * Where in the LMS's list an earlier launch has put it without a word that it arrived: found there
	 * now, it is not put there twice.
	 */
	place?: number;
	/**
	 * Each of `correct` is right by itself (a scenario's best open choices), not all of them
	 * together.
	 */
	alternatives?: boolean;
	/** Where it was asked, as plain text; xAPI keeps it. */
	name?: string;
	/** What was asked, as plain text; SCORM 2004 and xAPI keep it, at most 250 characters. */
	description?: string;
}

export interface Launch {
	/**
	 * `normal`: everything is written. `review`: place, surveys and snapshot are, results are not.
	 * `browse`: nothing is. `none`: there is no LMS, the learner practises.
	 */
	mode: 'normal' | 'review' | 'browse' | 'none';
	/** Why there is no LMS or why it refused, for the status line; absent when all is well. */
	problem?: Problem;
	/** The snapshot the LMS holds, `''` for none. Foreign text: decode with care. */
	snapshot: string;
	/** `null` where the LMS names nobody; then there is no journal. Foreign text. */
	learner: { id: string; name: string } | null;
	/** How many interactions the LMS already holds; 0 where it does not say. */
	interactions: number;
	/**
	 * Per cent from which the LMS counts somebody as passed; absent or `null` where it leaves that to
	 * the course.
	 */
	mark?: number | null;
	/** Language the LMS asks for, a BCP 47 tag, where it says. */
	language?: string;
}

export type Outcome =
	| { saved: true }
	| {
			saved: false;
			problem: Problem;
			/** Characters of a snapshot that the LMS keeps, where that was found out. */
			room?: number;
	  };

/** What went wrong, in words the status line has a sentence for. */
export interface Problem {
	reason:
		/** No API, no launch parameters. */
		| 'not-found'
		/** Initialize, the fetch URL or the first read refused. */
		| 'not-opened'
		/** A value was refused. */
		| 'refused'
		/** The LMS keeps only the beginning of a snapshot, and does not say so. */
		| 'cut'
		/** Commit failed, threw or answered something else. */
		| 'not-committed'
		/** The session at the LMS is over: signed out, closed, terminated. */
		| 'closed'
		/** No connection. */
		| 'offline';
	/** The standard's error code or HTTP status and the LMS's own words, for help pages and logs. */
	detail: string;
}
