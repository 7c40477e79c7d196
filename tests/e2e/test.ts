import { test as base } from '@playwright/test';
import type { LrsOptions } from '../lms/strict-lrs.ts';
import { CMI5_PLAYER, Cmi5Lms, cmi5PlayerPage } from './cmi5-lms.ts';
import { serveContent, type ContentServer } from './content-server.ts';
import { readCourse, type Course } from './course.ts';
import { expect } from './expect.ts';
import {
	bundleStrictLms,
	playerPage,
	SCORM_PLAYER,
	SCORM_WRAPPER,
	wrapperPage
} from './lms-page.ts';
import { ScormLms } from './lms.ts';
import { PLACES, readPackages, type Target } from './packages.ts';
import { Wire } from './wire.ts';

interface Fixtures {
	wire: Wire;
	/** A strict SCORM LMS with one of the packages in it. */
	lmsWith: (target: Target) => ScormLms;
	/** A cmi5 LMS with the cmi5 package in it, and its strict LRS on another origin. */
	cmi5With: (options?: LrsOptions) => Promise<Cmi5Lms>;
}

interface WorkerFixtures {
	/** Serves the unzipped packages and the LMS's player page. */
	server: ContentServer;
	course: Course;
}

/**
 * Each test has its own browser context, so its own storage and cache, and ends with two
 * assertions: nothing was asked for outside the package, and the browser complained of nothing.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
	// What cannot be found or pressed fails soon, and with its own name, not with the test's.
	actionTimeout: 15_000,

	server: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is used
		async ({}, use) => {
			const player = playerPage(bundleStrictLms());
			const pages: Record<string, string> = {
				[SCORM_PLAYER]: player,
				[CMI5_PLAYER]: cmi5PlayerPage
			};
			const server = await serveContent(readPackages(), ({ pathname, searchParams }) =>
				pathname === SCORM_WRAPPER
					? wrapperPage(searchParams.get('sco')!)
					: (pages[pathname] ?? null)
			);
			await use(server);
			await server.close();
		},
		{ scope: 'worker' }
	],

	course: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is used
		async ({}, use) => use(readCourse()),
		{ scope: 'worker' }
	],

	wire: [
		async ({ context }, use) => {
			const wire = new Wire(context);
			await use(wire);
			expect.soft(wire.outside(), 'requests outside the package').toEqual([]);
			expect.soft(wire.unexpected(), 'complaints of the browser').toEqual([]);
		},
		{ auto: true }
	],

	lmsWith: async ({ page, server, wire }, use) => {
		await use((target) => {
			wire.allow(server.origin + SCORM_PLAYER, `${server.origin}/${PLACES[target]}`);
			return new ScormLms(page, server.origin, target);
		});
	},

	cmi5With: async ({ page, server, wire }, use) => {
		const opened: Cmi5Lms[] = [];
		await use(async (options) => {
			const lms = await Cmi5Lms.open(page, server.origin, options);
			opened.push(lms);
			wire.allow(
				server.origin + CMI5_PLAYER,
				`${server.origin}/${PLACES.cmi5}`,
				`${lms.lrs.origin}/`
			);
			// An LRS answers 404 for a document that is not there yet, and the browser says so.
			wire.expect(new RegExp(`404 .*${lms.lrs.origin}/xapi/`));
			return lms;
		});
		for (const lms of opened) await lms.close();
	}
});

export { expect };
