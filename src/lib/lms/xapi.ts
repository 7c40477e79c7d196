import type { Cmi5Launch } from './cmi5-launch.ts';

/** What an LRS answered. */
export interface Reply {
	ok: boolean;
	/** 0 where there was no answer at all. */
	status: number;
	text: string;
	etag: string | null;
}

/** The only text of a document it replaces, none at all, or whatever is there. */
export type Condition = { match: string } | 'absent' | 'any';

/** A browser carries at most 64 KiB beyond the end of a page. */
const KEPT_ALIVE = 60_000;

/**
 * The few xAPI 1.0.3 calls that a course makes. Nothing rejects; the request itself is made before
 * the call returns, so that it outlives a page that is being left.
 */
export function createXapi(send: typeof fetch, launch: Cmi5Launch, token: string) {
	const agent = JSON.stringify(launch.actor);
	const activity = { activityId: launch.activityId, agent, registration: launch.registration };

	function address(resource: string, parameters: { [name: string]: string }): string {
		const url = new URL(launch.endpoint);
		url.pathname = url.pathname.replace(/\/?$/, `/${resource}`);
		for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
		return url.href;
	}

	async function ask(
		method: string,
		to: string,
		body?: string,
		more: { [header: string]: string } = {}
	): Promise<Reply> {
		const headers: { [header: string]: string } = {
			Authorization: `Basic ${token}`,
			'X-Experience-API-Version': '1.0.3',
			...more
		};
		if (body !== undefined) headers['Content-Type'] = 'application/json';
		const keepalive = body !== undefined && body.length < KEPT_ALIVE;
		try {
			const response = await send(to, { method, headers, body, keepalive, cache: 'no-store' });
			const { ok, status } = response;
			const text = await response.text();
			// A page with a yes: somebody in between asks to sign in, and the LRS has seen nothing.
			const isPage = /^text\/html/i.test(response.headers.get('Content-Type') ?? '');
			if (ok && isPage) return { ok: false, status: 0, text, etag: null };
			return { ok, status, text, etag: response.headers.get('ETag') };
		} catch (error) {
			// Too late is no news of the line or its rules: a gateway would say 504.
			const isLate = error instanceof DOMException && error.name === 'TimeoutError';
			return { ok: false, status: isLate ? 504 : 0, text: String(error), etag: null };
		}
	}

	return {
		getState: (stateId: string) =>
			ask('GET', address('activities/state', { ...activity, stateId })),
		putState: (stateId: string, body: string, condition: Condition) =>
			ask(
				'PUT',
				address('activities/state', { ...activity, stateId }),
				body,
				condition === 'any'
					? {}
					: condition === 'absent'
						? { 'If-None-Match': '*' }
						: { 'If-Match': condition.match }
			),
		getAgentProfile: (profileId: string) =>
			ask('GET', address('agents/profile', { agent, profileId })),
		postStatements: (statements: readonly object[]) =>
			ask('POST', address('statements', {}), JSON.stringify(statements)),
		putStatement: (statement: { id: string }) =>
			ask('PUT', address('statements', { statementId: statement.id }), JSON.stringify(statement))
	};
}

export type Xapi = ReturnType<typeof createXapi>;
