import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The command as a whole, in a project of its own whose course names a lesson that is not there. */
let project: string;

const COURSE = `id: tiny
title: { en: Tiny }
description: { en: A course without lessons. }
languages: [en]
lessons: [nowhere]
completion: { pages: core, activities: core }
pass: { scored: quizzes, mark: 80 }
publisher: { en: Nobody }
licence: CC-BY-4.0
`;

beforeAll(() => {
	project = mkdtempSync(join(tmpdir(), 'second-look-'));
	writeFileSync(join(project, 'package.json'), '{ "version": "1.0.0", "type": "module" }');
	mkdirSync(join(project, 'course'));
	writeFileSync(join(project, 'course/course.yaml'), COURSE);
});
afterAll(() => rmSync(project, { recursive: true }));

function run(...args: string[]) {
	const here = process.cwd();
	const tsx = join(here, 'node_modules/tsx/dist/cli.mjs');
	const command = [tsx, join(here, 'src/cli/package.ts'), ...args];
	const result = spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' });
	return { code: result.status, out: result.stdout, err: result.stderr.trimEnd().split('\n') };
}

const SLOW = 30_000;

test('an unknown target is one clear line and exit 2', { timeout: SLOW }, () => {
	expect(run('--target', 'aicc', '--json')).toEqual({
		code: 2,
		out: '',
		err: ['Unknown target "aicc". The targets are scorm12, scorm2004, scorm2004-3rd, cmi5, web.']
	});
});

test('an unknown language is one clear line and exit 2', { timeout: SLOW }, () => {
	expect(run('--lang=xx')).toEqual({
		code: 2,
		out: '',
		err: ['Unknown language "xx". The course is written in en.']
	});
});

test('a folder without a course is one clear line and exit 2', { timeout: SLOW }, () => {
	expect(run('--course', 'course')).toEqual({
		code: 2,
		out: '',
		err: ['There is no course in course. Name the folder that holds its course/.']
	});
});

test('a course with errors is refused with the linter’s report', { timeout: SLOW }, () => {
	const { code, out, err } = run('--json');
	expect([code, out]).toEqual([1, '']);
	expect(err.join('\n')).toMatch(/course\/course\.yaml:\d+:\d+ error: .*nowhere/);
	expect(err.at(-1)).toMatch(/^The course has .*errors?; nothing was packed\.$/);
	expect(existsSync(join(project, 'dist'))).toBe(false);
});
