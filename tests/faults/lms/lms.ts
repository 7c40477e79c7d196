import type { Session } from '../../../src/lib/session/session.ts';
import type { StrictOptions } from '../../lms/strict-scorm.ts';
import type { Version } from '../versions.ts';

export const STANDARDS = ['SCORM 1.2', 'SCORM 2004', 'cmi5'] as const;
export type Standard = (typeof STANDARDS)[number];

/** What the LMS holds of the attempt, whichever standard it speaks. */
export interface Held {
	/** As it was stored. */
	snapshot: string;
	/** What the snapshot says; `null` where it cannot be read. */
	session: Session | null;
	completed: boolean;
	passed: boolean;
	failed: boolean;
	/** Per cent. */
	score: number | null;
	/** Answers in the list. */
	answers: number;
	/** Seconds that the learner was there, as the LMS was told last. */
	seconds: number;
	place: string;
	/** How the attempt was left, in SCORM's word; empty in cmi5, which has none. */
	exit: string;
}

/** How the learner opens the course. */
export interface Launching {
	version?: Version;
	language?: 'en' | 'cy';
	options?: Omit<StrictOptions, 'held' | 'onStore'>;
	/** Milliseconds until the API appears. */
	late?: number;
	/** Frames between the course and the LMS. */
	depth?: number;
	/** Those are from elsewhere. */
	foreign?: boolean;
	/** The LMS's own page is a frame of a portal's, which is from elsewhere. */
	embedded?: boolean;
	inWindow?: boolean;
	withOther?: boolean;
	/** No LMS around it. */
	alone?: boolean;
	/** More of the address. */
	query?: string;
}
