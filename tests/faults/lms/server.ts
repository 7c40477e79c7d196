import type { ServerResponse, IncomingMessage } from 'node:http';
import { serveContent, type ContentServer } from '../../e2e/content-server.ts';
import { readVersion } from '../packages.ts';
import type { Version } from '../versions.ts';
import { NEST, nestPage, PLAYER, playerPage } from './player-page.ts';

export type LmsRecord = { [element: string]: string };

/** The LMS's server: the packages' files, the player, and what it holds of each attempt. */
export interface LmsServer extends ContentServer {
	records: Map<string, LmsRecord>;
	/** Attempts whose requests are answered with the page to sign in. */
	signedOut: Set<string>;
	/** Names of the beacons that have come, whatever became of them. */
	heard: Set<string>;
	/** Makes a version's packages known, once. */
	publish(version: Version): void;
}

export const CMI5_PAGE = '/lms/cmi5.html';
const cmi5Page = `<!doctype html><html lang="en"><head><title>Player</title><link rel="icon" href="data:,"></head><body></body></html>`;
const SIGN_IN = '<!doctype html><title>Sign in</title>';

/** Where a package lies: deep, and with something in the path that changes with each upload. */
export function placeOf(version: Version, target: string): string {
	return `pluginfile.php/12/content/${version.replace(/\W+/g, '-')}/${target}/`;
}

export async function serveLms(): Promise<LmsServer> {
	const files = new Map<string, Uint8Array>();
	const records = new Map<string, LmsRecord>();
	const signedOut = new Set<string>();
	const heard = new Set<string>();
	const published = new Set<Version>();
	const player = playerPage();

	async function keep(url: URL, request: IncomingMessage, response: ServerResponse) {
		const id = url.pathname.split('/').pop()!;
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		heard.add(url.searchParams.get('beacon') ?? '');
		if (signedOut.has(id)) return response.writeHead(403).end(SIGN_IN);
		if (request.method === 'POST') records.set(id, JSON.parse(Buffer.concat(chunks).toString()));
		response.writeHead(200, { 'Cache-Control': 'no-store' });
		response.end(JSON.stringify(records.get(id) ?? {}));
	}

	const server = await serveContent(
		files,
		(url) => {
			if (url.pathname === PLAYER) return player;
			if (url.pathname === CMI5_PAGE) return cmi5Page;
			return url.pathname === NEST ? nestPage(url) : null;
		},
		(url, request, response) => {
			if (!url.pathname.startsWith('/lms/record/')) return false;
			void keep(url, request, response);
			return true;
		}
	);
	return {
		...server,
		records,
		signedOut,
		heard,
		publish(version) {
			if (published.has(version)) return;
			published.add(version);
			for (const [path, bytes] of readVersion(version)) {
				const [target, ...rest] = path.split('/');
				files.set(placeOf(version, target!) + rest.join('/'), bytes);
			}
		}
	};
}
