import type { BrowserContext, Frame, Locator, Page, Request } from '@playwright/test';
import { Learner } from '../learner.ts';
import type { Launching } from './lms.ts';

/** One tab on the attempt, and the learner who sits there. */
export abstract class Seat {
	learner!: Learner;
	page!: Page;
	readonly context: BrowserContext;
	#requests = new Set<Request>();

	constructor(context: BrowserContext) {
		this.context = context;
	}

	/** The learner opens the course in the LMS. */
	async launch(given: Launching = {}): Promise<void> {
		await this.#sitDown();
		await this.begin(given);
	}

	async #sitDown(): Promise<void> {
		if (this.page && !this.page.isClosed()) return;
		this.page = await this.context.newPage();
		const requests = (this.#requests = new Set<Request>());
		this.page.on('request', (one) => requests.add(one));
		this.page.on('requestfinished', (one) => requests.delete(one));
		this.page.on('requestfailed', (one) => requests.delete(one));
	}

	/** How many requests of what is open have no answer yet. */
	protected underWay(): number {
		return [...this.#requests].filter((one) => !one.frame().isDetached()).length;
	}

	/** Runs in every page and frame of this tab before anything else does. */
	async prepare(script: () => void): Promise<void> {
		await this.#sitDown();
		await this.page.addInitScript(script);
	}

	/** Puts something into the storage of the LMS's origin, which all packages share. */
	async store(key: string, value: string): Promise<void> {
		await this.#sitDown();
		await this.page.goto(this.home);
		await this.page.evaluate((given) => localStorage.setItem(...given), [key, value] as const);
	}

	/** The LMS's page around the course. */
	protected abstract get home(): string;

	protected abstract begin(given: Launching): Promise<void>;

	/** The frame or the window goes, as when the learner closes the activity. */
	abstract leave(): Promise<void>;

	/** Sits before this window, or this iframe of one, from now on. */
	protected async sit(screen: Locator | Page): Promise<void> {
		if (!('elementHandle' in screen)) return void (this.learner = new Learner(screen));
		const iframe = await screen.elementHandle();
		this.learner = new Learner((await iframe!.contentFrame())!);
	}

	/** The frame that the course is in. */
	get frame(): Frame {
		return this.page.frame('course') ?? this.page.mainFrame();
	}

	/** The course's frame is loaded again. */
	async reload(): Promise<void> {
		const loaded = this.page.waitForEvent('framenavigated', (frame) => frame === this.frame);
		await this.frame.evaluate(() => location.reload());
		await loaded;
	}

	/** The browser's process dies, and no event is fired. */
	async crash(): Promise<void> {
		const crashed = this.page.waitForEvent('crash');
		const session = await this.context.newCDPSession(this.page);
		void session.send('Page.crash').catch(() => {});
		await crashed;
		await this.page.close();
	}

	/** Runs in the course's own window. */
	inCourse<T>(run: () => T): Promise<T> {
		return this.frame.evaluate(run) as Promise<T>;
	}

	/** The whole LMS goes elsewhere. */
	async goAway(): Promise<void> {
		await this.page.goto('about:blank');
	}

	offline(is: boolean): Promise<void> {
		return this.context.setOffline(is);
	}

	/** So many seconds pass, and every timer in them fires. */
	wait(seconds: number): Promise<void> {
		return this.page.clock.runFor(seconds * 1000);
	}
}
