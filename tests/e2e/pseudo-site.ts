import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SITE = join(ROOT, 'build/pseudo');
/** What the site is made of. */
const SOURCES = ['src', 'course', 'static', 'svelte.config.js', 'vite.config.ts', 'package.json'];

/** Where the site in the pseudo-locale lies on the server. */
export const PSEUDO_PLACE = 'intranet/pseudo/';

/** The course's site in the pseudo-locale: path from its root → bytes. Built where it is stale. */
export function readPseudoSite(): Map<string, Uint8Array> {
	const built = newest(SITE);
	if (built === 0 || SOURCES.some((source) => newest(join(ROOT, source)) > built)) build();
	return new Map(
		filesIn(SITE).map((file) => [
			PSEUDO_PLACE + file.slice(SITE.length + 1).replaceAll('\\', '/'),
			readFileSync(file)
		])
	);
}

function build(): void {
	const vite = createRequire(import.meta.url).resolve('vite/package.json');
	const { status, stderr } = spawnSync(
		process.execPath,
		[join(dirname(vite), 'bin/vite.js'), 'build'],
		{
			cwd: ROOT,
			env: {
				...process.env,
				NODE_ENV: 'production',
				SECOND_LOOK_BUILD: 'package',
				SECOND_LOOK_PSEUDO: '1'
			},
			encoding: 'utf8'
		}
	);
	if (status !== 0) throw new Error(`The pseudo-locale could not be built.\n${stderr}`);
}

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}

/** When a file, or the newest file in a folder, was last changed; 0 where there is none. */
function newest(path: string): number {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats) return 0;
	const files = stats.isFile() ? [path] : filesIn(path);
	return Math.max(0, ...files.map((file) => statSync(file).mtimeMs));
}
