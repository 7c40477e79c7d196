import { vi } from 'vitest';
import type { CoursePlan } from '../../course/schema/plan.ts';
import type { Driver, Launch, Outcome, Record as Handed } from '../../lms/driver.ts';
import { bestScore } from '../../session/score.ts';
import { findPage, hasActivity, pagesOf } from '../../session/pages.ts';
import { fraction } from '../../session/points.ts';
import type { ActivityState, Reported, Session, SessionEvent } from '../../session/session.ts';
import { decode, encode } from '../../session/snapshot.ts';
import type { Attempt } from '../attempt.svelte.ts';
import { play } from '../play.ts';
import { sensible } from './never-lost-moves.ts';
import { must, mustNotFall, unmet } from './never-lost-rules.ts';
import {
	DEVICES,
	LEARNERS,
	type Device,
	type Learner,
	type Line,
	type StoryStep
} from './never-lost-story.ts';

/** What an LMS has of one learner. */
interface Record {
	snapshot: string;
	interactions: number;
	reported: Reported;
	/** Said to be saved, since staff last deleted the attempt. */
	acknowledged: Session[];
}

interface Tab {
	learner: Learner;
	device: Device;
	attempt: Attempt;
	record: Record;
	/** A killed tab does nothing any more, its timers included. */
	life: { over: boolean };
}

const emptyRecord = (): Record => ({
	snapshot: '',
	interactions: 0,
	reported: { score: null, completed: false, passed: false },
	acknowledged: []
});

/** Two learners and a nameless one, two devices, an LMS with a line that fails; and what must hold. */
export class World {
	/** What came about, so that a test can see that stories get somewhere. */
	readonly sights: Set<string>;
	readonly #plan: CoursePlan;
	readonly #newAttempt: () => Attempt;
	/** Two tabs of one device at a time; else a launch ends the one before. */
	readonly #together: boolean;
	readonly #lms = new Map<Learner, Record>(LEARNERS.map((name) => [name, emptyRecord()]));
	readonly #storages = new Map<Device, { items: Map<string, string>; blocked: boolean }>(
		DEVICES.map((name) => [name, { items: new Map<string, string>(), blocked: false }])
	);
	/** What a journal held, by device and learner: all of one attempt. */
	readonly #journalled = new Map<string, Session[]>();
	/** Whose an attempt is. */
	readonly #owners = new Map<string, Learner>();
	/** Pages that something was done on, by attempt: nothing else may be in it. */
	readonly #done = new Map<string, Set<string>>();
	readonly #texts = new WeakMap<Session, string>();
	/** What was broken where a promise would swallow it. */
	#broken: unknown = null;
	#tabs: Tab[] = [];
	#line: Line = 'good';
	#unanswered: (() => void)[] = [];
	#attempts = 0;

	constructor(plan: CoursePlan, newAttempt: () => Attempt, together: boolean, sights: Set<string>) {
		this.sights = sights;
		this.#plan = plan;
		this.#newAttempt = newAttempt;
		this.#together = together;
	}

	async take(step: StoryStep): Promise<void> {
		switch (step.step) {
			case 'launch':
				await this.#launch(step.learner, step.device, step.accepts);
				break;
			case 'act':
				for (let time = 0; time < step.times; time++) {
					const tab = this.#tabAt(step.tab);
					if (!tab) break;
					const event = sensible(this.#plan, tab.attempt.session, step.where, step.how);
					if (event) this.#send(tab, event);
					this.#notice(tab);
				}
				break;
			case 'rush': {
				const tab = this.#tabAt(step.tab);
				if (!tab) break;
				for (const [where, { id }] of pagesOf(this.#plan).entries()) {
					this.#send(tab, { type: 'pageOpened', page: id });
					for (
						let turn = 0;
						turn < 7 && unmet(this.#plan, tab.attempt.session).includes(id);
						turn++
					) {
						const event = sensible(this.#plan, tab.attempt.session, where, step.how);
						if (event) this.#send(tab, event);
					}
				}
				break;
			}
			case 'line':
				this.#line = step.line;
				break;
			case 'answers':
				for (const answer of this.#unanswered.splice(0)) answer();
				break;
			case 'wait':
				await vi.advanceTimersByTimeAsync(step.seconds * 1000);
				break;
			case 'kill':
				this.#kill((tab) => tab === this.#tabAt(step.tab));
				break;
			case 'exit': {
				const tab = this.#tabAt(step.tab);
				tab?.attempt.leave();
				if (tab) this.#notice(tab);
				this.#kill((other) => other === tab);
				break;
			}
			case 'pause':
				this.#tabAt(step.tab)?.attempt.pause();
				break;
			case 'reset':
				this.#lms.set(step.learner, emptyRecord());
				// Whoever has it open is thrown out.
				this.#kill(({ learner }) => learner === step.learner);
				this.sights.add('reset');
				break;
			case 'storage':
				// Two tabs know of each other through the storage alone.
				if (this.#together) break;
				this.#storages.get(step.device)!.blocked = step.blocked;
				if (step.blocked) this.sights.add('storage blocked');
		}
		await settle();
		if (this.#broken) throw this.#broken;
		for (const tab of this.#tabs) this.#notice(tab);
	}

	/** Every learner comes back once more, on every device, over a line that is good. */
	async end(): Promise<void> {
		await this.take({ step: 'answers' });
		this.#line = 'good';
		this.#kill(() => true);
		for (const learner of LEARNERS) {
			for (const device of DEVICES) await this.#launch(learner, device, true);
		}
	}

	#tabAt(position: number): Tab | undefined {
		return this.#tabs[position % Math.max(1, this.#tabs.length)];
	}

	/** Notes what the event itself did, before anything else could come in beside it. */
	#send({ attempt }: Tab, event: SessionEvent): void {
		const before = attempt.session;
		const { session } = play.step(this.#plan, before, event);
		attempt.send(event);
		// A tab that goes on with another one's attempt brings along what it did itself.
		const mine = this.#done.get(before.attempt) ?? new Set();
		const all = this.#done.get(attempt.session.attempt) ?? mine;
		for (const page of [...mine, ...session.seen.filter((id) => !before.seen.includes(id))]) {
			all.add(page);
		}
		this.#done.set(attempt.session.attempt, all);
	}

	#kill(isMeant: (tab: Tab) => boolean): void {
		const killed = this.#tabs.filter(isMeant);
		for (const { life } of killed) life.over = true;
		this.#tabs = this.#tabs.filter((tab) => !killed.includes(tab));
	}

	async #launch(learner: Learner, device: Device, wishes: boolean): Promise<void> {
		this.#kill((tab) => {
			if (tab.learner !== learner) return tab.device === device;
			return !this.#together || learner === null || tab.device !== device;
		});
		// Asked in two tabs, nobody goes on with a copy in one and begins anew in the other.
		const open = this.#tabs.find((tab) => tab.learner === learner)?.attempt.session;
		const journal = this.#storages.get(device)!.items.get(journalKey(this.#plan, learner)) ?? '';
		const accepts = open ? attemptIn(journal) === open.attempt : wishes;
		const life = { over: false };
		const record = this.#lms.get(learner)!;
		const attempt = this.#newAttempt();
		attempt.play = play;
		const storage = this.#storages.get(device)!;
		const before = decode(this.#plan, record.snapshot);
		const opening = attempt.open({
			driver: this.#driver(learner, record, life),
			storage: () => storageOf(storage, life),
			now: () => 0,
			newAttemptId: () => {
				const id = String(++this.#attempts).padStart(8, '0');
				this.#owners.set(id, learner);
				return id;
			}
		});
		await settle();
		const asked = attempt.offer !== null;
		if (asked) this.sights.add(accepts ? 'asked, accepted' : 'asked, declined');
		if (accepts) attempt.offer?.accept();
		else attempt.offer?.decline();
		await opening;
		await settle();
		must(attempt.ready, 'a launch that was answered is ready');
		this.#isOwn(learner, attempt.session.attempt);

		const done = this.#done.get(attempt.session.attempt);
		for (const page of attempt.session.seen) {
			must(done?.has(page) === true, `${page} was done in this very attempt`);
		}

		const kept = this.#journalled.get(`${device} ${learner}`) ?? [];
		const ofThis = kept.filter((session) => session.attempt === attempt.session.attempt);
		if (before.ok) {
			for (const session of record.acknowledged) {
				this.#isKept(session, attempt.session);
				must(attempt.session.interactions >= session.interactions, 'no interaction is forgotten');
			}
		}
		if (!storage.blocked) {
			for (const session of ofThis) this.#isKept(session, attempt.session);
			if (asked && accepts) must(ofThis.length > 0, 'who accepts has the copy');
			if (before.ok && ofThis.length > 0) this.sights.add('merged');
		}
		if (attempt.notice === 'repaired') this.sights.add('repaired');
		must(attempt.notice !== 'unreadable', 'what was written can be read');
		const tab = { learner, device, attempt, record, life };
		this.#tabs.push(tab);
		this.#notice(tab);
	}

	/** Takes down what the learner was told, and what this device now has. */
	#notice({ learner, device, attempt, record }: Tab): void {
		const { session } = attempt;
		const item = this.#storages.get(device)!.items.get(journalKey(this.#plan, learner));
		const key = `${device} ${learner}`;
		const kept = (this.#journalled.get(key) ?? []).filter(
			({ attempt }) => item && attempt === attemptIn(item)
		);
		if (item === this.#textOf(session)) kept.push(session);
		this.#journalled.set(key, kept.slice(-3));
		if (attempt.status.kind !== 'saved' || record !== this.#lms.get(learner)) return;
		// Before anything was written there is nothing that could be saved.
		if (session.revision === 0) return;
		this.sights.add('saved');
		record.acknowledged = [...record.acknowledged, session].slice(-3);
	}

	#isOwn(learner: Learner, attempt: string): void {
		must(this.#owners.get(attempt) === learner, `attempt ${attempt} is ${learner}'s own`);
	}

	#textOf(session: Session): string {
		const text = this.#texts.get(session) ?? encode(this.#plan, session);
		this.#texts.set(session, text);
		return text;
	}

	/** All of the earlier session is in the later one, or something better in its place. */
	#isKept(earlier: Session, later: Session): void {
		const has = <T>(all: T[], some: T[]) => some.every((one) => all.includes(one));
		must(later.attempt === earlier.attempt, 'it is the same attempt');
		must(has(later.seen, earlier.seen), 'pages stay seen');
		must(later.revision >= earlier.revision, 'revisions grow');
		mustNotFall(earlier.reported, later.reported);
		for (const [id, state] of Object.entries(earlier.activities)) {
			const now = later.activities[id];
			if (!now) throw new Error(`${id} is lost.`);
			must(now.turns >= state.turns, `${id}: turns grow`);
			must(this.#worth(id, now) >= this.#worth(id, state), `${id}: the best stands`);
			if (state.kind === 'survey' && now.kind === 'survey') {
				must(now.answers !== null || state.answers === null, `${id}: a survey stays answered`);
			}
			if (state.kind === 'quiz' && now.kind === 'quiz') {
				must(has(now.met, state.met), `${id}: questions stay met`);
				must(now.runs >= state.runs, `${id}: runs are counted`);
			}
		}
	}

	/** Of the best finished go; below any where there is none. */
	#worth(id: string, state: ActivityState): number {
		const page = findPage(this.#plan, id)!;
		const score = hasActivity(page) ? bestScore(page, state) : null;
		return score ? fraction(score) : -1;
	}

	#driver(learner: Learner, record: Record, life: Tab['life']): Driver {
		const isEnd = record.reported.completed && record.reported.passed;
		const mode: Launch['mode'] = isEnd ? 'review' : 'normal';
		if (isEnd) this.sights.add('review');
		const lost: Outcome = { saved: false, problem: { reason: 'not-committed', detail: '' } };
		const commit = (handed: Handed): { outcome: Outcome; late: boolean } => {
			if (this.#line === 'refuses') {
				this.sights.add('refused');
				return { outcome: lost, late: false };
			}
			try {
				this.#store(learner, record, handed, mode);
			} catch (error) {
				this.#broken ??= error;
			}
			if (this.#line === 'cuts') this.sights.add('cut');
			const outcome: Outcome = this.#line === 'cuts' ? lost : { saved: true };
			return { outcome, late: this.#line === 'slow' };
		};
		return {
			target: 'scorm2004',
			returnUrl: null,
			open: async () => ({
				mode,
				snapshot: record.snapshot,
				learner: learner === null ? null : { id: learner, name: '' },
				resumed: record.snapshot !== '',
				interactions: record.interactions
			}),
			write: (handed) => {
				if (life.over) return new Promise(() => {});
				const { outcome, late } = commit(handed);
				if (!late) return Promise.resolve(outcome);
				return new Promise((answer) => this.#unanswered.push(() => answer(outcome)));
			},
			close: (handed) => commit(handed).outcome
		};
	}

	/** What is committed must be this learner's own, never less than before, and never too much. */
	#store(
		learner: Learner,
		record: Record,
		{ snapshot, report, interactions }: Handed,
		mode: Launch['mode']
	) {
		this.#isOwn(learner, attemptIn(snapshot));
		record.snapshot = snapshot;
		record.interactions += interactions.length;
		if (mode !== 'normal') return;
		const { score, completed } = report;
		mustNotFall(record.reported, { score, completed, passed: report.passed === true });
		if (completed && !record.reported.completed) {
			const read = decode(this.#plan, snapshot);
			const open = read.ok ? unmet(this.#plan, read.session) : [`nothing: ${read.reason}`];
			must(open.length === 0, `completed with nothing left to do; left: ${open.join(', ')}`);
		}
		if (report.completed) this.sights.add('completed');
		if (report.passed) this.sights.add('passed');
		record.reported = { score, completed, passed: report.passed === true };
	}
}

/** A snapshot's fourth field: it begins with `SL`, a version and a length. */
function attemptIn(snapshot: string): string {
	return snapshot.slice(6, 14);
}

function journalKey({ id }: CoursePlan, learner: Learner): string {
	return `second-look/journal/${id}/${learner}`;
}

/** Lets everything that was answered arrive, and nothing that a timer holds. */
async function settle(): Promise<void> {
	for (let turn = 0; turn < 12; turn++) await Promise.resolve();
}

function storageOf(
	storage: { items: Map<string, string>; blocked: boolean },
	life: Tab['life']
): Storage {
	const guard = () => {
		if (storage.blocked || life.over) throw new DOMException('blocked', 'SecurityError');
	};
	return {
		getItem: (key: string) => (guard(), storage.items.get(key) ?? null),
		setItem: (key: string, value: string) => (guard(), void storage.items.set(key, value))
	} as Storage;
}
