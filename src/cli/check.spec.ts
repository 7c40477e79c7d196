import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, rootOf } from './check.ts';
import { colours, printDiagnostics, printSummary } from './check-report.ts';
import { courseWith } from './testing/tiny-course.ts';

const TODAY = '2026-06-01';
const PAGE = 'course/en/01-start/01-page.md';

describe('check', () => {
	it('counts what is in a course', () => {
		const { diagnostics, summary } = check(courseWith(), TODAY);
		expect(diagnostics).toEqual([]);
		expect(summary).toMatchObject({
			lessons: 1,
			pages: { opening: 1, prose: 1, scenario: 1, quiz: 1, 'know-this': 1, review: 1, sort: 1 },
			pagesUnread: 0,
			scenes: 2,
			endings: 2,
			paths: 4,
			minutes: 10,
			questions: 7,
			standardsPractised: 1,
			sourcesCited: 0,
			figuresWithoutSource: 0
		});
		expect(summary.worstSnapshot).toBeLessThan(200);
		expect(summary.scenarios).toEqual([
			{
				page: 'start/visit',
				scenes: 2,
				states: 4,
				paths: 4,
				lowest: 1 / 3,
				highest: 1,
				endings: [
					{ title: 'Together', ending: 'good', lowest: 2 / 3, highest: 1 },
					{ title: 'Apart', ending: 'poor', lowest: 1 / 3, highest: 2 / 3 }
				]
			}
		]);
	});

	it('counts figures without a source', () => {
		expect(check(courseWith('figure-needs-source'), TODAY).summary.figuresWithoutSource).toBe(3);
	});

	it('finds the course from beside it and from inside', () => {
		const root = courseWith();
		expect(rootOf(root)).toBe(root);
		expect(rootOf(join(root, 'course'))).toBe(root);
		expect(rootOf(join(root, 'elsewhere'))).toBeUndefined();
	});
});

describe('what is printed', () => {
	it('is a place, a frame, a hint and the counts', () => {
		const { diagnostics, summary, texts } = check(courseWith('unknown-term'), TODAY);
		const plain = colours(false);
		expect(printDiagnostics(diagnostics, texts, '../other', plain)).toMatchInlineSnapshot(`
			"../other/course/en/01-start/01-page.md:7:3 error: "drat" is not in the glossary. [unknown-term]
			  6 |
			  7 | A [draft](glossary:drat) is not a record.
			    |   ^
			  → Did you mean "draft"?

			"
		`);
		expect(printSummary(summary, diagnostics, plain)).toMatchInlineSnapshot(`
			"1 lesson, 10 min (10 with Go further), 210 words
			Pages: 1 opening, 1 prose, 1 scenario, 1 quiz, 1 review, 1 sort, 1 survey, 1 reflect, 1 know-this
			Scenarios: 2 scenes, 2 endings, 4 paths
			  start/visit: 4 paths, score 33%–100% (good 67%–100%, poor 33%–67%)
			7 questions, 1 standard practised, 0 sources cited, 0 figures without a source
			Longest snapshot: 105 of 4,000 characters

			1 error, 0 warnings.
			"
		`);
	});

	it('has colours only where they are wanted', () => {
		expect(colours(false)('red', 'no')).toBe('no');
		expect(colours(true)('red', 'no')).toBe('\u001b[31mno\u001b[39m');
	});
});

describe('npm run check', { timeout: 60_000 }, () => {
	function run(...args: string[]) {
		const tool = join(import.meta.dirname, 'check.ts');
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			['--import', 'tsx', tool, ...args],
			{ encoding: 'utf8', env: { ...process.env, FORCE_COLOR: undefined } }
		);
		return { status, stdout, stderr };
	}

	it('exits with 0 for warnings', () => {
		const { status, stdout } = run(courseWith('spelling'));
		expect(stdout).toContain('0 errors, 2 warnings.');
		expect(status).toBe(0);
	});

	it('exits with 1 for errors, as JSON too', () => {
		const { status, stdout } = run(courseWith('unknown-term'), '--json');
		expect(JSON.parse(stdout)).toMatchObject({
			diagnostics: [{ file: PAGE, line: 7, column: 3, rule: 'unknown-term', severity: 'error' }],
			summary: { lessons: 1 }
		});
		expect(status).toBe(1);
	});

	it.each([['--jsno'], ['no-such-folder'], ['one', 'two']])('exits with 2 for %s', (...args) => {
		const { status, stdout, stderr } = run(...args);
		expect(stdout).toBe('');
		expect(stderr).toContain('Use: npm run check');
		expect(status).toBe(2);
	});

	it('takes --course as npm run package does, with its words', () => {
		const root = courseWith('unknown-term');
		const found = run('--course', root);
		expect(found).toEqual(run(root));
		expect(run(`--course=${root}`).stdout).toBe(found.stdout);
		const said = (...args: string[]) => {
			const { status, stdout, stderr } = run(...args);
			expect([status, stdout]).toEqual([2, '']);
			return stderr.replaceAll(root, '…');
		};
		expect(said('--course', `${root}/course`)).toBe(
			'There is no course in …/course. Name the folder that holds its course/.\n'
		);
		expect(said('--course')).toMatch(/^Option --course needs a value\.\nUse: /);
		expect(said('--course', '--json')).toMatch(/^Option --course needs a value\.\nUse: /);
		expect(said('--course=')).toMatch(/^Option --course needs a value\.\nUse: /);
		expect(said(root, '--course', root)).toMatch(/^One course at a time: what is "…"\?\nUse: /);
	});

	it('has words, not a stack trace, for files that are no course', () => {
		const root = courseWith('too-tangled');
		writeFileSync(join(root, 'course/course.yaml'), '{'.repeat(5000));
		writeFileSync(join(root, 'course/references.yaml'), new Uint8Array([0xff, 0xfe, 0, 1]));
		writeFileSync(join(root, 'course/en/01-start/02-visit.scenario.md'), '---\n: [\n---\n## x\n');
		const { status, stdout, stderr } = run(root);
		expect(status).toBe(1);
		expect(stdout + stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
		expect(stdout).toMatch(/\d+ errors/);
	});
});
