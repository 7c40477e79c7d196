import { type Environment, rootOf, storageOf } from './environment.ts';

/** An xAPI Agent as the LMS gave it: sent back as it came. */
export interface Agent {
	objectType?: string;
	name?: string;
	account?: { homePage: string; name: string };
}

/** The launch URL's parameters (cmi5, 8.1). */
export interface Cmi5Launch {
	endpoint: string;
	fetch: string;
	actor: Agent;
	registration: string;
	activityId: string;
}

/**
 * The launch URL's query string. Only the page that was launched has it: one that the learner went
 * on to and loaded again finds it kept for the tab.
 */
export function launchQuery(environment: Environment): string {
	const storage = storageOf(environment.window, 'sessionStorage');
	const key = `second-look:cmi5:launch:${environment.root ?? rootOf(import.meta.url)}`;
	const search = environment.window.location?.search ?? '';
	try {
		if (parseCmi5Launch(search)) storage?.setItem(key, search);
		else return storage?.getItem(key) ?? search;
	} catch {
		// Blocked or full: the launch lasts as long as the page does.
	}
	return search;
}

/** `null` where the page was not launched by a cmi5 LMS. The query string is foreign text. */
export function parseCmi5Launch(search: string): Cmi5Launch | null {
	const parameters = new URLSearchParams(search);
	const [endpoint, fetch, actor, registration, activityId] = [
		'endpoint',
		'fetch',
		'actor',
		'registration',
		'activityId'
	].map((name) => parameters.get(name) ?? '');
	if (!webAddress(endpoint) || !webAddress(fetch) || !registration || !activityId) return null;
	try {
		const agent: unknown = JSON.parse(actor!);
		if (typeof agent !== 'object' || agent === null || Array.isArray(agent)) return null;
		return { endpoint: endpoint!, fetch: fetch!, actor: agent as Agent, registration, activityId };
	} catch {
		return null;
	}
}

/** An http(s) address, or `null`: `javascript:` and the like go nowhere. */
export function webAddress(text: unknown): string | null {
	try {
		const url = new URL(String(text));
		return /^https?:$/.test(url.protocol) ? url.href : null;
	} catch {
		return null;
	}
}

type Activities = { [list: string]: { id: string; [property: string]: unknown }[] };

export interface ContextTemplate {
	contextActivities?: Activities;
	extensions?: { [id: string]: unknown };
	[property: string]: unknown;
}

/** The State document `LMS.LaunchData` (cmi5, 10.0), as far as a course needs it. */
export interface LaunchData {
	contextTemplate: ContextTemplate;
	mode: 'normal' | 'review' | 'browse';
	/** Scaled, `null` where the LMS has none. */
	masteryScore: number | null;
	returnUrl: string | null;
}

/** `null` where it is not what the standard says: then nothing may be sent. */
export function parseLaunchData(text: string): LaunchData | null {
	try {
		const { contextTemplate, launchMode, masteryScore, returnURL } = JSON.parse(text);
		if (typeof contextTemplate !== 'object' || contextTemplate === null) return null;
		return {
			contextTemplate,
			mode: launchMode === 'Review' ? 'review' : launchMode === 'Browse' ? 'browse' : 'normal',
			masteryScore: typeof masteryScore === 'number' ? masteryScore : null,
			returnUrl: webAddress(returnURL)
		};
	} catch {
		return null;
	}
}

/** What a reload must know of the session: its token comes once, its verbs are sent once. */
export interface Visit {
	token: string;
	initialized: boolean;
	terminated: boolean;
}

/** Kept for the tab, under the launch: the fetch URL is one session's own. */
export function visitMemory(environment: Environment, launch: Cmi5Launch) {
	const storage = storageOf(environment.window, 'sessionStorage');
	const key = `second-look:cmi5:${launch.registration}:${launch.fetch}`;
	return {
		recall(): Visit | null {
			try {
				return JSON.parse(storage?.getItem(key) ?? 'null');
			} catch {
				return null;
			}
		},
		keep(visit: Visit): void {
			try {
				storage?.setItem(key, JSON.stringify(visit));
			} catch {
				// Blocked or full: the session lasts as long as the page does.
			}
		}
	};
}

/**
 * The authorization token, asked for once (cmi5, 8.2): POST, and errors come with status 200 too.
 * @throws Error with the LMS's own words.
 */
export async function fetchToken(send: typeof fetch, address: string): Promise<string> {
	const response = await send(address, { method: 'POST' });
	const text = await response.text();
	try {
		const answer = JSON.parse(text);
		if (typeof answer['auth-token'] === 'string') return answer['auth-token'];
		throw new Error(`${answer['error-code']} ${answer['error-text']}`);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		throw new Error(`${response.status} ${text.slice(0, 80)}`);
	}
}
