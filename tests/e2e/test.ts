import { test as base, expect } from '@playwright/test';
import { serveContent, type ContentServer } from './content-server.ts';
import { readCourse, type Course } from './course.ts';
import { bundleStrictLms, playerPage } from './lms-page.ts';
import { ScormLms } from './lms.ts';
import { PLACES, readPackages, type Target } from './packages.ts';
import { Wire } from './wire.ts';

interface Fixtures {
	wire: Wire;
	/** A strict SCORM LMS with one of the packages in it. */
	lmsWith: (target: Target) => ScormLms;
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
	server: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is used
		async ({}, use) => {
			const player = playerPage(bundleStrictLms());
			const server = await serveContent(readPackages(), ({ pathname }) =>
				pathname === '/mod/scorm/player.php' ? player : null
			);
			await use(server);
			await server.close();
		},
		{ scope: 'worker' }
	],

	course: [
		// eslint-disable-next-line no-empty-pattern
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
			wire.allow(`${server.origin}/mod/scorm/player.php`, `${server.origin}/${PLACES[target]}`);
			return new ScormLms(page, server.origin, target);
		});
	}
});

export { expect };
