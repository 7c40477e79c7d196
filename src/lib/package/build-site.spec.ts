import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSite } from './build-site.ts';
import { textOf } from './package-file.ts';
import { readSite } from './site.ts';

/** A project whose `vite` is a script of ours. */
let project: string;
beforeEach(() => {
	project = mkdtempSync(join(tmpdir(), 'second-look-'));
	mkdirSync(join(project, 'node_modules/vite/bin'), { recursive: true });
	writeFileSync(join(project, 'node_modules/vite/package.json'), '{ "name": "vite" }');
	mkdirSync(join(project, '.svelte-kit'));
	writeFileSync(join(project, '.svelte-kit/tsconfig.json'), '{}');
});
afterEach(() => rmSync(project, { recursive: true }));

function viteIs(code: string): void {
	writeFileSync(join(project, 'node_modules/vite/bin/vite.js'), code);
}

test('builds in the project’s folder, for packages, in the languages and lessons asked for', async () => {
	viteIs(`
		const { mkdirSync, writeFileSync } = require('node:fs');
		const { SECOND_LOOK_BUILD, SECOND_LOOK_LANGUAGES, SECOND_LOOK_LESSONS, SECOND_LOOK_STATUS, NODE_ENV } = process.env;
		mkdirSync('build/site', { recursive: true });
		const narrowed = [SECOND_LOOK_LANGUAGES, SECOND_LOOK_LESSONS, SECOND_LOOK_STATUS];
		const said = [process.argv[2], SECOND_LOOK_BUILD, ...narrowed, NODE_ENV];
		writeFileSync('build/site/said.json', JSON.stringify(said));
	`);
	const asked = { languages: ['en', 'cy'], lessons: ['one'], status: 'separate' } as const;
	const [file] = readSite(await buildSite(project, asked));
	expect(file && JSON.parse(textOf(file))).toEqual([
		'build',
		'package',
		'en,cy',
		'one',
		'separate',
		'production'
	]);
});

test('writes first what tsconfig.json extends, where it is missing', async () => {
	rmSync(join(project, '.svelte-kit'), { recursive: true });
	const kit = join(project, 'node_modules/@sveltejs/kit');
	mkdirSync(kit, { recursive: true });
	writeFileSync(join(kit, 'package.json'), '{ "name": "@sveltejs/kit" }');
	writeFileSync(
		join(kit, 'svelte-kit.js'),
		`require('node:fs').writeFileSync('synced', process.argv[2]);`
	);
	viteIs(`
		const { mkdirSync, copyFileSync } = require('node:fs');
		mkdirSync('build/site', { recursive: true });
		copyFileSync('synced', 'build/site/synced.txt');
	`);
	const [file] = readSite(
		await buildSite(project, { languages: ['en'], lessons: ['one'], status: 'together' })
	);
	expect(file && textOf(file)).toBe('sync');
});

test('another course’s site is built beside it', async () => {
	viteIs(`
		const { mkdirSync, writeFileSync } = require('node:fs');
		const { SECOND_LOOK_COURSE, SECOND_LOOK_SITE } = process.env;
		mkdirSync(SECOND_LOOK_SITE, { recursive: true });
		writeFileSync(SECOND_LOOK_SITE + '/said.json', JSON.stringify(SECOND_LOOK_COURSE));
	`);
	const site = await buildSite(project, {
		languages: ['en'],
		lessons: ['one'],
		status: 'together',
		course: 'a/course'
	});
	expect(site).toBe(join(project, 'build/site-a-course'));
	expect(readSite(site).map(textOf)).toEqual(['"a/course"']);
});

test('a build that fails says all that it said', async () => {
	viteIs(`console.log('transforming'); console.error('no such file'); process.exitCode = 3;`);
	const asked = { languages: ['en'], lessons: ['one'], status: 'together' } as const;
	await expect(buildSite(project, asked)).rejects.toMatchObject({
		name: 'PackageError',
		message: 'The site could not be built (vite build ended with 3).',
		findings: expect.arrayContaining(['transforming', 'no such file'])
	});
});
