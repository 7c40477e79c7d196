import type { Driver, Launch, Outcome, Problem, Record } from './driver.ts';
import {
	fetchToken,
	launchQuery,
	parseCmi5Launch,
	parseLaunchData,
	visitMemory
} from './cmi5-launch.ts';
import { Cmi5Session } from './cmi5-session.ts';
import { createStatements } from './cmi5-statements.ts';
import { type Environment, isOffline } from './environment.ts';
import { languageTag } from './format.ts';
import { patient } from './patient-fetch.ts';
import { randomUuid } from './uuid.ts';
import { createXapi, type Reply } from './xapi.ts';

/** The driver for cmi5 (Quartz, 1st edition) over xAPI 1.0.3. */
export function createCmi5(environment: Environment): Driver {
	const { window } = environment;
	let session: Cmi5Session | null = null;
	/** The session, even when it is over. */
	let opened: Cmi5Session | null = null;
	let problem: Problem = { reason: 'not-opened', detail: 'open was not called' };
	let returnUrl: string | null = null;
	let closed: Promise<Outcome> | undefined;
	/** Notes that the session is over, for a page that is loaded again. */
	let leave = () => {};
	/** Writes go one after the other: order is part of the profile. */
	let line: Promise<unknown> = Promise.resolve();

	function fail(reason: Problem['reason'], detail: string): Launch {
		problem = { reason, detail };
		return { mode: 'none', problem, snapshot: '', learner: null, interactions: 0 };
	}

	/** @param refused what a 4xx means for this request. */
	function problemOf(reply: Reply, refused: Problem['reason'] = 'refused'): Problem {
		const detail = `${reply.status || ''} ${reply.text.slice(0, 200)}`.trim();
		if (reply.status === 0) {
			return { reason: isOffline(window) ? 'offline' : 'not-committed', detail };
		}
		if (reply.status === 401) return { reason: 'closed', detail };
		return { reason: reply.status < 500 ? refused : 'not-committed', detail };
	}

	const notOpened = (reply: Reply) => {
		const { reason, detail } = problemOf(reply);
		return fail(reason === 'offline' ? reason : 'not-opened', detail);
	};

	async function open(): Promise<Launch> {
		const launch = parseCmi5Launch(launchQuery(environment));
		if (!launch) return fail('not-found', 'no cmi5 launch parameters');
		const memory = visitMemory(environment, launch);
		const send = patient((...given) => window.fetch!(...given));

		const visit = memory.recall() ?? { token: '', initialized: false, terminated: false };
		// Terminated is the last word of a session; only the LMS can launch another.
		if (visit.terminated) return fail('closed', 'the session was terminated');
		try {
			visit.token ||= await fetchToken(send, launch.fetch);
		} catch (error) {
			return fail(isOffline(window) ? 'offline' : 'not-opened', String(error));
		}
		memory.keep(visit);

		const xapi = createXapi(send, launch, visit.token);
		const given = await xapi.getState('LMS.LaunchData');
		if (!given.ok) return notOpened(given);
		const data = parseLaunchData(given.text);
		if (!data) return fail('not-opened', 'LMS.LaunchData has no contextTemplate');
		// An AU must read it, whatever it makes of it (cmi5, 11.0).
		const preferences = await xapi.getAgentProfile('cmi5LearnerPreferences');
		const language = preferences.ok ? languagePreference(preferences.text) : undefined;

		const statements = createStatements(launch, data, environment.now ?? (() => new Date()), () =>
			randomUuid(window.crypto)
		);
		const begun = new Cmi5Session(xapi, statements, data, language ?? 'en');
		const wrong = await begun.begin(!visit.initialized);
		if (wrong) return notOpened(wrong);
		memory.keep({ ...visit, initialized: true });

		returnUrl = data.returnUrl;
		session = opened = begun;
		leave = () => memory.keep({ ...visit, initialized: true, terminated: true });
		const { account, name } = launch.actor;
		const { snapshot, interactions } = begun.kept;
		return {
			mode: data.mode,
			snapshot,
			learner: account ? { id: `${account.homePage} ${account.name}`, name: name ?? '' } : null,
			interactions,
			mark: begun.mark,
			language
		};
	}

	async function save(current: Cmi5Session): Promise<Outcome> {
		const { statements, document } = await current.deliver();
		if (document) return { saved: false, problem: problemOf(document, 'not-committed') };
		if (statements) return { saved: false, problem: problemOf(statements) };
		return { saved: true };
	}

	return {
		target: 'cmi5',
		get returnUrl() {
			return returnUrl;
		},
		get closed() {
			return closed;
		},
		get waiting() {
			return opened?.waiting ?? [];
		},
		open,
		write(record: Record) {
			const current = session;
			if (!current) return Promise.resolve({ saved: false, problem });
			current.take(record);
			const saved = line.then(() => save(current));
			line = saved;
			return saved;
		},
		close(record: Record): Outcome {
			if (!session) return { saved: false, problem };
			const current = session;
			session = null;
			problem = { reason: 'closed', detail: 'the session was terminated' };
			current.take(record);
			const replies = current.leave(record.seconds);
			leave();
			closed = replies.then((all) => {
				const wrong = all.find((reply) => !reply.ok);
				return wrong ? { saved: false, problem: problemOf(wrong) } : { saved: true };
			});
			// Nothing has been answered yet; only the lack of a line is known.
			return isOffline(window)
				? { saved: false, problem: { reason: 'offline', detail: 'no connection' } }
				: { saved: true };
		}
	};
}

/** `languagePreference` lists tags by preference, `en-US,fr-FR` (cmi5, 11.0). */
function languagePreference(text: string): string | undefined {
	try {
		return languageTag(String(JSON.parse(text).languagePreference ?? ''));
	} catch {
		return undefined;
	}
}
