import type { Report } from '../session/session.ts';
import { type Kept, StateDocument } from './cmi5-document.ts';
import type { LaunchData } from './cmi5-launch.ts';
import { Outbox } from './cmi5-outbox.ts';
import { type createStatements, type Statement } from './cmi5-statements.ts';
import type { HandedInteraction, Record } from './driver.ts';
import { inPercent } from './format.ts';
import { passedIn } from './status.ts';
import type { Reply, Xapi } from './xapi.ts';

const SESSION_ID = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

/** One cmi5 session: decides what is sent, and remembers what was. */
export class Cmi5Session {
	readonly #statements: ReturnType<typeof createStatements>;
	readonly #data: LaunchData;
	readonly #language: string;
	readonly #outbox: Outbox;
	readonly #document: StateDocument;
	readonly #id: string;
	#next: Kept;
	#reconcile: Record['reconcile'];
	/** Written in this session; whether the LRS took them is the outbox's to know. */
	#completed: Statement | null = null;
	#judged: { verb: 'passed' | 'failed'; statement: Statement } | null = null;
	readonly #answered = new Map<Statement, HandedInteraction>();

	constructor(
		xapi: Xapi,
		statements: ReturnType<typeof createStatements>,
		data: LaunchData,
		language: string
	) {
		this.#statements = statements;
		this.#data = data;
		this.#language = language;
		this.#outbox = new Outbox(xapi);
		this.#document = new StateDocument(xapi);
		this.#next = this.#document.kept;
		this.#id = String(data.contextTemplate.extensions?.[SESSION_ID] ?? '');
	}

	get kept(): Kept {
		return this.#document.kept;
	}

	get waiting(): HandedInteraction[] {
		return [...this.#answered]
			.filter(([statement]) => this.#outbox.waitsFor(statement))
			.map(([, interaction]) => interaction);
	}

	/** Reads our document and sends Initialized, which a reload has sent before. */
	async begin(initialize: boolean): Promise<Reply | null> {
		const unread = await this.#document.read();
		if (unread) return unread;
		this.#next = this.kept;
		if (!initialize) return null;
		this.#outbox.add(this.#statements.initialized());
		const unsent = await this.#outbox.deliver();
		// Once more where the line failed: without Initialized nothing else may follow.
		return unsent?.status === 0 ? this.#outbox.deliver() : unsent;
	}

	/** Writes the statements that a record calls for. In Review and Browse there are none. */
	take(record: Record): void {
		const { report, seconds, interactions } = record;
		this.#reconcile = record.reconcile;
		this.#next = { ...this.#next, snapshot: record.snapshot, place: report.place };
		if (this.#data.mode !== 'normal') return;

		for (const interaction of interactions) {
			const statement = this.#statements.answered(interaction, this.#language);
			this.#answered.set(statement, interaction);
			this.#outbox.add(statement);
			this.#next.interactions = Math.max(this.#next.interactions, interaction.index + 1);
		}
		if (report.completed && !this.kept.completed && !this.#completed) {
			this.#completed = this.#statements.completed(report, seconds);
			this.#outbox.add(this.#completed);
		}
		const verb = this.#judge(report);
		if (verb) {
			this.#judged = { verb, statement: this.#statements[verb](report, seconds) };
			this.#outbox.add(this.#judged.statement);
		}
	}

	/** Statements first: a document that says they were sent must not be ahead of them. */
	async deliver(): Promise<{ statements: Reply | null; document: Reply | null }> {
		const statements = await this.#outbox.deliver();
		if (this.#data.mode === 'browse') return { statements, document: null };
		const document = await this.#document.write(this.#toKeep(), (found) => this.#merged(found));
		return { statements, document };
	}

	/** Terminated comes last, in the same request as whatever still waits (cmi5, 9.3.8). */
	leave(seconds: number): Promise<Reply[]> {
		const leftOut = this.#outbox.dropRefused();
		this.#outbox.add(this.#statements.terminated(seconds));
		const statements = this.#outbox.deliverLast();
		const document = this.#data.mode === 'browse' ? null : this.#document.leave(this.#toKeep());
		return Promise.all([statements, document, leftOut]).then((replies) =>
			replies.filter((reply) => reply !== null)
		);
	}

	/** What was sent once stays sent, whichever device sent it. */
	#merged(found: Kept): Kept {
		const reconciled = this.#reconcile?.(found.snapshot);
		if (reconciled) {
			const { snapshot, report } = reconciled;
			this.#next = { ...this.#next, snapshot, place: report.place };
		}
		this.#next.interactions = Math.max(this.#next.interactions, found.interactions);
		return this.#toKeep();
	}

	/** Per cent from which the LMS counts somebody as passed, where it has a mark of its own. */
	get mark(): number | null {
		const { masteryScore } = this.#data;
		return masteryScore === null ? null : inPercent(masteryScore);
	}

	#toKeep(): Kept {
		const { completed, passed, failedIn } = this.kept;
		const taken = (verb: 'passed' | 'failed') =>
			this.#judged?.verb === verb && this.#outbox.has(this.#judged.statement.id);
		return {
			...this.#next,
			completed: completed || (this.#completed !== null && this.#outbox.has(this.#completed.id)),
			passed: passed || taken('passed'),
			failedIn: failedIn ?? (taken('failed') ? this.#id : null)
		};
	}

	/**
	 * One of Passed and Failed in a session, Passed once in a registration and nothing after it
	 * (cmi5, 9.3).
	 */
	#judge(report: Report): 'passed' | 'failed' | null {
		const { kept } = this;
		if (this.#judged || kept.passed || (kept.failedIn !== null && kept.failedIn === this.#id))
			return null;
		const passed = passedIn(report, this.mark);
		if (passed) return 'passed';
		return passed === false && kept.failedIn === null ? 'failed' : null;
	}
}
