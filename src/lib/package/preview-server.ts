import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { LAUNCH } from './target.ts';

/** The newest web package in a folder, or nothing. */
export function findWebPackage(folder: string): string | undefined {
	let names: string[];
	try {
		names = readdirSync(folder);
	} catch {
		return undefined;
	}
	return names
		.filter((name) => /^[^.].*-web\.zip$/.test(name))
		.map((name) => join(folder, name))
		.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.txt': 'text/plain; charset=utf-8'
};

/**
 * Serves a package from memory the way the strictest host would: its files by their names and
 * nothing else. There is no directory index but the one that leads from `/` to the start.
 */
export function previewServer(zipFile: string): Server {
	const files = new Map(Object.entries(unzipSync(new Uint8Array(readFileSync(zipFile)))));
	return createServer((request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const { path, query } = splitAddress(request.url ?? '/');
		if (path === '') {
			response.writeHead(302, { Location: `/${LAUNCH}${query}` }).end();
			return;
		}
		const file = files.get(path);
		if (!file) {
			response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
			return;
		}
		response.writeHead(200, {
			'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
			'Content-Length': file.length,
			'Cache-Control': 'no-store',
			'X-Content-Type-Options': 'nosniff'
		});
		response.end(request.method === 'HEAD' ? undefined : file);
	});
}

function splitAddress(address: string): { path: string; query: string } {
	const at = address.indexOf('?');
	const path = (at < 0 ? address : address.slice(0, at)).replace(/^\//, '');
	return { path, query: at < 0 ? '' : address.slice(at) };
}
