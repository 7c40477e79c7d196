import { createServer, type Server } from 'node:http';
import type { StrictLrs } from './strict-lrs.ts';

/** Serves a strict LRS on the loopback, for a page in a real browser. @returns the server. */
export function serveLrs(lrs: StrictLrs, port: number): Promise<Server> {
	const server = createServer(async (incoming, outgoing) => {
		const chunks: Buffer[] = [];
		for await (const chunk of incoming) chunks.push(chunk as Buffer);
		const hasBody = chunks.length > 0 && incoming.method !== 'GET';
		const request = new Request(`http://127.0.0.1:${port}${incoming.url}`, {
			method: incoming.method,
			headers: incoming.headers as Record<string, string>,
			body: hasBody ? Buffer.concat(chunks) : undefined
		});
		const response = await lrs.handle(request);
		outgoing.writeHead(response.status, Object.fromEntries(response.headers));
		outgoing.end(Buffer.from(await response.arrayBuffer()));
	});
	return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}
