import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/**
 * What goes over the wire in a test, and what the browser complains of. A package must ask for
 * nothing outside its own folder; a refused style, script or request shows up in the console.
 */
export class Wire {
	readonly requests: string[] = [];
	readonly complaints: string[] = [];
	readonly #allowed: string[] = [];
	readonly #expected: RegExp[] = [];

	constructor(context: BrowserContext) {
		context.on('request', (request) => this.requests.push(request.url()));
		context.on('console', (message) => this.#listen(message));
		context.on('weberror', (error) => this.complaints.push(String(error.error())));
	}

	/** Addresses that begin like this are part of the test's own LMS or of the package. */
	allow(...prefixes: string[]): void {
		this.#allowed.push(...prefixes);
	}

	/** A complaint that the test itself provokes. */
	expect(complaint: RegExp): void {
		this.#expected.push(complaint);
	}

	/** Requests that left the package. `data:` and `blob:` stay in the page. */
	outside(): string[] {
		return this.requests.filter(
			(url) => /^\w+:\/\//.test(url) && !this.#allowed.some((prefix) => url.startsWith(prefix))
		);
	}

	unexpected(): string[] {
		return this.complaints.filter((text) => !this.#expected.some((known) => known.test(text)));
	}

	#listen(message: ConsoleMessage): void {
		if (message.type() !== 'error' && message.type() !== 'warning') return;
		this.complaints.push(`${message.text()} (${message.location().url})`);
	}
}
