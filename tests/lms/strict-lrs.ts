/**
 * A small strict LRS with the LMS's half of cmi5: `handle` answers a Request, so that a test can be
 * its network and a server its adapter (`strict-lrs-http.ts`). Statements that break the profile are
 * refused and noted. No Node APIs.
 */
import { CMI5, checkStatement, type Json, type SessionFacts } from './strict-cmi5-profile.ts';

export interface LrsOptions {
	/** Where requests come in; the paths below it are the LRS's, `/fetch` beside it the LMS's. */
	origin?: string;
	actor?: Json;
	masteryScore?: number;
	returnURL?: string;
	launchMode?: 'Normal' | 'Review' | 'Browse';
	/** When the LMS counts the activity as done (cmi5, 10.2.4). */
	moveOn?: string;
	languagePreference?: string;
}

export interface LrsFaults {
	/** No answer to anything. */
	offline?: boolean;
	token?: 'error' | 'html';
	statements?: number;
	state?: number;
	/** Somebody in between answers with a page to sign in, and 200. */
	signIn?: boolean;
	/** Its CORS rules do not know If-Match: such a request never arrives. */
	noConditions?: boolean;
	/** A statement that it holds already is a conflict, even where it is the same. */
	conflict?: boolean;
	/** Statements that it refuses to take, by their verb and what they are about. */
	refuse?: RegExp;
}

interface Document {
	text: string;
	etag: string;
}

interface Session extends SessionFacts {
	key: string;
	token: string;
	fetched: boolean;
}

export class StrictLrs {
	faults: LrsFaults = {};
	/** What was refused because it broke the profile, in words. */
	violations: string[] = [];
	statements: Json[] = [];
	/** `id` names the document where one was asked for. */
	requests: { method: string; path: string; id: string; keepalive: boolean }[] = [];
	readonly registration = '760e3480-ba55-4991-94b0-01820dbd23a2';
	readonly activityId = 'https://lms.example/au/42';
	readonly actor: Json;
	readonly origin: string;
	private readonly options: LrsOptions;
	private readonly documents = new Map<string, Document>();
	private readonly sessions: Session[] = [];
	private etags = 0;

	constructor(options: LrsOptions = {}) {
		this.options = options;
		this.origin = options.origin ?? 'https://lrs.example';
		this.actor = options.actor ?? {
			objectType: 'Agent',
			name: 'Amina Begum',
			account: { homePage: 'https://lms.example', name: 'learner-1' }
		};
	}

	/** The learner opens the course. @returns the launch URL's query string (cmi5, 8.1). */
	launch(mode = this.options.launchMode ?? 'Normal'): string {
		const n = this.sessions.length + 1;
		const session: Session = {
			key: `key-${n}`,
			token: `dG9rZW4t${n}`,
			fetched: false,
			sessionId: `session-${n}`,
			mode,
			masteryScore: this.options.masteryScore ?? null,
			publisherId: 'https://publisher.example/second-look',
			registration: this.registration,
			activityId: this.activityId,
			actor: this.actor,
			readLaunchData: false,
			readPreferences: false,
			terminated: false
		};
		this.sessions.push(session);
		this.put('activities/state LMS.LaunchData', {
			contextTemplate: {
				contextActivities: { grouping: [{ id: session.publisherId }] },
				extensions: { [CMI5.sessionId]: session.sessionId }
			},
			launchMode: mode,
			launchMethod: 'AnyWindow',
			moveOn: this.options.moveOn ?? 'CompletedAndPassed',
			...(this.options.masteryScore !== undefined && { masteryScore: this.options.masteryScore }),
			...(this.options.returnURL && { returnURL: this.options.returnURL })
		});
		if (this.options.languagePreference) {
			const { languagePreference } = this.options;
			this.put('agents/profile cmi5LearnerPreferences', { languagePreference });
		}
		return `?${new URLSearchParams({
			endpoint: `${this.origin}/xapi/`,
			fetch: `${this.origin}/fetch?k=${session.key}`,
			actor: JSON.stringify(this.actor),
			registration: this.registration,
			activityId: this.activityId
		})}`;
	}

	/** A State document of ours, parsed; `null` for none. */
	state(id: string): Json | null {
		const held = this.documents.get(`activities/state ${id}`);
		return held ? JSON.parse(held.text) : null;
	}

	/** As another tab would: without a word to this one. */
	overwriteState(id: string, document: Json): void {
		this.put(`activities/state ${id}`, document);
	}

	/** The document becomes this text, JSON or not: whatever went wrong at the LRS. */
	damageState(id: string, text: string): void {
		this.documents.set(`activities/state ${id}`, { text, etag: '"damaged"' });
	}

	verbs(): string[] {
		return this.statements.map((one) => String(one.verb.id).split('/').pop()!);
	}

	/** Stands in for `window.fetch`. Rejects as a browser does where there is no answer. */
	readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
		const conditional = new Headers(init?.headers).has('If-Match');
		if (this.faults.offline || (this.faults.noConditions && conditional)) {
			throw new TypeError('Failed to fetch');
		}
		return this.handle(new Request(input, init), init?.keepalive);
	};

	async handle(request: Request, keepalive = false): Promise<Response> {
		const url = new URL(request.url);
		const path = url.pathname.replace(/^\/(xapi\/)?/, '');
		const id = url.searchParams.get('stateId') ?? url.searchParams.get('profileId') ?? '';
		this.requests.push({ method: request.method, path, id, keepalive });
		if (request.method === 'OPTIONS') return reply(204);
		if (path === 'fetch') return this.token(request, url);
		if (this.faults.signIn) return reply(200, '<!DOCTYPE html><title>Sign in</title>');

		const session = this.sessions.find(
			(one) => request.headers.get('Authorization') === `Basic ${one.token}`
		);
		if (!session?.fetched) return reply(401, 'no such token');
		if (!request.headers.get('X-Experience-API-Version')?.startsWith('1.0')) {
			return this.refuse(400, 'no xAPI version');
		}
		if (path === 'statements') return this.takeStatements(request, url, session);
		if (path === 'activities/state' || path === 'agents/profile') {
			return this.document(request, url, path, session);
		}
		return reply(404, 'no such resource');
	}

	/** Once only: after that an error, with status 200 (cmi5, 8.2.3). */
	private token(request: Request, url: URL): Response {
		const session = this.sessions.find((one) => one.key === url.searchParams.get('k'));
		if (request.method !== 'POST') return this.refuse(405, 'the fetch URL takes POST only');
		if (this.faults.token === 'html') return reply(200, '<!DOCTYPE html><title>Log in');
		if (!session || session.fetched || this.faults.token) {
			return reply(200, { 'error-code': '1', 'error-text': 'The token was returned before.' });
		}
		session.fetched = true;
		return reply(200, { 'auth-token': session.token });
	}

	private async document(request: Request, url: URL, path: string, session: Session) {
		const query = url.searchParams;
		const id = query.get('stateId') ?? query.get('profileId') ?? '';
		if (query.get('agent') !== JSON.stringify(this.actor)) return this.refuse(403, 'another agent');
		if (path === 'activities/state') {
			if (query.get('activityId') !== this.activityId) return this.refuse(403, 'another activity');
			if (query.get('registration') !== this.registration) {
				return this.refuse(403, 'another registration');
			}
			if (this.faults.state) return reply(this.faults.state, 'a fault');
		}
		const key = `${path} ${id}`;
		const held = this.documents.get(key);
		if (request.method === 'GET') {
			if (id === 'LMS.LaunchData') session.readLaunchData = true;
			if (id === 'cmi5LearnerPreferences') session.readPreferences = true;
			return held ? reply(200, held.text, held.etag) : reply(404, 'no such document');
		}
		if (request.method !== 'PUT') return this.refuse(405, `${request.method} on a document`);
		if (id.startsWith('LMS.')) return this.refuse(403, `${id} is the LMS's`);
		if (session.mode === 'Browse') return this.refuse(403, 'a document in Browse');
		const match = request.headers.get('If-Match');
		const absent = request.headers.get('If-None-Match') === '*';
		if ((match && match !== held?.etag) || (absent && held)) return reply(412, 'it has changed');
		const text = await request.text();
		return reply(204, undefined, this.put(key, JSON.parse(text)));
	}

	/** A list is taken whole or not at all (xAPI 1.0.3, part 3, 2.1.2). */
	private async takeStatements(request: Request, url: URL, session: Session): Promise<Response> {
		if (this.faults.statements) return reply(this.faults.statements, 'a fault');
		const body: Json = JSON.parse(await request.text());
		const given: Json[] = Array.isArray(body) ? body : [body];
		if (request.method === 'PUT' && url.searchParams.get('statementId') !== given[0]!.id) {
			return this.refuse(400, 'statementId is not the id');
		}
		const fresh: Json[] = [];
		for (const statement of given) {
			const held = [...this.statements, ...fresh].find((one) => one.id === statement.id);
			if (held) {
				if (this.faults.conflict) return reply(409, 'one of this id is held');
				if (JSON.stringify(held) !== JSON.stringify(statement))
					return reply(409, 'another of this id');
				continue;
			}
			if (this.faults.refuse?.test(`${statement.verb.id} ${statement.object.id}`))
				return reply(400, 'not to my liking');
			const wrong = checkStatement(statement, session, [...this.statements, ...fresh]);
			if (wrong) return this.refuse(403, wrong);
			fresh.push(statement);
		}
		this.statements.push(...fresh);
		if (fresh.some((one) => one.verb.id === CMI5.verb('terminated'))) session.terminated = true;
		return reply(
			200,
			given.map((one) => one.id)
		);
	}

	private put(key: string, document: Json): string {
		const etag = `"${++this.etags}"`;
		this.documents.set(key, { text: JSON.stringify(document), etag });
		return etag;
	}

	private refuse(status: number, why: string): Response {
		this.violations.push(why);
		return reply(status, why);
	}
}

/** With the CORS headers of an LRS on another origin. */
function reply(status: number, body?: Json | string, etag?: string): Response {
	const headers = new Headers({
		'Access-Control-Allow-Origin': '*',
		'Access-Control-Allow-Methods': 'GET, PUT, POST, DELETE, OPTIONS',
		'Access-Control-Allow-Headers':
			'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match',
		'Access-Control-Expose-Headers': 'ETag, X-Experience-API-Version',
		'X-Experience-API-Version': '1.0.3'
	});
	if (etag) headers.set('ETag', etag);
	if (body === undefined || status === 204) return new Response(null, { status, headers });
	const json = typeof body !== 'string' || /^[[{"]/.test(body);
	headers.set('Content-Type', json ? 'application/json' : 'text/html');
	return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
}
