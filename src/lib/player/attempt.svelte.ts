import type { Driver, Launch, Outcome, Problem, Record } from '../lms/driver.ts';
import type { CoursePlan } from '../course/schema/plan.ts';
import { report } from '../session/report.ts';
import {
	newSession,
	type Interaction,
	type Session,
	type SessionEvent
} from '../session/session.ts';
import { encode } from '../session/snapshot.ts';
import { step } from '../session/step.ts';
import { openJournal, type Journal } from './journal.ts';
import { resume, type Resumed } from './resume.ts';

/** What the status line says. */
export type Status =
	| { kind: 'opening' }
	| { kind: 'saved' }
	| { kind: 'saving' }
	| { kind: 'unsaved'; problem: Problem }
	/** Nothing is kept: no LMS, or a launch that must not change anything. */
	| { kind: 'practice'; reason: 'no-lms' | 'browse'; problem?: Problem };

/** Seconds until a refused write is tried again; after the last, every write tries. */
const RETRIES = [5, 20, 60, 180];

/** What the attempt needs from its surroundings, so that tests can bring their own. */
export interface Surroundings {
	driver: Driver;
	storage: () => Storage;
	/** Seconds that only grow. */
	now: () => number;
	newAttemptId: () => string;
}

/**
 * The learner's attempt as components see it: the session, what the status line says, and one
 * way to change anything, `send`. It carries out the session's effects and decides nothing.
 */
export class Attempt {
	readonly plan: CoursePlan;
	session: Session = $state.raw(newSession(''));
	status: Status = $state.raw({ kind: 'opening' });
	/** The learner's name as the LMS gives it: foreign text. */
	learnerName: string | null = $state.raw(null);
	/** Activities wait for this: before it, an answer would be given to the wrong session. */
	ready = $state(false);
	/** The attempt is over for this launch: Exit was pressed or the page was left. */
	left = $state(false);
	/** What was put back, left out or could not be read at the launch; the learner is told. */
	notice: Resumed['notice'] = $state.raw(null);
	/** Set while the learner is asked whether to go on from this device's own copy. */
	offer: { accept: () => void; decline: () => void } | null = $state.raw(null);

	#surroundings: Surroundings | null = null;
	#journal: Journal | null = null;
	#mode: Launch['mode'] = 'none';
	#launchedAt = 0;
	#pending: Interaction[] = [];
	#writing = false;
	#dirty = false;
	#failures = 0;
	#retry: ReturnType<typeof setTimeout> | undefined;

	constructor(plan: CoursePlan) {
		this.plan = plan;
	}

	/** Asks the LMS for the attempt and takes up where it was left. Called once. */
	async open(surroundings: Surroundings): Promise<void> {
		this.#surroundings = surroundings;
		const launch = await surroundings.driver.open();
		this.#launchedAt = surroundings.now();
		this.#mode = launch.mode;
		this.learnerName = launch.learner?.name || null;
		this.#journal = openJournal(surroundings.storage, this.plan.id, launch.learner?.id);

		const resumed = await resume(this.plan, launch, this.#journal.read(), {
			newAttemptId: surroundings.newAttemptId,
			ask: () => this.#ask()
		});
		this.session = resumed.session;
		this.notice = resumed.notice;
		this.ready = true;
		if (launch.mode === 'none') {
			this.status = { kind: 'practice', reason: 'no-lms', problem: launch.problem };
		} else if (launch.mode === 'browse') {
			this.status = { kind: 'practice', reason: 'browse' };
		} else {
			this.status = { kind: 'saved' };
			if (resumed.repaired) this.#save();
		}
	}

	/** Hands an event to the session and carries out what follows from it. */
	send(event: SessionEvent): void {
		if (!this.ready) return;
		const { session, effects } = step(this.plan, this.session, event);
		if (session === this.session) return;
		this.session = session;
		for (const effect of effects) {
			if (effect.type === 'recordInteraction') this.#pending.push(effect.interaction);
		}
		if (effects.length > 0) this.#save();
	}

	/** Tries again at once, for a Save button or when the connection is back. */
	retry(): void {
		if (this.status.kind === 'unsaved') this.#save();
	}

	/** Writes what is not written yet, while the page may still be coming back. */
	pause(): void {
		if (this.#dirty) void this.#flush();
	}

	/** The last write of this launch. Safe to call twice. */
	leave(): { returnUrl: string | null } {
		const driver = this.#surroundings?.driver;
		if (driver && this.ready && !this.left) {
			clearTimeout(this.#retry);
			this.#settle(driver.close(this.#takeRecord()));
			this.left = true;
		}
		return { returnUrl: driver?.returnUrl ?? null };
	}

	#ask(): Promise<boolean> {
		return new Promise((resolve) => {
			const answer = (accepted: boolean) => () => {
				this.offer = null;
				resolve(accepted);
			};
			this.offer = { accept: answer(true), decline: answer(false) };
		});
	}

	#save(): void {
		if (this.#mode === 'none' || this.#mode === 'browse') return;
		this.#journal?.write(encode(this.plan, this.session));
		this.#dirty = true;
		void this.#flush();
	}

	/** One write at a time; what changes meanwhile goes with the next. */
	async #flush(): Promise<void> {
		const driver = this.#surroundings?.driver;
		if (!driver || this.#writing || this.left) return;
		clearTimeout(this.#retry);
		this.#writing = true;
		while (this.#dirty && !this.left) {
			this.#dirty = false;
			if (this.status.kind !== 'unsaved') this.status = { kind: 'saving' };
			const outcome = await driver.write(this.#takeRecord());
			this.#settle(outcome);
			if (!outcome.saved) break;
		}
		this.#writing = false;
	}

	#settle(outcome: Outcome): void {
		if (this.#mode === 'none' || this.#mode === 'browse') return;
		if (outcome.saved) {
			this.#failures = 0;
			this.status = { kind: 'saved' };
			return;
		}
		this.#dirty = true;
		this.status = { kind: 'unsaved', problem: outcome.problem };
		const wait = RETRIES[this.#failures++];
		if (wait !== undefined) this.#retry = setTimeout(() => void this.#flush(), wait * 1000);
	}

	#takeRecord(): Record {
		const interactions = this.#pending;
		this.#pending = [];
		return {
			snapshot: encode(this.plan, this.session),
			report: report(this.plan, this.session),
			interactions,
			seconds: (this.#surroundings?.now() ?? 0) - this.#launchedAt
		};
	}
}
