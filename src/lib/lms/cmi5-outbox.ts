import type { Statement } from './cmi5-statements.ts';
import type { Reply, Xapi } from './xapi.ts';

/** Refusals after which an answer is let go: the LRS has said what it thinks of it. */
const PATIENCE = 3;
/** What the course comes to is offered for as long as the page is open. */
const mayBeLetGo = ({ verb }: Statement) => verb.id.endsWith('/answered');

/**
 * Statements on their way, in order. One that was not taken keeps its id and its time, so that
 * sending it again cannot count twice.
 */
export class Outbox {
	readonly #xapi: Xapi;
	#waiting: Statement[] = [];
	readonly #sending = new Set<Statement>();
	readonly #refusals = new Map<Statement, { times: number; reply: Reply }>();
	readonly #taken = new Set<string>();
	/** Taken, or let go. */
	readonly #settled = new Set<Statement>();
	/** Terminated is on its way: nothing may follow it. */
	#over = false;

	constructor(xapi: Xapi) {
		this.#xapi = xapi;
	}

	add(...statements: Statement[]): void {
		this.#waiting.push(...statements);
	}

	/** The LRS holds this statement. */
	has(id: string): boolean {
		return this.#taken.has(id);
	}

	/** Neither taken nor let go. */
	waitsFor(statement: Statement): boolean {
		return !this.#settled.has(statement);
	}

	/**
	 * Before the last request: what was refused once would only pull the rest down with it.
	 * @returns what the LRS said of the first that the course comes to, where one is left out.
	 */
	dropRefused(): Reply | null {
		const refused = this.#waiting.filter((statement) => this.#refusals.has(statement));
		this.#waiting = this.#waiting.filter((statement) => !refused.includes(statement));
		const missed = refused.find((statement) => !mayBeLetGo(statement));
		return (missed && this.#refusals.get(missed)?.reply) ?? null;
	}

	/**
	 * Sends what waits, in one request made at once. Where the LRS refuses that, each by itself, so
	 * that one bad answer does not keep Completed back.
	 * @returns the first reply that was not a yes.
	 */
	async deliver(): Promise<Reply | null> {
		const batch = this.#waiting.filter((statement) => !this.#sending.has(statement));
		if (batch.length === 0) return null;
		batch.forEach((statement) => this.#sending.add(statement));
		const reply = await this.#xapi.postStatements(batch);
		let wrong: Reply | null = null;
		if (reply.ok) batch.forEach((statement) => this.#settle(statement, true));
		else if (!isVerdict(reply)) wrong = reply;
		else wrong = await this.#deliverEach(batch);
		batch.forEach((statement) => this.#sending.delete(statement));
		return wrong;
	}

	/**
	 * The last request of a page that is being left: all that the LRS has not confirmed, what is on its
	 * way included. That may arrive after this, and nothing may come after Terminated; sent twice under
	 * one id, it counts once. Where the LRS refuses it and the page is still there, each by itself.
	 */
	async deliverLast(): Promise<Reply | null> {
		const last = this.#waiting;
		this.#waiting = [];
		this.#over = true;
		const reply = await this.#xapi.postStatements(last);
		if (reply.ok) {
			last.forEach((statement) => this.#settle(statement, true));
			return null;
		}
		return isVerdict(reply) ? this.#deliverEach(last, () => false) : reply;
	}

	async #deliverEach(
		batch: readonly Statement[],
		isOver = () => this.#over
	): Promise<Reply | null> {
		let wrong: Reply | null = null;
		for (const statement of batch) {
			if (isOver()) break;
			const reply = await this.#xapi.putStatement(statement);
			// 409: the LRS holds a statement of this id already (xAPI 1.0.3, part 3, 2.1.1).
			if (reply.ok || reply.status === 409) {
				this.#settle(statement, true);
				continue;
			}
			wrong ??= reply;
			if (!isVerdict(reply)) break;
			const times = (this.#refusals.get(statement)?.times ?? 0) + 1;
			this.#refusals.set(statement, { times, reply });
			if (times >= PATIENCE && mayBeLetGo(statement)) this.#settle(statement, false);
		}
		return wrong;
	}

	#settle(statement: Statement, taken: boolean): void {
		this.#waiting = this.#waiting.filter((other) => other !== statement);
		this.#settled.add(statement);
		if (taken) this.#taken.add(statement.id);
	}
}

/** About the statements themselves, rather than about us or the line. */
function isVerdict({ status }: Reply): boolean {
	return status >= 400 && status < 500 && ![401, 408, 429].includes(status);
}
