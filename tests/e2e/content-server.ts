import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

/** MIME types as Moodle sends them: `.mjs` and what it does not know are wrong there too. */
const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'application/x-javascript',
	'.css': 'text/css',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.json': 'application/json',
	'.xml': 'application/xml',
	'.xsd': 'application/xml',
	'.dtd': 'application/octet-stream',
	'.mjs': 'text/plain'
};

export interface ContentServer {
	origin: string;
	/** Requests answered so far: path and status. */
	requests: { path: string; status: number }[];
	close(): Promise<void>;
}

/** Answers for addresses that are not files: the LMS's own pages. `null` passes on. */
export type Pages = (url: URL) => string | null;

/** Answers what is more than reading a page, such as a record that is kept. `false` passes on. */
export type Service = (url: URL, request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Serves the files of packages the way Moodle does: under a deep path with a revision in it, with
 * no directory index, without compression, and with immutable caching.
 *
 * @param files path from the root (without a leading slash) → bytes
 */
export async function serveContent(
	files: Map<string, Uint8Array>,
	pages: Pages = () => null,
	service: Service = () => false
): Promise<ContentServer> {
	const requests: ContentServer['requests'] = [];
	const server: Server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', 'http://localhost');
		if (service(url, request, response)) return;
		const path = decodeURIComponent(url.pathname).slice(1);
		const page = pages(url);
		const body = page ?? files.get(path);
		requests.push({ path, status: body === undefined ? 404 : 200 });
		if (body === undefined) {
			response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>File not found</h1>');
			return;
		}
		response.writeHead(200, {
			'Content-Type':
				page === null
					? (TYPES[extname(path)] ?? 'application/octet-stream')
					: 'text/html; charset=utf-8',
			'Cache-Control': page === null ? 'private, immutable, max-age=7776000' : 'no-store'
		});
		response.end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		requests,
		close: () => new Promise((resolve) => server.close(() => resolve()))
	};
}
