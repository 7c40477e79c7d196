import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOLDER, guideTo, outOfDate } from './guide.ts';
import { courseWith } from './testing/tiny-course.ts';

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
