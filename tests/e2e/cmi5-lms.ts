import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { serveLrs } from '../lms/strict-lrs-http.ts';
import { StrictLrs, type LrsOptions } from '../lms/strict-lrs.ts';
import { PLACES } from './packages.ts';

/** The LMS's page around a cmi5 course: no API, only a frame with the launch URL. */
export const CMI5_PLAYER = '/mod/cmi5/player.php';
export const cmi5PlayerPage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>cmi5 player</title><link rel="icon" href="data:,"></head>
<body></body>
</html>`;

/**
 * The LMS's half of cmi5 with its LRS, which is on another origin than the course: another port.
 */
export class Cmi5Lms {
	readonly lrs: StrictLrs;
	readonly screen: FrameLocator;
	readonly #page: Page;
	readonly #origin: string;
	readonly #server: Server;

	private constructor(page: Page, origin: string, lrs: StrictLrs, server: Server) {
		this.lrs = lrs;
		this.screen = page.frameLocator('#content');
		this.#page = page;
		this.#origin = origin;
		this.#server = server;
	}

	/** @param origin where the packages are served */
	static async open(page: Page, origin: string, options: LrsOptions = {}): Promise<Cmi5Lms> {
		const port = await freePort();
		const lrs = new StrictLrs({ ...options, origin: `http://127.0.0.1:${port}` });
		return new Cmi5Lms(page, origin, lrs, await serveLrs(lrs, port));
	}

	/** A new session of the same registration. */
	async launch(): Promise<void> {
		const player = this.#origin + CMI5_PLAYER;
		if (this.#page.url() !== player) await this.#page.goto(player);
		await this.#page.evaluate((src) => {
			const frame = document.createElement('iframe');
			Object.assign(frame, { id: 'content', name: 'content', width: 650, height: 666, src });
			document.querySelector('#content')?.remove();
			document.body.append(frame);
		}, `/${PLACES.cmi5}index.html${this.lrs.launch()}`);
	}

	/** The learner closes the course without a word to it. */
	async leave(): Promise<void> {
		await this.#page.evaluate(() => document.querySelector('#content')?.remove());
	}

	/** Statements of one verb, as the LRS holds them. */
	said(verb: string) {
		return this.lrs.statements.filter((statement) => statement.verb.id.endsWith(`/${verb}`));
	}

	/** All that the LRS holds, as text to look through. */
	heldText(): string {
		return JSON.stringify([this.lrs.statements, this.lrs.state('second-look')]);
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}
