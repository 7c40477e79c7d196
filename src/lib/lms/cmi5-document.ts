import type { Condition, Reply, Xapi } from './xapi.ts';

/** Our own State document, beside the LMS's `LMS.LaunchData`. */
const ID = 'second-look';

/** What is kept between sessions: the snapshot, and what must not be sent twice. */
export interface Kept {
	snapshot: string;
	place: string;
	interactions: number;
	completed: boolean;
	passed: boolean;
	/** Session in which Failed was sent: Passed cannot follow in the same one (cmi5, 9.3). */
	failedIn: string | null;
}

const NOTHING: Kept = {
	snapshot: '',
	place: '',
	interactions: 0,
	completed: false,
	passed: false,
	failedIn: null
};

/** Reads and writes the document, and notices when another tab wrote it in between. */
export class StateDocument {
	kept: Kept = NOTHING;
	readonly #xapi: Xapi;
	#condition: Condition = 'any';
	#conditional = true;

	constructor(xapi: Xapi) {
		this.#xapi = xapi;
	}

	/** @returns a reply that was neither a document nor the news that there is none. */
	async read(): Promise<Reply | null> {
		const reply = await this.#xapi.getState(ID);
		if (reply.status === 404) {
			this.#condition = 'absent';
			return null;
		}
		if (!reply.ok) return reply;
		this.#condition = reply.etag ? { match: reply.etag } : 'any';
		try {
			this.kept = { ...NOTHING, ...JSON.parse(reply.text) };
		} catch {
			this.kept = NOTHING;
		}
		return null;
	}

	/**
	 * Writes the document if it is still the one we know. Otherwise it is read again, what was sent
	 * once stays sent, and the next write replaces it.
	 */
	async write(kept: Kept): Promise<Reply | null> {
		const body = JSON.stringify(kept);
		let reply = await this.#put(body, this.#conditional ? this.#condition : 'any');
		if (reply.status === 0 && this.#conditional && this.#condition !== 'any') {
			// An LRS whose CORS rules do not know the header fails like a broken line.
			reply = await this.#put(body, 'any');
			this.#conditional = !reply.ok;
		}
		if (reply.ok) {
			this.kept = kept;
			this.#condition = reply.etag ? { match: reply.etag } : 'any';
			return null;
		}
		if (reply.status === 412 || reply.status === 409) {
			await this.read();
			const { completed, passed, failedIn } = this.kept;
			this.kept = {
				...this.kept,
				completed: completed || kept.completed,
				passed: passed || kept.passed,
				failedIn: failedIn ?? kept.failedIn
			};
		}
		return reply;
	}

	/** The last word of a page that is being left: no answer will be read. */
	leave(kept: Kept): Promise<Reply> {
		return this.#put(JSON.stringify(kept), 'any');
	}

	#put(body: string, condition: Condition): Promise<Reply> {
		return this.#xapi.putState(ID, body, condition);
	}
}
