import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from '@playwright/test';
import { expect } from '../../e2e/expect.ts';
import { decode } from '../../../src/lib/session/snapshot.ts';
import { serveLrs } from '../../lms/strict-lrs-http.ts';
import { StrictLrs, type LrsOptions } from '../../lms/strict-lrs.ts';
import { planOf } from '../versions.ts';
import type { Held, Launching } from './lms.ts';
import { secondsIn } from './scorm.ts';
import { Seat } from './seat.ts';
import { CMI5_PAGE, placeOf, type LmsServer } from './server.ts';

const STATE = 'second-look';
/** Turns of the page's own network that its last requests are waited for. */
const LOOKS = 60;
/** Seconds that may pass at once while requests are under way: well below those after which the course gives one up. */
const STRIDE = 20;

/** A cmi5 LMS with one registration in it, and its LRS on an origin of its own. */
export class Cmi5Lms {
	readonly standard = 'cmi5';
	readonly server: LmsServer;
	readonly lrs: StrictLrs;
	readonly #listening: Server;
	/** Requests wait here while the LRS takes its time. */
	#gate: Promise<void> = Promise.resolve();
	stalled = false;

	private constructor(server: LmsServer, lrs: StrictLrs, listening: Server) {
		this.server = server;
		this.lrs = lrs;
		this.#listening = listening;
	}

	static async open(server: LmsServer, options: LrsOptions = {}): Promise<Cmi5Lms> {
		const port = await freePort();
		const lrs = new StrictLrs({ ...options, origin: `http://127.0.0.1:${port}` });
		const answer = lrs.handle.bind(lrs);
		const lms: Cmi5Lms = new Cmi5Lms(
			server,
			lrs,
			await serveLrs(
				Object.assign(lrs, {
					handle: async (request: Request) => {
						await lms.#gate;
						return answer(request);
					}
				}),
				port
			)
		);
		return lms;
	}

	held(): Held {
		const state = this.lrs.state(STATE) ?? {};
		const snapshot = String(state.snapshot ?? '');
		const decoded = decode(planOf('old'), snapshot);
		const judged = this.said('passed').at(-1);
		const timed = this.lrs.statements.filter((one) => one.result?.duration).at(-1);
		return {
			snapshot,
			session: decoded.ok ? decoded.session : null,
			completed: this.said('completed').length > 0,
			passed: judged !== undefined,
			failed: this.said('failed').length > 0,
			score: judged?.result.score ? judged.result.score.scaled * 100 : null,
			answers: this.said('answered').length,
			seconds: secondsIn(timed?.result.duration ?? ''),
			place: String(state.place ?? ''),
			exit: ''
		};
	}

	hold(snapshot: string, more: object = {}): void {
		this.lrs.overwriteState(STATE, { snapshot, ...more });
	}

	/** Statements of one verb. */
	said(verb: string) {
		return this.lrs.statements.filter((one) => one.verb.id.endsWith(`/${verb}`));
	}

	down(): void {
		this.lrs.faults = { statements: 503, state: 503 };
	}

	up(): void {
		this.lrs.faults = {};
	}

	/** The LRS answers nothing until the function that comes back is called. */
	stall(): () => void {
		let open = () => {};
		this.#gate = new Promise((resolve) => (open = resolve));
		this.stalled = true;
		return () => {
			this.stalled = false;
			open();
		};
	}

	seat(context: BrowserContext): Cmi5Seat {
		return new Cmi5Seat(context, this);
	}

	async close(): Promise<void> {
		this.#listening.closeAllConnections();
		await new Promise((resolve) => this.#listening.close(resolve));
	}
}

export class Cmi5Seat extends Seat {
	readonly #lms: Cmi5Lms;
	/** The launch URL's query string. */
	query = '';

	constructor(context: BrowserContext, lms: Cmi5Lms) {
		super(context);
		this.#lms = lms;
	}

	/** Requests outlive the frame: what it says at the end has come, if it can still say anything. */
	override async leave(): Promise<void> {
		const { requests } = this.#lms.lrs;
		const count = (wanted: string, resource: string) =>
			requests.filter(({ method, path }) => method === wanted && path === resource).length;
		const said = () => [count('POST', 'statements'), count('PUT', 'activities/state')];
		const [statements, documents] = said();
		await this.page.evaluate(() => document.querySelector('#course')?.remove());
		for (let look = 0; look < LOOKS; look++) {
			const now = said();
			if (now[0]! > statements! && now[1]! > documents!) break;
			await this.page.evaluate(() => fetch(location.href).catch(() => {}));
		}
	}

	/** The suite's clock stands still for an LRS that does answer: no request grows old by its jumps. */
	override async wait(seconds: number): Promise<void> {
		for (let left = seconds; left > 0; left -= STRIDE) {
			if (!this.#lms.stalled) await expect.poll(() => this.underWay()).toBe(0);
			await super.wait(Math.min(left, STRIDE));
		}
	}

	protected override get home(): string {
		return this.#lms.server.origin + CMI5_PAGE;
	}

	protected override async begin(given: Launching): Promise<void> {
		const { server, lrs } = this.#lms;
		const { version = 'old', language = 'en' } = given;
		server.publish(version);
		const folder = `/${placeOf(version, 'cmi5')}${language === 'en' ? '' : `${language}/`}`;
		if (given.alone) {
			await this.page.goto(`${server.origin}${folder}index.html${given.query ?? ''}`);
			return this.sit(this.page);
		}
		if (this.page.url() !== this.home) await this.page.goto(this.home);
		this.query = lrs.launch() + (given.query ?? '');
		await this.page.evaluate((src) => {
			const frame = document.createElement('iframe');
			Object.assign(frame, { id: 'course', name: 'course', width: 1100, height: 760, src });
			document.querySelector('#course')?.remove();
			document.body.append(frame);
		}, `${folder}index.html${this.query}`);
		await this.sit(this.page.locator('#course'));
	}
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}
