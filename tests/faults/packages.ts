import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { folderOf, VERSIONS, writeVersions, type Version } from './versions.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = 'build/faults/packages';
/** What a package is made of beside the course. */
const SOURCES = ['src', 'static', 'tests/fixtures', 'tests/faults/versions.ts'];
const SETTINGS = ['svelte.config.js', 'vite.config.ts', 'package.json'];

export type PackageTarget = 'scorm12' | 'scorm2004' | 'cmi5';
const TARGETS: readonly PackageTarget[] = ['scorm12', 'scorm2004', 'cmi5'];
/** As many as the suite's machine has cores. */
const AT_ONCE = 2;

/** Builds the packages of every version once, unless they are newer than all they are made of. */
export default async function buildPackages(): Promise<void> {
	const changed = Math.max(...[...SOURCES, ...SETTINGS].map((path) => newest(join(ROOT, path))));
	const stale = VERSIONS.filter((version) => {
		const list = join(ROOT, outOf(version), 'packages.json');
		return !existsSync(list) || statSync(list).mtimeMs < changed;
	});
	if (stale.length === 0) return;
	writeVersions();
	const left = [...stale];
	const build = async () => {
		for (let next = left.shift(); next; next = left.shift()) await pack(next);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, build));
}

/** A version's unzipped packages: `<target>/<path>` → bytes. */
export function readVersion(version: Version): Map<string, Uint8Array> {
	const files = new Map<string, Uint8Array>();
	const folder = join(ROOT, outOf(version));
	for (const target of TARGETS) {
		const zip = readdirSync(folder).find((name) => name.endsWith(`-${target}.zip`))!;
		for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(folder, zip))))) {
			files.set(`${target}/${path}`, bytes);
		}
	}
	return files;
}

function outOf(version: Version): string {
	return `${OUT}/${version.replace(/\W+/g, '-')}`;
}

/** What the command line does for anybody, so that the suite plays what is shipped. */
function pack(version: Version): Promise<void> {
	const tsx = createRequire(import.meta.url).resolve('tsx/cli');
	const course = ['--course', folderOf(version), '--out', outOf(version)];
	const given = [tsx, 'src/cli/package.ts', ...course, '--target', TARGETS.join(',')];
	const child = spawn(process.execPath, given, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) =>
			code === 0 ? resolve() : reject(new Error(`"${version}" could not be packed.\n${said}`))
		);
	});
}

function newest(path: string): number {
	const stats = statSync(path);
	if (!stats.isDirectory()) return stats.mtimeMs;
	const entries = readdirSync(path, { withFileTypes: true });
	return Math.max(0, ...entries.map(({ name }) => newest(join(path, name))));
}
