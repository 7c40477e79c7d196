import type { BrowserContext, Frame } from '@playwright/test';
import { expect } from '../../e2e/expect.ts';
import { decode } from '../../../src/lib/session/snapshot.ts';
import { planOf } from '../versions.ts';
import type { ApiFaults } from './faulty-api.ts';
import type { Held, Launching } from './lms.ts';
import { NEST, PLAYER, type Opening, type PlayerWindow } from './player-page.ts';
import { Seat } from './seat.ts';
import { placeOf, type LmsRecord, type LmsServer } from './server.ts';

declare const window: PlayerWindow;
type ScormStandard = Opening['standard'];

/** Where each SCORM keeps what; only what the suite asks for. */
const ELEMENTS = {
	scorm12: {
		snapshot: 'cmi.suspend_data',
		place: 'cmi.core.lesson_location',
		status: 'cmi.core.lesson_status',
		success: 'cmi.core.lesson_status',
		score: 'cmi.core.score.raw',
		time: 'cmi.core.session_time',
		exit: 'cmi.core.exit'
	},
	scorm2004: {
		snapshot: 'cmi.suspend_data',
		place: 'cmi.location',
		status: 'cmi.completion_status',
		success: 'cmi.success_status',
		score: 'cmi.score.raw',
		time: 'cmi.session_time',
		exit: 'cmi.exit'
	}
};

/** A SCORM LMS with one attempt in it. */
export class ScormLms {
	readonly standard: ScormStandard;
	readonly elements: (typeof ELEMENTS)['scorm12'];
	readonly id: string;
	readonly server: LmsServer;

	constructor(standard: ScormStandard, server: LmsServer, id: string) {
		this.standard = standard;
		this.elements = ELEMENTS[standard];
		this.server = server;
		this.id = id;
	}

	get record(): LmsRecord {
		return this.server.records.get(this.id) ?? {};
	}

	held(): Held {
		const { record, elements } = this;
		const snapshot = record[elements.snapshot] ?? '';
		const decoded = decode(planOf('old'), snapshot);
		const status = record[elements.status] ?? '';
		return {
			snapshot,
			session: decoded.ok ? decoded.session : null,
			completed: status === 'completed' || status === 'passed',
			passed: record[elements.success] === 'passed',
			failed: record[elements.success] === 'failed',
			score: record[elements.score] ? Number(record[elements.score]) : null,
			answers: Object.keys(record).filter((name) => /^cmi\.interactions\.\d+\.type$/.test(name))
				.length,
			seconds: secondsIn(record[elements.time] ?? ''),
			place: record[elements.place] ?? '',
			exit: record[elements.exit] ?? ''
		};
	}

	/** Puts a snapshot into the record, with more; an empty one is an attempt that nobody began. */
	hold(snapshot: string, more: LmsRecord = {}): void {
		const record = { ...more, ...(snapshot && { [this.elements.snapshot]: snapshot }) };
		this.server.records.set(this.id, record);
	}

	/** Nothing can be stored any more: the session at the server is over, or the server is. */
	down(): void {
		this.server.signedOut.add(this.id);
	}

	up(): void {
		this.server.signedOut.delete(this.id);
	}

	seat(context: BrowserContext): ScormSeat {
		return new ScormSeat(context, this);
	}

	async close(): Promise<void> {
		this.server.records.delete(this.id);
	}
}

export class ScormSeat extends Seat {
	readonly #lms: ScormLms;
	/** Ways for the API to fail, from before the launch on. */
	faults: ApiFaults = {};

	constructor(context: BrowserContext, lms: ScormLms) {
		super(context);
		this.#lms = lms;
	}

	/** Ways for the API to fail from now on. */
	async fail(faults: ApiFaults): Promise<void> {
		this.faults = faults;
		if (!this.page || this.page.isClosed()) return;
		await this.#player.evaluate((given) => void (window.faults = given), faults);
	}

	/** The LMS ends the session by itself, and takes the frame away. */
	async endedByLms(): Promise<void> {
		await this.#player.evaluate(() => window.endSession());
		await this.leave();
	}

	calls(): Promise<string[][]> {
		return this.#player.evaluate(() => window.calls);
	}

	wrongCalls(): Promise<string[]> {
		return this.#player.evaluate(() => window.wrongCalls);
	}

	/** What the course says at the end goes by beacon, and the LMS hears it a moment later. */
	override async leave(): Promise<void> {
		await this.#player.evaluate(() => window.closeCourse());
		const beacons = await this.#player.evaluate(() => window.beacons);
		const { heard } = this.#lms.server;
		await expect.poll(() => beacons.filter((name) => !heard.has(name))).toEqual([]);
	}

	protected override get home(): string {
		return this.#lms.server.origin + PLAYER;
	}

	/** The LMS's page: the whole tab, or a frame in somebody else's. */
	get #player(): Frame {
		const frames = this.page.frames();
		return frames.find((frame) => frame.url() === this.home) ?? this.page.mainFrame();
	}

	protected override async begin(given: Launching): Promise<void> {
		const { server, standard, id } = this.#lms;
		const { version = 'old', language = 'en', depth = 0, foreign, inWindow = false } = given;
		server.publish(version);
		const folder = `/${placeOf(version, standard)}${language === 'en' ? '' : `${language}/`}`;
		const sco = `${folder}index.html?id=42&attempt=1${given.query ?? ''}`;
		if (given.alone) {
			await this.page.goto(server.origin + sco);
			return this.sit(this.page);
		}
		const around = given.embedded ? nested(PLAYER, 1, server.origin) : this.home;
		if (this.page.url() !== around) await this.page.goto(around);
		const popup = inWindow ? this.page.waitForEvent('popup') : null;
		const opening: Opening = {
			standard,
			sco: nested(sco, depth, foreign ? server.origin : null),
			record: id,
			options: given.options ?? {},
			late: given.late ?? 0,
			inWindow,
			withOther: given.withOther ?? false,
			faults: this.faults
		};
		await this.#player.evaluate((all) => window.openCourse(all), opening);
		const outer = given.embedded ? this.page.frameLocator('[name=nested]') : this.page;
		let screen = outer.locator('#course');
		for (let level = 0; level < depth; level++)
			screen = screen.contentFrame().locator('[name=nested]');
		await this.sit(popup ? await popup : screen);
	}
}

/** The address of a page with the course in it, so many frames deep; from elsewhere where asked. */
function nested(sco: string, depth: number, origin: string | null): string {
	if (depth === 0) return sco;
	const elsewhere = origin?.replace('127.0.0.1', 'localhost') ?? '';
	const query = new URLSearchParams({ depth: String(depth), sco: (origin ?? '') + sco });
	return `${elsewhere}${NEST}?${query}`;
}

/** `0001:02:03.45` and `PT1H2M3.45S`. */
export function secondsIn(time: string): number {
	const parts =
		/^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(time) ??
		/^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(time);
	const [hours = 0, minutes = 0, seconds = 0] = (parts ?? [])
		.slice(1)
		.map((part) => Number(part ?? 0));
	return hours * 3600 + minutes * 60 + seconds;
}
