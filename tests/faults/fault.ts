import type { BrowserContext } from '@playwright/test';
import type { LrsOptions } from '../lms/strict-lrs.ts';
import type { Cmi5Lms, Cmi5Seat } from './lms/cmi5.ts';
import type { Held, Launching, Standard } from './lms/lms.ts';
import type { ScormLms, ScormSeat } from './lms/scorm.ts';
import type { Answer, Learner, Work } from './learner.ts';
import type { Notice, Told } from './told.ts';

/** An LMS with one attempt in it, and the learner's tab: what a row of the table plays with. */
export interface Bench<L extends ScormLms | Cmi5Lms = ScormLms | Cmi5Lms> {
	lms: L;
	seat: L extends ScormLms ? ScormSeat : L extends Cmi5Lms ? Cmi5Seat : ScormSeat | Cmi5Seat;
	/** The learner in that tab. */
	readonly learner: Learner;
	/** Another tab of the same browser. */
	newTab(): Promise<Bench<L>['seat']>;
	/** Another browser, with storage of its own. */
	newDevice(): Promise<Bench<L>['seat']>;
	context: BrowserContext;
}

/** What the LMS must hold: the work, and of the rest what is named. */
export type Holds = Work & Partial<Omit<Held, 'session' | 'snapshot'>>;

/** What the next launch shows. */
export interface Next extends Work {
	/** What is said of repairs; nothing where absent. */
	notice?: Notice;
	/** `saved` where absent. */
	told?: Told;
	/** The learner is asked first, and answers. */
	asked?: Answer;
	launch?: Launching;
	/** What else is on the page that is opened, before the work is looked at. */
	shows?: (learner: Learner) => Promise<void>;
}

/** A row of the table. */
export interface Fault<L extends ScormLms | Cmi5Lms = ScormLms | Cmi5Lms> {
	/** In the table's words. */
	name: string;
	/** How the learner opens the course. */
	launch?: Launching;
	/** What the LMS's LRS is like (cmi5). */
	lrs?: LrsOptions;
	/** Before the course is opened. */
	before?(at: Bench<L>): Promise<void> | void;
	/** The learner works while it happens. */
	play(at: Bench<L>): Promise<void>;
	/** What the learner is told when all of that has happened. */
	told: Told;
	/** How the course is left; the frame is removed where nothing is said. */
	leave?(at: Bench<L>): Promise<void>;
	/** What the LMS holds then. */
	holds: Holds;
	/** Before the next launch. By itself the LMS is well again, and there is a connection. */
	mend?(at: Bench<L>): Promise<void> | void;
	next: Next;
	/**
	 * What the LMS holds at the very end; where nothing is said, what the next launch showed, and of
	 * work that was put back each answer once in its list.
	 */
	finally?: Holds;
}

export interface Row {
	fault: Fault;
	standard: Standard;
}

/** The fault in both SCORMs. */
export function inScorm(fault: Fault<ScormLms>): Row[] {
	return [in12(fault), in2004(fault)].flat();
}

export function in12(fault: Fault<ScormLms>): Row[] {
	return [{ fault: fault as Fault, standard: 'SCORM 1.2' }];
}

export function in2004(fault: Fault<ScormLms>): Row[] {
	return [{ fault: fault as Fault, standard: 'SCORM 2004' }];
}

export function inCmi5(fault: Fault<Cmi5Lms>): Row[] {
	return [{ fault: fault as Fault, standard: 'cmi5' }];
}

/** The fault in all three standards. */
export function inAll(fault: Fault): Row[] {
	return (['SCORM 1.2', 'SCORM 2004', 'cmi5'] as const).map((standard) => ({ fault, standard }));
}
