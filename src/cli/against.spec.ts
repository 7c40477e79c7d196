import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moduleCode } from '../build/course-modules.ts';
import { readCourseFiles } from '../lib/course/load.ts';
import { type CourseOptions, parseCourse } from '../lib/course/parse/course.ts';
import { wordingOf } from '../lib/course/wording.ts';
import { textFile } from '../lib/package/package-file.ts';
import { wordingFile } from '../lib/package/wording-file.ts';
import { zip } from '../lib/package/zip.ts';

/** The tiny course, packed; then with one quiz, one page and one rule changed, and one page more. */
const FIXTURES = join(import.meta.dirname, '../../tests/fixtures');
let folder: string;
const of = (name: string) => join(folder, name);

function pack(root: string, isWorded = true, asked: Partial<CourseOptions> = {}): Uint8Array {
	const course = parseCourse(readCourseFiles(root), { version: '1.0.0', ...asked });
	return zip([
		textFile(
			'_app/immutable/edition-en.A.js',
			moduleCode(course, 'edition/en', { inBrowser: true, home: root })
		),
		...(isWorded ? [wordingFile(wordingOf(course))] : [])
	]);
}

function edit(path: string, change: (text: string) => string): void {
	const text = readFileSync(of(path), 'utf8');
	const changed = change(text);
	if (changed === text) throw new Error(`${path} is as it was.`);
	writeFileSync(of(path), changed);
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'second-look-against-'));
	cpSync(join(FIXTURES, 'tiny'), folder, { recursive: true });
	writeFileSync(of('old.zip'), pack(folder));
	cpSync(of('course'), of('same/course'), { recursive: true });
	const lesson = 'course/en/01-start';
	edit(`${lesson}/03-check.quiz.md`, (text) =>
		text.replace('[ ]', '[.]').replace('[x]', '[ ]').replace('[.]', '[x]')
	);
	edit('course/course.yaml', (text) => text.replace('mark: 80', 'mark: 70'));
	cpSync(of(`${lesson}/01-page.md`), of(`${lesson}/09-another.md`));
	rmSync(of(`${lesson}/07-think.reflect.md`));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', join(import.meta.dirname, 'check.ts'), ...args],
		{ encoding: 'utf8', env: { ...process.env, FORCE_COLOR: undefined } }
	);
	return { status, stdout, stderr };
}

describe('npm run check -- --against', { timeout: 60_000 }, () => {
	it('says what becomes of each activity, page and rule, and counts', () => {
		const { status, stdout, stderr } = run(folder, '--against', of('old.zip'));
		expect(stderr).toBe('');
		expect(status).toBe(0);
		const text = stdout.slice(stdout.indexOf('For learners')).replace(folder, '…');
		expect(text).toMatchInlineSnapshot(`
			"For learners half-way in version 1.0.0 (…/old.zip):
			  kept      start/visit
			  reset     start/check  other answers, or another right one: who-answers
			  kept      start/draft
			  kept      start/bins
			  kept      start/view
			  kept      start/known
			  new       start/another (page)
			  gone      start/think (page)
			  rule      pass mark: 70 %, not 80 %

			Activities: 5 kept, 0 rescored, 0 misread, 1 reset, 0 new, 0 gone. Pages: 8 kept, 1 new, 1 gone, 0 moved.
			Scores already reported stand, and who has completed or passed stays so.
			"
		`);
	});

	it('exits with 1 where --strict is asked for and somebody loses work', () => {
		expect(run(folder, `--against=${of('old.zip')}`, '--strict').status).toBe(1);
		const same = run(of('same'), '--against', of('old.zip'), '--strict');
		expect([same.status, same.stderr]).toEqual([0, '']);
		expect(same.stdout).toContain(
			'Activities: 6 kept, 0 rescored, 0 misread, 0 reset, 0 new, 0 gone. Pages: 9 kept, 0 new, 0 gone, 0 moved.'
		);
	});

	it('is part of what --json prints', () => {
		const { stdout } = run(folder, '--against', of('old.zip'), '--json');
		expect(JSON.parse(stdout).against).toMatchObject({
			version: '1.0.0',
			worded: true,
			activities: expect.arrayContaining([
				{ page: 'start/visit', fate: 'kept' },
				{ page: 'start/check', fate: 'reset', why: expect.any(String) }
			]),
			pages: { kept: 8, new: ['start/another'], gone: ['start/think'], moved: [], mistaken: [] },
			rules: ['pass mark: 70 %, not 80 %']
		});
	});

	it('is one clear line and exit 2 for what cannot be compared', () => {
		writeFileSync(of('text.zip'), 'no zip at all');
		writeFileSync(of('cut.zip'), readFileSync(of('old.zip')).subarray(0, 300));
		writeFileSync(of('other.zip'), zip([textFile('a.js', 'a')]));
		edit('same/course/course.yaml', (text) => text.replace(/^id: .*/m, 'id: other'));
		const said = (root: string, name: string) => {
			const { status, stdout, stderr } = run(root, '--against', of(name));
			expect([status, stdout]).toEqual([2, '']);
			return stderr.replace(folder, '…');
		};
		expect(
			['none.zip', '.', 'text.zip', 'cut.zip', 'other.zip']
				.map((name) => said(folder, name))
				.join('')
		).toMatchInlineSnapshot(`
			"…/none.zip: there is no such file. Name an older package.
			…: it is no file. Name an older package, a zip.
			…/text.zip: It is not a zip. Name one that npm run package wrote.
			…/cut.zip: The zip is cut short. Fetch or build it again.
			…/other.zip: It is no Second Look package. Name a zip that npm run package wrote.
			"
		`);
		expect(said(of('same'), 'old.zip')).toMatchInlineSnapshot(`
			"…/old.zip: it is of another course, "tiny"; this one is "other". Name a package of the same course, or give the course its old id back.
			"
		`);
	});

	it('compares a part, and another profile, as npm run package packs them', () => {
		const root = of('two');
		cpSync(join(FIXTURES, 'tiny/course'), join(root, 'course'), { recursive: true });
		const more = join(root, 'course/en/02-more');
		mkdirSync(more);
		cpSync(join(root, 'course/en/01-start/index.md'), join(more, 'index.md'));
		edit('two/course/course.yaml', (text) => text.replace('[start]', '[start, more]'));
		const packed = { lessons: ['start'], status: 'separate' } as const;
		writeFileSync(of('part.zip'), pack(root, true, packed));
		writeFileSync(of('whole.zip'), pack(root));

		const asked = ['--against', of('part.zip'), '--lessons', 'start'];
		expect(run(root, ...asked).stdout).toContain('status profile: together, not separate');
		const same = run(root, ...asked, '--status=separate', '--strict');
		expect(same.status).toBe(0);
		expect(same.stdout).toContain('6 kept, 0 rescored, 0 misread, 0 reset, 0 new, 0 gone.');
		expect(same.stdout).not.toContain('status profile');

		const said = (...args: string[]) => {
			const { status, stdout, stderr } = run(root, ...args);
			expect([status, stdout]).toEqual([2, '']);
			return stderr.replace(folder, '…').split('\n', 1)[0];
		};
		const { length } = asked;
		expect(said(...asked.slice(0, length - 2))).toBe(
			'…/part.zip: it is of a part of this course, "tiny-start". Name its lessons, as for npm run package: --lessons start.'
		);
		expect(said('--against', of('whole.zip'), '--lessons', 'start')).toBe(
			'…/whole.zip: it is of the whole course, "tiny". Leave --lessons out.'
		);
		expect(said('--lessons', 'start')).toBe('Option --lessons goes with --against.');
		expect(said('--against', of('part.zip'), '--lessons', 'begin')).toBe(
			'Unknown lesson "begin". The lessons are start, more.'
		);
	});

	it('does not compare a course with errors: a page unread would look like one gone', () => {
		edit('course/en/01-start/01-page.md', (text) => `${text}\n[nowhere](page:no/where)\n`);
		const { status, stdout } = run(folder, '--against', of('old.zip'), '--strict');
		expect(status).toBe(1);
		expect(stdout.replace(folder, '…')).toMatch(
			/Not compared with .*old\.zip: put the errors right first\.\n$/
		);
	});

	it.each([['--against'], ['--against='], ['--against', '--json'], ['--strict']])(
		'exits with 2 for %s %s',
		(...args) => {
			const { status, stderr } = run(folder, ...args);
			expect(stderr).toMatch(/^Option --(against|strict) .*\nUse: npm run check/);
			expect(status).toBe(2);
		}
	);
});
