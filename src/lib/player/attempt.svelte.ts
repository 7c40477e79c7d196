import type { Driver, HandedInteraction, Launch, Outcome, Record } from '../lms/driver.ts';
import type { Page } from '../course/schema/page.ts';
import type { CoursePlan } from '../course/schema/plan.ts';
import { encodeWithin } from '../session/fit.ts';
import { report } from '../session/report.ts';
import { newSession, type Session, type SessionEvent } from '../session/session.ts';
import { encode } from '../session/snapshot.ts';
import { openJournal, type Journal } from './journal.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { begunMeanwhile, takeIn } from './other-tabs.ts';
import type { Play } from './play.ts';
import { resume, type Asked, type Resumed } from './resume.ts';
import { Room } from './room.ts';
import type { Status } from './status.ts';
import { within } from './within.ts';

/** Seconds until a refused write is tried again; the last holds for all that follow. */
const RETRIES = [5, 20, 60, 180];
/** Seconds that whoever leaves waits at most for the LMS's last answer. */
const PATIENCE = 5;

/** What the attempt needs from its surroundings, so that tests can bring their own. */
export interface Surroundings {
	driver: Driver;
	storage: () => Storage;
	/** What tells this activity from another of the course, such as the package's address. */
	activity: string;
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
	/** What the LMS knows the learner by: foreign text. Keeps two people's work on one device apart. */
	learnerId: string | null = $state.raw(null);
	/** Activities wait for this: before it, an answer would be given to the wrong session. */
	ready = $state(false);
	/** The attempt is over for this launch: Exit was pressed or the page was left. */
	left = $state(false);
	/** The browser brought the page back after it was left: its session at the LMS is over. */
	restored = $state(false);
	/** The LMS opened the attempt for review: the work is kept, the result stays as it is. */
	review = $state(false);
	/** Per cent from which the LMS counts somebody as passed, where it has a mark of its own. */
	lmsMark: number | null = $state.raw(null);
	/** What was put back, left out or could not be read at the launch; the learner is told. */
	notice: Resumed['notice'] = $state.raw(null);
	/** Set while the learner is asked whether to go on from this device's own copy. */
	offer: { why: Asked; accept: () => void; decline: () => void } | null = $state.raw(null);
	/** What a lesson page brings along to answer with, see `play.ts`. */
	play: Play | null = null;
	/** The page that is open: an LMS is told in its words what was asked. */
	words: Page | null = null;
	/** How certainty is asked, in the same language: the question and what its three points mean. */
	sure = '';

	#surroundings: Surroundings | null = null;
	#journal: Journal | null = null;
	/** What this tab last found in the journal or put there: anything else is another tab's. */
	#journalled: string | null = null;
	/** What had begun before this launch's own attempt, until that is written; else `undefined`. */
	#begunBefore: string | null | undefined;
	#room = new Room();
	/** `newer`: what the LMS holds is a newer version's, and stays as it is. */
	#mode: Launch['mode'] | 'newer' = 'none';
	#launchedAt = 0;
	#pending: HandedInteraction[] = [];
	/** Where answers are kept until the LMS has them, from the first lesson page on. */
	#answers: KeptAnswers | null = null;
	#writing = false;
	#dirty = false;
	#failures = 0;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#closed: Promise<Outcome> = Promise.resolve({ saved: true });

	constructor(plan: CoursePlan) {
		this.plan = plan;
	}

	/** Asks the LMS for the attempt and takes up where it was left. Called once. */
	async open(surroundings: Surroundings): Promise<void> {
		this.#surroundings = surroundings;
		const launch = await surroundings.driver.open();
		this.#launchedAt = surroundings.now();
		this.lmsMark = launch.mark ?? null;
		this.learnerName = launch.learner?.name || null;
		const id = launch.learner?.id;
		// Half a surrogate pair cannot be part of a key: such an id keeps nobody apart.
		this.learnerId = id && !/\p{Cs}/u.test(id) ? id : null;
		const { storage, activity } = surroundings;
		this.#journal = openJournal(storage, this.plan.id, this.learnerId, activity);

		const begunBefore = this.#journal.begun();
		const resumed = await resume(this.plan, launch, this.#journal, {
			newAttemptId: surroundings.newAttemptId,
			ask: (why) => this.#ask(why)
		});
		this.#mode = resumed.leaves ? 'newer' : launch.mode;
		this.review = this.#mode === 'review';
		this.session = resumed.session;
		this.#begunBefore = resumed.begun ? begunBefore : undefined;
		this.#room = new Room(resumed.room);
		this.notice = resumed.notice;
		this.ready = true;
		if (this.#mode === 'none') {
			this.status = { kind: 'practice', reason: 'no-lms', problem: launch.problem };
		} else if (this.#mode === 'browse' || this.#mode === 'newer') {
			this.status = { kind: 'practice', reason: this.#mode };
		} else {
			const { problem } = launch;
			this.status = problem ? { kind: 'unsaved', problem } : { kind: 'saved' };
			if (resumed.repaired) this.#save();
		}
	}

	/**
	 * Hands an event to the session and carries out what follows from it. Before the session is
	 * there, and after the attempt was left, nothing would be kept: such an event is none.
	 */
	send(event: SessionEvent): void {
		if (!this.ready || this.left || !this.play) return;
		this.#takeUpAnswers(this.play);
		const { session, effects } = this.play.step(this.plan, this.session, event);
		if (session === this.session) return;
		this.session = session;
		for (const effect of effects) {
			if (effect.type !== 'recordInteraction') continue;
			this.#pending.push(this.play.hand(this.plan, this.words, effect.interaction, this.sure));
		}
		if (effects.length > 0) this.#save();
	}

	/** What an earlier launch could not get into the LMS's list goes there now: a review changes none. */
	#takeUpAnswers({ keptAnswers }: Play): void {
		if (this.#answers || this.#mode !== 'normal' || !this.#journal) return;
		this.#answers = keptAnswers(this.#journal.answers);
		this.#pending = this.#answers.takeUp(this.session.attempt);
		if (this.#pending.length > 0) this.#save();
	}

	#keepAnswers(): void {
		const waiting = this.#surroundings?.driver.waiting ?? [];
		this.#answers?.keep(this.session.attempt, [...waiting, ...this.#pending]);
	}

	/** Tries again at once, for a Save button or when the connection is back. */
	retry(): void {
		if (this.status.kind === 'unsaved') this.#save();
	}

	/** Writes what is not written yet, while the page may still be coming back. */
	pause(): void {
		if (this.#dirty) void this.#flush();
	}

	/**
	 * The last write of this launch, made at once. Safe to call twice.
	 * @returns where to go, and a promise of what became of the write, kept within seconds: whoever
	 * goes on before it may take a request that is under way with them.
	 */
	leave(): { returnUrl: string | null; closed: Promise<Outcome> } {
		const driver = this.#surroundings?.driver;
		if (driver && this.ready && !this.left) {
			this.left = true;
			clearTimeout(this.#retry);
			// To finish an attempt may change what the LMS holds.
			if (this.#mode !== 'newer') this.#closed = this.#close(driver);
		}
		return { returnUrl: driver?.returnUrl ?? null, closed: this.#closed };
	}

	async #close(driver: Driver): Promise<Outcome> {
		const sent = driver.close(this.#takeRecord());
		const answer = driver.closed;
		this.#keepAnswers();
		if (!answer || !sent.saved) this.#show(sent);
		else if (this.#keeps) this.status = { kind: 'saving' };
		if (!answer) return sent;
		const outcome = await within(answer, PATIENCE);
		this.#keepAnswers();
		this.#show(outcome);
		return outcome;
	}

	#ask(why: Asked): Promise<boolean> {
		return new Promise((resolve) => {
			const answer = (accepted: boolean) => () => {
				this.offer = null;
				resolve(accepted);
			};
			this.offer = { why, accept: answer(true), decline: answer(false) };
		});
	}

	/** Something is written at all. */
	get #keeps(): boolean {
		return this.#mode === 'normal' || this.#mode === 'review';
	}

	/** Another tab of this attempt writes the same journal: what it did is taken in, never undone. */
	#catchUp(): void {
		if (!this.#keeps || !this.#journal) return;
		const attempt = begunMeanwhile(this.#journal, this.#begunBefore) ?? this.session.attempt;
		const kept = this.#journal.read(attempt);
		if (kept === this.#journalled) return;
		this.#journalled = kept;
		this.session = takeIn(this.plan, { ...this.session, attempt }, kept);
	}

	#save(): void {
		if (!this.#keeps) return;
		this.#catchUp();
		this.#journalled = encode(this.plan, this.session);
		this.#journal?.write(this.session.attempt, this.#journalled);
		// From the first write on the attempt is this tab's own.
		if (this.#begunBefore !== undefined) this.#journal?.begin(this.session.attempt);
		this.#begunBefore = undefined;
		this.#keepAnswers();
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
			this.#keepAnswers();
			// The last write has the last word.
			if (this.left) break;
			this.#settle(outcome);
			// Where it was cut, it is written once more, so short that it can be read.
			if (!outcome.saved && !this.#room.shrinks(outcome.room)) break;
		}
		this.#writing = false;
	}

	#show(outcome: Outcome): void {
		if (!this.#keeps) return;
		if (!outcome.saved) this.status = { kind: 'unsaved', problem: outcome.problem };
		else if (this.#isWhole()) this.status = { kind: 'saved' };
		else this.status = { kind: 'unsaved', problem: this.#room.problem };
	}

	/** The LMS has all of it, and not only what it has room for. */
	#isWhole(): boolean {
		const { characters } = this.#room;
		return characters === Infinity || encode(this.plan, this.session).length <= characters;
	}

	#settle(outcome: Outcome): void {
		this.#show(outcome);
		if (outcome.saved) {
			this.#failures = 0;
			return;
		}
		this.#dirty = true;
		const wait = RETRIES[Math.min(this.#failures++, RETRIES.length - 1)]!;
		this.#retry = setTimeout(() => void this.#flush(), wait * 1000);
	}

	#takeRecord(): Record {
		this.#catchUp();
		const interactions = this.#pending;
		this.#pending = [];
		return {
			...this.#toWrite(),
			interactions,
			seconds: (this.#surroundings?.now() ?? 0) - this.#launchedAt,
			reconcile: (found) => {
				this.session = takeIn(this.plan, this.session, found);
				return this.#toWrite();
			}
		};
	}

	#toWrite(): Pick<Record, 'snapshot' | 'report'> {
		return {
			snapshot: encodeWithin(this.plan, this.session, this.#room.characters),
			report: report(this.plan, this.session)
		};
	}
}
