import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moduleCode } from '../build/course-modules.ts';
import { readCourseFiles } from '../lib/course/load.ts';
import { parseCourse } from '../lib/course/parse/course.ts';
import { wordingOf } from '../lib/course/wording.ts';
import { textFile, type PackageFile } from '../lib/package/package-file.ts';
import { wordingFile } from '../lib/package/wording-file.ts';
import { zip } from '../lib/package/zip.ts';
import { compareWith } from './against.ts';

/** The tiny course, with enough of one shape for things to change places. */
const TINY = join(import.meta.dirname, '../../tests/fixtures/tiny');
const LESSON = 'course/en/01-start';
let folder: string;
const of = (name: string) => join(folder, name);

function courseIn(root: string) {
	return parseCourse(readCourseFiles(root), { version: '1.0.0' });
}

function pack(name: string, ...more: PackageFile[]): void {
	const code = moduleCode(courseIn(folder), 'edition/en', { inBrowser: true, home: folder });
	writeFileSync(of(name), zip([textFile('_app/immutable/edition-en.A.js', code), ...more]));
}

/** Swaps or rewords: each pair's first text becomes its second, all at once. */
function replaced(text: string, pairs: Record<string, string>): string {
	for (const from of Object.keys(pairs)) if (!text.includes(from)) throw new Error(`no "${from}"`);
	const all = Object.keys(pairs).map((from) => from.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
	return text.replace(new RegExp(all.join('|'), 'g'), (from) => pairs[from]!);
}

function edit(root: string, page: string, pairs: Record<string, string>): void {
	const path = join(root, LESSON, page);
	writeFileSync(path, replaced(readFileSync(path, 'utf8'), pairs));
}

/** What becomes of the activities that are not simply kept. */
function told(root: string) {
	const { activities } = compareWith(courseIn(root), of('old.zip'));
	return activities.filter(({ fate }) => fate !== 'kept');
}

/** A copy of the course in which something has changed. */
function changed(change: (root: string) => void): string {
	const root = mkdtempSync(of('changed-'));
	cpSync(of('course'), join(root, 'course'), { recursive: true });
	change(root);
	return root;
}

const QUIZ = '03-check.quiz.md';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'second-look-places-'));
	cpSync(TINY, folder, { recursive: true });
	edit(folder, QUIZ, { '> It cannot.': '> It cannot.\n- [ ] The court\n  > It was not there.' });
	edit(folder, '02-visit.scenario.md', {
		'- [Wait](#the-office "poor")':
			'- [Leave](#the-office "poor")\n  > She shuts the door.\n- [Wait](#the-office "poor")'
	});
	edit(folder, '04-draft.review.md', {
		'## Draft\n\nMr Adeyemi fell.': '## Draft\n\nHe fell. He was alone.'
	});
	edit(folder, '05-bins.sort.md', {
		'| A date |': '| A time | In | It does not. |\n| A date |'
	});
	pack('old.zip', wordingFile(wordingOf(courseIn(folder))));
	pack('unworded.zip');
});
afterAll(() => rmSync(folder, { recursive: true }));

const byFile = 'put them back, or give the file a new name';

describe('what changed places since the package is told where it stands', () => {
	it.each<[string, string, Record<string, string>, string, string]>([
		[
			'two wrong options',
			QUIZ,
			{ 'The tool': 'The court', 'The court': 'The tool' },
			'start/check',
			'options 2 and 3 of "who-answers" have changed places: put them back, or give the question a new id'
		],
		[
			'a right option and a wrong one, in the texts alone',
			QUIZ,
			{ '[x] You': '[x] The tool', '[ ] The tool': '[ ] You' },
			'start/check',
			'options 1 and 2 of "who-answers" have changed places: put them back, or give the question a new id'
		],
		[
			'two choices of one verdict',
			'02-visit.scenario.md',
			{ '[Leave]': '[Wait]', '[Wait]': '[Leave]' },
			'start/visit',
			`choices 2 and 3 of scene "The table" have changed places: ${byFile}`
		],
		[
			'two sentences without a mark',
			'04-draft.review.md',
			{ 'He fell.': 'He was alone.', 'He was alone.': 'He fell.' },
			'start/draft',
			`sentences 3 and 4 have changed places: ${byFile}`
		],
		[
			'two things of one bin',
			'05-bins.sort.md',
			{ 'A time': 'A date', 'A date': 'A time' },
			'start/bins',
			`items 2 and 3 have changed places: ${byFile}`
		],
		[
			'the names of two bins',
			'05-bins.sort.md',
			{ '| Out |': '| In |', '| In |': '| Out |' },
			'start/bins',
			`bins 1 and 2 have changed places: ${byFile}`
		],
		[
			'two statements',
			'06-view.survey.md',
			{ 'I can ask': 'I can wait', 'I can wait': 'I can ask' },
			'start/view',
			`statements 1 and 2 have changed places: ${byFile}`
		],
		[
			'the ends of a scale',
			'06-view.survey.md',
			{ '[Not at all': '[Very', 'Very]': 'Not at all]' },
			'start/view',
			`points 1 and 3 have changed places: ${byFile}`
		]
	])('%s', (_, file, pairs, page, why) => {
		const root = changed((copy) => edit(copy, file, pairs));
		expect(told(root)).toEqual([{ page, fate: 'misread', why }]);
	});

	it('but not what was reworded, or starts again anyway', () => {
		const reworded = { 'The tool': 'A tool', 'It cannot.': 'It cannot answer.' };
		expect(told(changed((root) => edit(root, QUIZ, reworded)))).toEqual([]);
		const moved = {
			'- [x] You\n  > You approved it.\n': '',
			'not there.': 'not there.\n- [x] You\n  > You did.'
		};
		expect(told(changed((root) => edit(root, QUIZ, moved)))).toMatchObject([{ fate: 'reset' }]);
	});
});

describe('what is advised helps', () => {
	const swap = { 'The tool': 'The court', 'The court': 'The tool' };

	it('a question with a new heading, or another id before it', () => {
		for (const heading of ['## Who answers for it?', '<a id="who"></a>\n\n## Who answers?']) {
			const root = changed((copy) => edit(copy, QUIZ, { ...swap, '## Who answers?': heading }));
			expect(told(root)).toEqual([
				{ page: 'start/check', fate: 'reset', why: expect.stringContaining('gone: who-answers') }
			]);
		}
	});

	it('a file with a new name', () => {
		const [old, now] = ['02-visit.scenario.md', '02-the-visit.scenario.md'];
		const root = changed((copy) => {
			edit(copy, old!, { '[Leave]': '[Wait]', '[Wait]': '[Leave]' });
			renameSync(join(copy, LESSON, old!), join(copy, LESSON, now!));
		});
		expect(told(root)).toEqual([
			{ page: 'start/the-visit', fate: 'new' },
			{ page: 'start/visit', fate: 'gone' }
		]);
	});
});

describe('npm run check -- --against', { timeout: 60_000 }, () => {
	const swapped = (copy: string) =>
		edit(copy, QUIZ, { 'The tool': 'The court', 'The court': 'The tool' });

	function run(name: string, ...more: string[]) {
		return runOn(changed(swapped), name, ...more);
	}

	function runOn(root: string, name: string, ...more: string[]) {
		const { status, stdout } = spawnSync(
			process.execPath,
			[
				'--import',
				'tsx',
				join(import.meta.dirname, 'check.ts'),
				root,
				'--against',
				of(name),
				...more
			],
			{ encoding: 'utf8', env: { ...process.env, FORCE_COLOR: undefined } }
		);
		return { status, stdout };
	}

	it('counts them, and with --strict exits with 1', () => {
		const { status, stdout } = run('old.zip', '--strict');
		expect(stdout).toContain('  misread   start/check  options 2 and 3 of "who-answers"');
		expect(stdout).toContain('Activities: 5 kept, 0 rescored, 1 misread, 0 reset, 0 new, 0 gone.');
		expect(stdout).not.toContain('does not say');
		expect(status).toBe(1);
	});

	it('with --strict exits with 1 for an activity that is gone, under a new name or for good', () => {
		const root = changed((copy) => {
			const lesson = join(copy, LESSON);
			renameSync(join(lesson, '02-visit.scenario.md'), join(lesson, '02-call.scenario.md'));
		});
		const { status, stdout } = runOn(root, 'old.zip', '--strict');
		expect(stdout).toContain('  gone      start/visit');
		expect(status).toBe(1);
	});

	it('says in a line where an older package cannot show them', () => {
		const { status, stdout } = run('unworded.zip', '--strict');
		expect(stdout).toContain('Activities: 6 kept, 0 rescored, 0 misread, 0 reset, 0 new, 0 gone.');
		expect(stdout).toMatch(
			/\nThis package does not say how it is worded, so .* cannot be seen\.\n$/
		);
		expect(status).toBe(0);
		expect(JSON.parse(run('unworded.zip', '--json').stdout).against.worded).toBe(false);
	});
});
