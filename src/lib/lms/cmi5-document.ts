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
	/** A request with `If-Match` was answered: the LRS's CORS rules know the header. */
	#answered = false;
	#writing = false;
	/** The last word was said, and this is what came of it: nothing older may be written after it. */
	#left: Promise<Reply> | null = null;

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
		this.kept = keptIn(reply.text);
		return null;
	}

	/**
	 * Writes the document if it is still the one we know. Otherwise another tab or device wrote it:
	 * it is read again, and what `reconcile` makes of both is written.
	 */
	async write(kept: Kept, reconcile: (found: Kept) => Kept): Promise<Reply | null> {
		if (this.#left) return unlessYes(await this.#left);
		this.#writing = true;
		try {
			const reply = await this.#replace(kept);
			const changed = reply?.status === 412 || reply?.status === 409;
			if (!changed || this.#left || (await this.read()) || this.#left) return reply;
			return await this.#replace(reconcile(this.kept));
		} finally {
			this.#writing = false;
		}
	}

	async #replace(kept: Kept): Promise<Reply | null> {
		const body = JSON.stringify(kept);
		const isConditional = this.#conditional && this.#condition !== 'any';
		let reply = await this.#put(body, isConditional ? this.#condition : 'any');
		if (isConditional && reply.status === 0 && !this.#answered && !this.#left) {
			// An LRS whose CORS rules do not know the header fails like a broken line.
			reply = await this.#put(body, 'any');
			this.#conditional = !reply.ok;
		} else if (reply.status !== 0 && typeof this.#condition === 'object') this.#answered = true;
		if (reply.ok) {
			this.kept = kept;
			this.#condition = reply.etag ? { match: reply.etag } : 'any';
		}
		return unlessYes(reply);
	}

	/**
	 * The last word of a page that is being left: no answer will be read. What another device wrote
	 * meanwhile is not written over; what we have last written ourselves may be. While that is still
	 * under way its version is not known, and this is written whatever is there.
	 */
	leave(kept: Kept): Promise<Reply> {
		const condition = this.#conditional && !this.#writing ? this.#condition : 'any';
		return (this.#left = this.#put(JSON.stringify(kept), condition));
	}

	#put(body: string, condition: Condition): Promise<Reply> {
		return this.#xapi.putState(ID, body, condition);
	}
}

const unlessYes = (reply: Reply) => (reply.ok ? null : reply);

/** What is no document of ours stands as a snapshot, which nobody can read: the learner is told. */
function keptIn(text: string): Kept {
	let found: unknown;
	try {
		found = JSON.parse(text);
	} catch {
		found = null;
	}
	if (typeof found !== 'object' || found === null) return { ...NOTHING, snapshot: text };
	const { snapshot, place, interactions, completed, passed, failedIn } = found as Partial<Kept>;
	return {
		snapshot: String(snapshot ?? text),
		place: String(place ?? ''),
		interactions: Number.isSafeInteger(interactions) ? Math.max(0, interactions!) : 0,
		completed: completed === true,
		passed: passed === true,
		failedIn: typeof failedIn === 'string' ? failedIn : null
	};
}
