import { test as base, type Browser, type BrowserContext } from '@playwright/test';
import { expect } from '../e2e/expect.ts';
import type { Bench, Fault, Holds, Row } from './fault.ts';
import { Cmi5Lms } from './lms/cmi5.ts';
import type { Standard } from './lms/lms.ts';
import { ScormLms } from './lms/scorm.ts';
import { serveLms, type LmsServer } from './lms/server.ts';
import { PAGES } from './learner.ts';
import { expectNotice, expectTold } from './told.ts';

/** When the learner sits down; from here the clock is the suite's own. */
const MORNING = new Date('2026-03-02T09:00:00Z');

interface WorkerFixtures {
	server: LmsServer;
	/**
	 * The devices that rows play on, one row after the other: what a browser has cached stays, what
	 * a course keeps there does not. A row begins on the first; others are added when one asks.
	 */
	devices: BrowserContext[];
}

const test = base.extend<object, WorkerFixtures>({
	server: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is used
		async ({}, use) => {
			const server = await serveLms();
			await use(server);
			await server.close();
		},
		{ scope: 'worker' }
	],
	devices: [
		async ({ browser }, use) => {
			const devices = [await openDevice(browser)];
			await use(devices);
			for (const device of devices) await device.close();
		},
		{ scope: 'worker' }
	]
});

async function openDevice(browser: Browser): Promise<BrowserContext> {
	const context = await browser.newContext({ viewport: { width: 1180, height: 860 } });
	await context.clock.install({ time: MORNING });
	return context;
}

/**
 * As if nobody had been here: no pages, nothing kept. One blank page stays, because without any the
 * browser's window closes and a new one costs more than the whole row.
 */
async function sweep(device: BrowserContext, { origin }: LmsServer): Promise<void> {
	await device.setOffline(false);
	const [parked = await device.newPage(), ...pages] = device.pages();
	for (const page of pages) await page.close();
	const session = await device.newCDPSession(parked);
	await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' });
	await session.detach();
}

/** Plays every row of a group of the table. */
export function playRows(group: string, rows: readonly Row[]): void {
	test.describe(group, () => {
		for (const { fault, standard } of rows) {
			test(`${fault.name} · ${standard}`, async ({ server, devices, browser }, { testId }) => {
				let used = 0;
				const newDevice = async () => {
					const device = devices[used] ?? (await openDevice(browser));
					devices[used++] = device;
					await sweep(device, server);
					return device;
				};
				const first = await newDevice();
				const lms = await lmsOf(standard, server, testId, fault);
				try {
					await play(fault, benchOn(lms, first, newDevice));
				} finally {
					await lms.close();
				}
			});
		}
	});
}

function lmsOf(standard: Standard, server: LmsServer, id: string, { lrs }: Fault) {
	if (standard === 'cmi5') return Cmi5Lms.open(server, lrs);
	return new ScormLms(standard === 'SCORM 1.2' ? 'scorm12' : 'scorm2004', server, id);
}

function benchOn(
	lms: ScormLms | Cmi5Lms,
	context: BrowserContext,
	newDevice: () => Promise<BrowserContext>
): Bench {
	const seat = lms.seat(context);
	return {
		lms,
		seat,
		get learner() {
			return seat.learner;
		},
		context,
		newTab: async () => lms.seat(context),
		newDevice: async () => lms.seat(await newDevice())
	} as Bench;
}

/** One row: the fault while the learner works, then the three things that must hold. */
async function play(fault: Fault, at: Bench): Promise<void> {
	const { lms, seat } = at;
	await fault.before?.(at);
	await seat.launch(fault.launch);
	await fault.play(at);
	await expectTold(at.learner, fault.told);
	await (fault.leave ? fault.leave(at) : seat.leave());
	await expectHeld(lms, fault.holds);

	lms.up();
	if ('fail' in seat) await seat.fail({});
	await seat.offline(false);
	await fault.mend?.(at);
	const { next } = fault;
	await seat.launch(next.launch);
	if (next.asked) await at.learner.isAsked(next.asked);
	await expectTold(at.learner, next.told ?? 'saved');
	await expectNotice(at.learner, next.notice ?? null);
	await next.shows?.(at.learner);
	await at.learner.sees(next);
	await seat.leave();
	const { decided, answered } = next;
	// What was put back goes into the list too, each answer once.
	const listed = next.notice === 'repaired' && { answers: decided + answered };
	await expectHeld(lms, fault.finally ?? { decided, answered, ...listed });
	if ('lrs' in lms) expect(lms.lrs.violations, 'breaks of the cmi5 profile').toEqual([]);
}

/** Soon: a beacon and a request that outlives its page take a moment. */
async function expectHeld(lms: ScormLms | Cmi5Lms, holds: Holds): Promise<void> {
	await expect.poll(() => heldIn(lms, holds)).toEqual(holds);
}

function heldIn(lms: ScormLms | Cmi5Lms, holds: Holds): object {
	const { session, ...held } = lms.held();
	const visit = session?.activities[PAGES.VISIT];
	const check = session?.activities[PAGES.CHECK];
	const all = {
		...held,
		decided: visit?.kind === 'scenario' ? visit.path.length : 0,
		answered: check?.kind === 'quiz' ? (check.run?.answers.length ?? 0) : 0
	};
	return Object.fromEntries(
		Object.keys(holds).map((name) => [name, all[name as keyof typeof all]])
	);
}
