import type { FrameLocator, Page } from '@playwright/test';
import type { StrictCall, StrictFaults, StrictOptions } from '../lms/strict-scorm.ts';
import { PLACES, type Target } from './packages.ts';

/** The globals of the LMS's player page, see `lms-page.ts`. */
declare function launch(given: object): void;
declare function leave(): void;
declare const lms: { calls: StrictCall[]; faults: StrictFaults } | null;
declare const before: StrictCall[];

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
	async launch(options: Omit<StrictOptions, 'held' | 'onStore'> = {}): Promise<void> {
		const player = `${this.#origin}/mod/scorm/player.php?a=7&currentorg=second_look&scoid=42`;
		if (this.page.url() !== player) await this.page.goto(player);
		await this.page.evaluate((given) => launch(given), {
			standard: this.#target === 'scorm12' ? 'scorm12' : 'scorm2004',
			sco: `/${PLACES[this.#target]}index.html?id=42&attempt=1&mode=normal`,
			options,
			width: 650,
			height: 666
		});
	}

	/** The learner closes the course without a word to it. */
	async leave(): Promise<void> {
		await this.page.evaluate(() => leave());
	}

	/** What the LMS keeps, as the last commit left it. */
	held(): Promise<Held> {
		return this.page.evaluate(() => JSON.parse(localStorage.getItem('lms:held') ?? '{}'));
	}

	/** Staff delete the attempt. */
	async forget(): Promise<void> {
		await this.page.evaluate(() => localStorage.removeItem('lms:held'));
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

