import { vi } from 'vitest';
import type { CoursePlan } from '../../course/schema/plan.ts';
import { pagesOf } from '../../session/pages.ts';
import type { Session, SessionEvent } from '../../session/session.ts';
import { decode, encode } from '../../session/snapshot.ts';
import type { Attempt } from '../attempt.svelte.ts';
import { play } from '../play.ts';
import { Chronicle } from './never-lost-chronicle.ts';
import { sensible } from './never-lost-moves.ts';
import { Lms, nameOf } from './never-lost-lms.ts';
import { must, mustBeDue, mustKeep, unmet } from './never-lost-rules.ts';
import { keptIn, latestIn, storageOf, type Items } from './never-lost-storage.ts';
import {
	ASSIGNMENTS,
	DEVICES,
	LEARNERS,
	type Assignment,
	type Device,
	type Learner,
	type StoryStep
} from './never-lost-story.ts';
import { noteAnswers, type Tab } from './never-lost-tab.ts';

/**
 * Two learners and a nameless one, two devices, an LMS with a line that fails and with the course in
 * it twice; and what must hold.
 */
export class World {
	/** What came about, so that a test can see that stories get somewhere. */
	readonly sights: Set<string>;
	readonly #plan: CoursePlan;
	readonly #newAttempt: () => Attempt;
	/** Two tabs of one device at a time; else a launch ends the one before. */
	readonly #together: boolean;
	readonly #lms: Lms;
	readonly #storages = new Map<Device, Items>(
		DEVICES.map((name) => [name, { items: new Map<string, string>(), blocked: false, gaps: false }])
	);
	/** What a journal held, by device, learner and attempt. */
	readonly #journalled = new Map<string, Session[]>();
	/** Pages that something was done on, by attempt: nothing else may be in it. */
	readonly #done = new Map<string, Set<string>>();
	readonly #texts = new WeakMap<Session, string>();
	readonly #chronicle = new Chronicle();
	#tabs: Tab[] = [];

	constructor(plan: CoursePlan, newAttempt: () => Attempt, together: boolean, sights: Set<string>) {
		this.sights = sights;
		this.#plan = plan;
		this.#lms = new Lms(plan, sights);
		this.#newAttempt = newAttempt;
		this.#together = together;
	}

	async take(step: StoryStep): Promise<void> {
		this.#chronicle.step++;
		switch (step.step) {
			case 'launch':
				await this.#launch(step.learner, step.assignment, step.device, step.accepts);
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
				this.#lms.line = step.line;
				break;
			case 'answers':
				this.#lms.answer();
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
				this.#lms.reset(step.learner, step.assignment);
				// Whoever has it open is thrown out.
				this.#kill(
					({ learner, assignment }) => learner === step.learner && assignment === step.assignment
				);
				break;
			case 'storage':
				// Two tabs know of each other through the storage alone.
				if (this.#together) break;
				this.#storages.get(step.device)!.blocked = step.blocked;
				if (!step.blocked) break;
				this.#storages.get(step.device)!.gaps = true;
				this.sights.add('storage blocked');
		}
		await settle();
		if (this.#lms.broken) throw this.#lms.broken;
		for (const tab of this.#tabs) this.#notice(tab);
	}

	/** Every learner comes back to everything once more, on every device, over a line that is good. */
	async end(): Promise<void> {
		await this.take({ step: 'answers' });
		this.#lms.line = 'good';
		this.#kill(() => true);
		for (const learner of LEARNERS) {
			for (const assignment of ASSIGNMENTS) {
				for (const device of DEVICES) {
					await this.#launch(learner, assignment, device, true);
					await this.#opensEveryPage();
				}
			}
		}
	}

	/** What was left over goes into the LMS's list, unless the attempt is there for review only. */
	async #opensEveryPage(): Promise<void> {
		const [tab] = this.#tabs;
		const { learner, assignment, device, record, attempt } = tab!;
		const isReview = attempt.review;
		for (const { id } of pagesOf(this.#plan)) this.#send(tab!, { type: 'pageOpened', page: id });
		await settle();
		this.#notice(tab!);
		if (learner === null || isReview || this.#storages.get(device)!.blocked) return;
		must(record === this.#lms.record(learner, assignment), 'the attempt is still there');
		must(!this.#keptOn('answers', tab!), 'no answer is left over');
	}

	#keptOn(name: 'journal' | 'answers', { device, learner, attempt }: Tab): string {
		const storage = this.#storages.get(device)!;
		return keptIn(storage, name, this.#plan, learner, attempt.session.attempt);
	}

	#tabAt(position: number): Tab | undefined {
		return this.#tabs[position % Math.max(1, this.#tabs.length)];
	}

	/** Notes what the event itself did, before anything else could come in beside it. */
	#send(tab: Tab, event: SessionEvent): void {
		const { attempt } = tab;
		const before = attempt.session;
		const { session } = play.step(this.#plan, before, event);
		attempt.send(event);
		if (attempt.session !== before) this.#chronicle.worked(tab);
		if (attempt.session.attempt === before.attempt) {
			mustBeDue(this.#plan, before.reported, attempt.session);
		}
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

	async #launch(
		learner: Learner,
		assignment: Assignment,
		device: Device,
		wishes: boolean
	): Promise<void> {
		this.#kill((tab) => {
			if (tab.learner !== learner) return tab.device === device;
			return !this.#together || learner === null || tab.device !== device;
		});
		// Asked in two tabs, nobody goes on with a copy in one and begins anew in the other.
		const storage = this.#storages.get(device)!;
		const open = this.#tabs.find((tab) => tab.learner === learner && tab.assignment === assignment)
			?.attempt.session;
		const accepts = open
			? latestIn(storage, this.#plan, learner, assignment) === open.attempt
			: wishes;
		const life = { over: false };
		const record = this.#lms.record(learner, assignment);
		const attempt = this.#newAttempt();
		const given = noteAnswers(attempt);
		const before = decode(this.#plan, record.snapshot);
		const opening = attempt.open({
			driver: this.#lms.driver(learner, assignment, life),
			storage: () => storageOf(storage, life),
			activity: assignment,
			now: () => 0,
			newAttemptId: () => this.#lms.begin(learner)
		});
		await settle();
		const asked = attempt.offer !== null;
		if (asked) this.sights.add(accepts ? 'asked, accepted' : 'asked, declined');
		if (accepts) attempt.offer?.accept();
		else attempt.offer?.decline();
		await opening;
		await settle();
		must(attempt.ready, 'a launch that was answered is ready');
		this.#lms.isOwn(learner, attempt.session.attempt);
		const goesOnWith = attempt.session.attempt;
		const opened = this.#chronicle.step;
		const tab = { learner, assignment, device, attempt, record, life, given, opened, goesOnWith };
		const places = this.#chronicle.placesOf(tab);

		const done = this.#done.get(attempt.session.attempt);
		for (const page of attempt.session.seen) {
			must(done?.has(page) === true, `${page} was done in this very attempt`);
		}

		const kept = this.#journalled.get(`${device} ${learner} ${attempt.session.attempt}`) ?? [];
		const isAlone = !this.#together && places.size === 1;
		if (before.ok) {
			for (const session of record.acknowledged) {
				mustKeep(this.#plan, session, attempt.session, isAlone);
				must(attempt.session.interactions >= session.interactions, 'no interaction is forgotten');
			}
		}
		if (!storage.blocked) {
			for (const session of kept) mustKeep(this.#plan, session, attempt.session, isAlone);
			if (asked && accepts) {
				must(kept.length > 0, 'who accepts has the copy');
				const own = this.#chronicle.lastAt(tab) ?? goesOnWith;
				must(storage.gaps || own === goesOnWith, 'it is the one of this very assignment');
			}
			if (before.ok && kept.length > 0) this.sights.add('merged');
		}
		if (attempt.notice === 'repaired') this.sights.add('repaired');
		must(attempt.notice !== 'unreadable', 'what was written can be read');
		this.#tabs.push(tab);
		this.#notice(tab);
	}

	/** Takes down what the learner was told, and what this device now has. */
	#notice(tab: Tab): void {
		const { learner, assignment, device, attempt, record, given } = tab;
		const { session } = attempt;
		if (this.#chronicle.hasTakenOver(tab)) this.sights.add('taken over');
		const key = `${device} ${learner} ${session.attempt}`;
		const kept = this.#journalled.get(key) ?? [];
		if (this.#keptOn('journal', tab) === this.#textOf(session)) kept.push(session);
		this.#journalled.set(key, kept.slice(-3));
		if (record !== this.#lms.record(learner, assignment)) return;
		const isElsewhere = [...this.#chronicle.placesOf(tab)].some(
			(place) => !place.endsWith(assignment)
		);
		// Who takes an attempt from one assignment into another has its answers listed there.
		if (learner !== null && !attempt.review && !isElsewhere && !this.#storages.get(device)!.gaps) {
			const answers = this.#keptOn('answers', tab);
			for (const one of given) {
				const isListed = record.answers.includes(nameOf(one));
				must(isListed || answers.includes(one.id), `${one.id} is in the list, or kept for it`);
			}
		}
		if (attempt.status.kind !== 'saved') return;
		// Before anything was written there is nothing that could be saved.
		if (session.revision === 0) return;
		this.sights.add('saved');
		record.acknowledged = [...record.acknowledged, session].slice(-3);
	}

	#textOf(session: Session): string {
		const text = this.#texts.get(session) ?? encode(this.#plan, session);
		this.#texts.set(session, text);
		return text;
	}
}

/** Lets everything that was answered arrive, and nothing that a timer holds. */
async function settle(): Promise<void> {
	for (let turn = 0; turn < 12; turn++) await Promise.resolve();
}
