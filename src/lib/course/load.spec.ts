import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCourseFiles } from './load.ts';
import { parseCourse } from './parse/course.ts';
import { sampleFiles } from './parse/testing/sample-course.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'second-look-'));
	for (const { path, bytes } of sampleFiles()) write(path, bytes);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string | Uint8Array): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), content);
}

it('reads the files of the course, sorted by path', () => {
	const files = readCourseFiles(root);
	const expected = sampleFiles().sort((a, b) => (a.path < b.path ? -1 : 1));
	expect(files.map(({ path }) => path)).toEqual(expected.map(({ path }) => path));
	expect(parseCourse(files, { version: '1' })).toEqual(parseCourse(expected, { version: '1' }));
});

it('leaves out hidden files, and names links and empty folders without following them', () => {
	write('secret.md', 'x');
	write('course/.DS_Store', 'x');
	write('course/en/.git/config', 'x');
	symlinkSync(join(root, 'secret.md'), join(root, 'course/en/01-first/09-secret.md'));
	symlinkSync(root, join(root, 'course/en/03-loop'));
	mkdirSync(join(root, 'course/en/04-later'));
	const files = readCourseFiles(root);
	expect(files).toHaveLength(sampleFiles().length + 3);
	const { diagnostics } = parseCourse(files, { version: '1' });
	expect(diagnostics.map(({ file, message }) => `${file}: ${message}`)).toEqual([
		'course/en/01-first/09-secret.md: This is a link, and links are not followed.',
		'course/en/03-loop: This is a link, and links are not followed.',
		'course/en/04-later: The folder is empty.'
	]);
});

it('reads no more of a huge file than it takes to refuse it', () => {
	write('course/en/01-first/03-huge.md', new Uint8Array(5_000_000).fill(97));
	const files = readCourseFiles(root);
	expect(files.find(({ path }) => path.endsWith('huge.md'))?.bytes.length).toBe(1_000_001);
	expect(parseCourse(files, { version: '1' }).diagnostics.map(({ rule }) => rule)).toEqual(['file-too-large']);
});

it('fails where there is no course', () => {
	expect(() => readCourseFiles(join(root, 'course'))).toThrow('ENOENT');
});
