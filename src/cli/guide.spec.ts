import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { FOLDER, guideTo, outOfDate } from './guide.ts';

const FIXTURES = join(import.meta.dirname, '../../tests/fixtures');
const folders: string[] = [];

/** The tiny course in a folder of its own, with one broken fixture laid over it. */
function courseWith(broken?: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'second-look-guide-'));
	folders.push(folder);
	cpSync(join(FIXTURES, 'tiny'), folder, { recursive: true });
	if (broken) cpSync(join(FIXTURES, 'broken', broken), folder, { recursive: true });
	return folder;
}

afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

it('agrees with the guide that is kept beside the course', { timeout: 60_000 }, () => {
	const stale = outOfDate(FOLDER, guideTo('.'));
	expect(stale, 'Run npm run guide.').toEqual([]);
});

describe('npm run guide', { timeout: 60_000 }, () => {
	function run(cwd: string, ...args: string[]) {
		const tool = join(import.meta.dirname, 'guide.ts');
		const tsx = import.meta.resolve('tsx');
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			['--import', tsx, tool, ...args],
			{ cwd, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: undefined } }
		);
		return { status, stdout, stderr };
	}

	it('writes a guide that --check accepts, until something in it changes', () => {
		const root = courseWith();
		const guide = join(root, FOLDER);
		expect(run(root, '--check')).toEqual({
			status: 1,
			stdout: '',
			stderr: `Out of date in ${FOLDER}: 01-start.md, README.md. Run npm run guide.\n`
		});
		expect(run(root)).toMatchObject({ status: 0, stdout: `2 files in ${FOLDER}.\n` });
		expect(run(root, '--check')).toMatchObject({ status: 0, stderr: '' });

		const start = join(guide, '01-start.md');
		writeFileSync(start, readFileSync(start, 'utf8').replaceAll('\n', '\r\n'));
		expect(run(root, '--check')).toMatchObject({ status: 0, stderr: '' });

		writeFileSync(join(guide, '02-gone.md'), 'A lesson that is no more.\n');
		writeFileSync(start, 'Changed by hand.\n');
		const { status, stderr } = run(root, '--check');
		expect(stderr).toBe(`Out of date in ${FOLDER}: 01-start.md, 02-gone.md. Run npm run guide.\n`);
		expect(status).toBe(1);

		run(root);
		expect(readdirSync(guide).sort()).toEqual(['01-start.md', 'README.md']);
		expect(run(root, '--check').status).toBe(0);
	});

	it('writes none of a course that has errors', () => {
		const root = courseWith('unknown-term');
		const { status, stderr } = run(root);
		expect(stderr).toBe('The course has errors: see npm run check. No guide was written.\n');
		expect(status).toBe(1);
		expect(readdirSync(root)).not.toContain('docs');
	});

	it.each([
		['--chekc', 'Unknown option --chekc.\n'],
		['tiny', 'Unknown argument "tiny".\n']
	])('exits with 2 for %s', (argument, said) => {
		expect(run(courseWith(), argument)).toEqual({ status: 2, stdout: '', stderr: said });
	});
});
