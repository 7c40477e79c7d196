import type { Driver, Launch, Outcome, Problem, Record } from './driver.ts';
import { type Environment, isOffline } from './environment.ts';
import { awaitApi } from './find-api.ts';
import { languageTag } from './format.ts';
import { connectRunTime, type Fault, type RunTime } from './run-time.ts';
import type { Dialect } from './scorm-dialect.ts';
import { ScormBook } from './scorm-book.ts';

/** The life cycle of an attempt, the same in both SCORMs; a dialect has the words. */
export function createScormDriver<Readable extends string, Writable extends string>(
	dialect: Dialect<Readable, Writable>,
	environment: Environment
): Driver {
	const { elements, codes } = dialect;
	let run: RunTime<Readable, Writable> | null = null;
	let book: ScormBook<Readable, Writable> | null = null;
	let mode: Launch['mode'] = 'none';
	let problem: Problem = { reason: 'not-opened', detail: 'open was not called' };

	function fail(reason: Problem['reason'], detail: string): Launch {
		problem = { reason, detail };
		run = null;
		return { mode, problem, snapshot: '', learner: null, interactions: 0 };
	}

	async function open(): Promise<Launch> {
		const api = await awaitApi(environment.window, dialect.apiName);
		if (!api) return fail('not-found', `no ${dialect.apiName}`);
		run = connectRunTime(api, dialect.prefix, dialect.finish);

		const refused = run.initialize();
		if (refused) {
			// A page that was reloaded meets the session it opened before: that one goes on.
			const goesOn = refused.code === codes.alreadyOpen && run.get(elements.learnerId).value !== '';
			if (!goesOn) {
				// 2004: a frame that reloads after Terminate gets 104 until it is launched again.
				return fail(codes.closed.includes(refused.code) ? 'closed' : 'not-opened', refused.detail);
			}
		}

		const text = (element: Readable) => run!.get(element).value;
		const held = run.get(elements.snapshot);
		// Going on as if nothing were held would overwrite what could not be read.
		if (held.fault && !codes.unset.includes(held.fault.code)) {
			return fail('not-opened', held.fault.detail);
		}

		const said = text(elements.mode);
		mode = said === 'browse' ? 'browse' : 'normal';
		if (said === 'review' || (mode === 'normal' && text(elements.credit) === 'no-credit')) {
			mode = 'review';
		}
		book = new ScormBook(dialect, run, mode);
		const id = text(elements.learnerId);
		return {
			mode,
			snapshot: held.value,
			learner: id ? { id, name: text(elements.learnerName) } : null,
			interactions: book.interactions,
			mark: book.mark,
			language: languageTag(text(elements.language))
		};
	}

	/** All of it is synchronous, as SCORM's calls are: `pagehide` waits for nothing. */
	function save(given: Record, last: boolean): Outcome {
		if (!run || !book) return { saved: false, problem };
		const found = mode === 'browse' ? null : book.foreign();
		const record = found === null ? given : { ...given, ...given.reconcile?.(found) };
		const refusal = mode === 'browse' ? null : book.write(record, last);
		const lost = mode === 'browse' ? null : run.commit();
		if (lost) book.lost();
		// A page that is left asks nobody, it sends a beacon: what waited waits until it is seen to be there.
		else if (!last) book.committed();
		// Finish and Terminate save too: they make good a commit that failed.
		const uncommitted = last && !leave(run, book) ? null : lost;
		const wrong = uncommitted ? notCommitted(uncommitted) : refusal;
		if (wrong) return { saved: false, problem: wrong };
		return book.cut ? { saved: false, ...book.cut } : { saved: true };
	}

	/** Once: whatever comes after is told that the attempt is over. */
	function leave(open: RunTime<Readable, Writable>, held: ScormBook<Readable, Writable>) {
		run = null;
		problem = { reason: 'closed', detail: 'the attempt was left' };
		// Moodle's LMSFinish turns `not attempted` into `completed`, on a browse too.
		return mode === 'browse' && !held.begun ? null : open.finish();
	}

	function notCommitted(fault: Fault): Problem {
		if (codes.closed.includes(fault.code)) return { reason: 'closed', detail: fault.detail };
		const reason = isOffline(environment.window) ? 'offline' : 'not-committed';
		return { reason, detail: fault.detail };
	}

	return {
		target: dialect.target,
		returnUrl: null,
		get waiting() {
			return book?.waiting ?? [];
		},
		open,
		write: async (record) => save(record, false),
		close: (record) => save(record, true)
	};
}
