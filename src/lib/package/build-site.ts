import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { StatusProfile } from '../course/schema/plan.ts';
import { PackageError } from './package-error.ts';

/** Where Kit's static adapter writes, from the project's folder. */
export const SITE_FOLDER = 'build/site';

/** What of the course is built: languages and lessons, each in the course's order, and for whom. */
export interface Narrowed {
	languages: readonly string[];
	lessons: readonly string[];
	status: StatusProfile;
	/** The folder that holds `course/`, from the project's; absent for the project's own course. */
	course?: string | undefined;
}

/**
 * Builds the course's pages, once for all targets, in a process of its own, which ends with this
 * one. Throws a {@link PackageError} with all that the build said when it fails.
 *
 * @returns the built site's folder
 */
export async function buildSite(
	project: string,
	{ languages, lessons, status, course }: Narrowed
): Promise<string> {
	const site = course ? `${SITE_FOLDER}-${course.replace(/[^a-z0-9]+/gi, '-')}` : SITE_FOLDER;
	const { resolve } = createRequire(join(project, 'package.json'));
	// tsconfig.json extends it: `npm ci` writes it, unless scripts are switched off.
	if (!existsSync(join(project, '.svelte-kit/tsconfig.json'))) {
		const kit = join(dirname(resolve('@sveltejs/kit/package.json')), 'svelte-kit.js');
		spawnSync(process.execPath, [kit, 'sync'], { cwd: project });
	}
	const vite = resolve('vite/package.json');
	const build = spawn(process.execPath, [join(dirname(vite), 'bin/vite.js'), 'build'], {
		cwd: project,
		env: {
			...process.env,
			NODE_ENV: 'production',
			SECOND_LOOK_BUILD: 'package',
			SECOND_LOOK_LANGUAGES: languages.join(','),
			SECOND_LOOK_LESSONS: lessons.join(','),
			SECOND_LOOK_STATUS: status,
			SECOND_LOOK_SITE: site,
			...(course && { SECOND_LOOK_COURSE: course })
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const stop = () => void build.kill();
	process.once('exit', stop);
	const said: Buffer[] = [];
	build.stdout.on('data', (chunk: Buffer) => said.push(chunk));
	build.stderr.on('data', (chunk: Buffer) => said.push(chunk));
	const ended = await new Promise<number | string | null>((resolve, reject) => {
		build.once('error', reject);
		build.once('close', (code, signal) => resolve(code ?? signal));
	}).finally(() => process.off('exit', stop));
	if (ended !== 0) {
		const output = Buffer.concat(said).toString('utf8').trimEnd().split('\n');
		throw new PackageError(`The site could not be built (vite build ended with ${ended}).`, output);
	}
	return join(project, site);
}
