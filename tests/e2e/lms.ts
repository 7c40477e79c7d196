import type { FrameLocator, Page } from '@playwright/test';
import type { StrictCall, StrictFaults, StrictOptions } from '../lms/strict-scorm.ts';
import { SCORM_PLAYER, SCORM_WRAPPER } from './lms-page.ts';
import { PLACES, type Target } from './packages.ts';

/** The globals of the LMS's player page, see `lms-page.ts`. */
declare function launch(given: object): void;
declare function leave(): void;
declare const lms: { calls: StrictCall[]; faults: StrictFaults } | null;
declare const before: StrictCall[];

type Options = Omit<StrictOptions, 'held' | 'onStore'>;
export type Held = Record<string, string>;

/** The strict LMS that a test launches a SCORM package from. */
export class ScormLms {
	readonly page: Page;
	/** The course, as soon as it is launched. */
	readonly screen: FrameLocator;
	readonly #target: Target;
	readonly #origin: string;

	constructor(page: Page, origin: string, target: Target) {
		this.page = page;
		this.screen = page.frameLocator('#scorm_object');
		this.#target = target;
		this.#origin = origin;
	}

	/** The learner opens the activity in the LMS, which launches the course in its frame. */
	async launch(options: Options = {}): Promise<void> {
		await this.#launch({ options });
	}

	/** Opens the course in a window of its own: the API is on `opener`. */
	async launchInWindow(): Promise<Page> {
		const opened = this.page.waitForEvent('popup');
		await this.#launch({ inWindow: true });
		return opened;
	}

	/** Opens the course in a frame in a frame from elsewhere: the API is on `parent.parent`. */
	async launchInForeignFrame(): Promise<FrameLocator> {
		const elsewhere = this.#origin.replace('127.0.0.1', 'localhost') + SCORM_WRAPPER;
		const sco = this.#origin + this.#sco;
		await this.#launch({ sco: `${elsewhere}?${new URLSearchParams({ sco })}` });
		return this.screen.frameLocator('#inner');
	}

	/** The learner closes the course without a word to it. */
	async leave(): Promise<void> {
		await this.page.evaluate(() => leave());
	}

	/** What the LMS keeps, as the last commit left it. */
	held(): Promise<Held> {
		return this.page.evaluate(() => JSON.parse(localStorage.getItem('lms:held') ?? '{}'));
	}

	/** Puts a record into the LMS; an empty one is an attempt that staff deleted. */
	async hold(held: Held): Promise<void> {
		await this.#openPlayer();
		await this.page.evaluate(
			(given) => localStorage.setItem('lms:held', given),
			JSON.stringify(held)
		);
	}

	/** Ways for the LMS to fail, until they are taken back. */
	async fail(faults: StrictFaults): Promise<void> {
		await this.page.evaluate((given) => Object.assign(lms!, { faults: given }), faults);
	}

	/** Every call that the course made, over all launches. */
	calls(): Promise<StrictCall[]> {
		return this.page.evaluate(() => [...before, ...(lms?.calls ?? [])]);
	}

	/** The values that were set to one element and accepted, repeats left out, in order. */
	async told(element: string): Promise<string[]> {
		const values = (await this.calls())
			.filter((call) => call.name === 'SetValue' && call.element === element)
			.map(({ value }) => value!);
		return values.filter((value, at) => value !== values[at - 1]);
	}

	/** What the LMS refused. Nothing may be: every value is in its standard's form. */
	async refused(): Promise<string[]> {
		return (await this.calls())
			.filter(({ name, answer }) => name === 'SetValue' && answer !== 'true')
			.map(({ element, value, error }) => `${element} = ${value}: ${error}`);
	}

	get #sco(): string {
		return `/${PLACES[this.#target]}index.html?id=42&attempt=1&mode=normal`;
	}

	async #launch(given: { sco?: string; options?: Options; inWindow?: boolean }): Promise<void> {
		await this.#openPlayer();
		const standard = this.#target === 'scorm12' ? 'scorm12' : 'scorm2004';
		await this.page.evaluate((all) => launch(all), { standard, sco: this.#sco, ...given });
	}

	async #openPlayer(): Promise<void> {
		const player = `${this.#origin}${SCORM_PLAYER}?a=7&currentorg=second_look&scoid=42`;
		if (this.page.url() !== player) await this.page.goto(player);
	}
}

/** One of an LMS's lists, `cmi.interactions` or `cmi.objectives`, as objects. */
export function listIn(held: Held, list: 'interactions' | 'objectives'): Held[] {
	const entries: Held[] = [];
	for (const [element, value] of Object.entries(held)) {
		const found = new RegExp(`^cmi\\.${list}\\.(\\d+)\\.(.+)$`).exec(element);
		if (found) (entries[Number(found[1])] ??= {})[found[2]!] = value;
	}
	return entries;
}
