import type { CoursePlan } from '../../course/schema/plan.ts';
import type {
	Driver,
	HandedInteraction,
	Launch,
	Outcome,
	Record as Handed
} from '../../lms/driver.ts';
import type { Reported, Session } from '../../session/session.ts';
import { decode } from '../../session/snapshot.ts';
import { must, mustNotFall, unmet } from './never-lost-rules.ts';
import type { Assignment, Learner, Line } from './never-lost-story.ts';

/** What an LMS has of one learner in one assignment. */
export interface LmsRecord {
	snapshot: string;
	/** Its list, by `nameOf`. */
	answers: string[];
	reported: Reported;
	/** Said to be saved, since staff last deleted the attempt. */
	acknowledged: Session[];
}

/** A killed tab does nothing any more, its timers included. */
export interface Life {
	over: boolean;
}

const emptyRecord = (): LmsRecord => ({
	snapshot: '',
	answers: [],
	reported: { score: null, completed: false, passed: false },
	acknowledged: []
});

/** Ids come once in an attempt on one device; two devices may give the same one at two moments. */
export const nameOf = ({ id, at }: HandedInteraction) => `${id} ${at}`;

/** A snapshot's fourth field: it begins with `SL`, a version and a length. */
export function attemptIn(snapshot: string): string {
	return snapshot.slice(6, 14);
}

/** An LMS with a line that fails. It takes an answer of one name once, as an LRS does. */
export class Lms {
	line: Line = 'good';
	/** What was broken where a promise would swallow it. */
	broken: unknown = null;
	readonly #plan: CoursePlan;
	readonly #sights: Set<string>;
	readonly #records = new Map<string, LmsRecord>();
	/** Whose an attempt is. */
	readonly #owners = new Map<string, Learner>();
	readonly #unanswered: (() => void)[] = [];

	constructor(plan: CoursePlan, sights: Set<string>) {
		this.#plan = plan;
		this.#sights = sights;
	}

	record(learner: Learner, assignment: Assignment): LmsRecord {
		return this.#records.get(`${learner} ${assignment}`) ?? this.#empty(learner, assignment);
	}

	#empty(learner: Learner, assignment: Assignment): LmsRecord {
		const record = emptyRecord();
		this.#records.set(`${learner} ${assignment}`, record);
		return record;
	}

	/** Staff delete the attempt. */
	reset(learner: Learner, assignment: Assignment): void {
		this.#empty(learner, assignment);
		this.#sights.add('reset');
	}

	/** Another attempt of this learner's; returns its id. */
	begin(learner: Learner): string {
		const id = String(this.#owners.size + 1).padStart(8, '0');
		this.#owners.set(id, learner);
		return id;
	}

	isOwn(learner: Learner, attempt: string): void {
		must(this.#owners.get(attempt) === learner, `attempt ${attempt} is ${learner}'s own`);
	}

	/** Answers to slow commits arrive. */
	answer(): void {
		for (const answer of this.#unanswered.splice(0)) answer();
	}

	/** It opens the attempt for review once that is completed and passed. */
	modeOf({ reported }: LmsRecord): Launch['mode'] {
		return reported.completed && reported.passed ? 'review' : 'normal';
	}

	driver(learner: Learner, assignment: Assignment, life: Life): Driver {
		const record = this.record(learner, assignment);
		const mode = this.modeOf(record);
		if (mode === 'review') this.#sights.add('review');
		let waiting: HandedInteraction[] = [];
		const lost: Outcome = { saved: false, problem: { reason: 'not-committed', detail: '' } };
		const confirm = (sent: HandedInteraction[]) =>
			(waiting = waiting.filter((one) => !sent.includes(one)));
		const commit = (handed: Handed): { outcome: Outcome; late: boolean } => {
			waiting.push(...handed.interactions);
			if (this.line === 'refuses') {
				this.#sights.add('refused');
				return { outcome: lost, late: false };
			}
			try {
				this.#store(learner, record, { ...handed, interactions: waiting }, mode);
			} catch (error) {
				this.broken ??= error;
			}
			if (this.line === 'cuts') this.#sights.add('cut');
			const outcome: Outcome = this.line === 'cuts' ? lost : { saved: true };
			return { outcome, late: this.line === 'slow' };
		};
		return {
			target: 'scorm2004',
			returnUrl: null,
			get waiting() {
				return waiting;
			},
			open: async () => ({
				mode,
				snapshot: record.snapshot,
				learner: learner === null ? null : { id: learner, name: '' },
				interactions: record.answers.length
			}),
			write: (handed) => {
				if (life.over) return new Promise(() => {});
				const { outcome, late } = commit(handed);
				const sent = outcome.saved ? [...waiting] : [];
				if (!late) {
					confirm(sent);
					return Promise.resolve(outcome);
				}
				return new Promise((answer) =>
					this.#unanswered.push(() => {
						confirm(sent);
						answer(outcome);
					})
				);
			},
			close: (handed) => {
				const { outcome } = commit(handed);
				if (outcome.saved) confirm([...waiting]);
				return outcome;
			}
		};
	}

	/** What is committed must be this learner's own, never less than before, and never too much. */
	#store(
		learner: Learner,
		record: LmsRecord,
		{ snapshot, report, interactions }: Handed,
		mode: Launch['mode']
	) {
		this.isOwn(learner, attemptIn(snapshot));
		record.snapshot = snapshot;
		record.answers = [...new Set([...record.answers, ...interactions.map(nameOf)])];
		if (mode !== 'normal') return;
		const { score, completed } = report;
		mustNotFall(record.reported, { score, completed, passed: report.passed === true });
		if (completed && !record.reported.completed) {
			const read = decode(this.#plan, snapshot);
			const open = read.ok ? unmet(this.#plan, read.session) : [`nothing: ${read.reason}`];
			must(open.length === 0, `completed with nothing left to do; left: ${open.join(', ')}`);
		}
		if (report.completed) this.#sights.add('completed');
		if (report.passed) this.#sights.add('passed');
		record.reported = { score, completed, passed: report.passed === true };
	}
}
