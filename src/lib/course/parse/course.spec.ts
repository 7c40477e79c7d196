import { describe, expect, it } from 'vitest';
import { fingerprint } from '../fingerprint.ts';
import { CoursePlanSchema } from '../schema/plan.ts';
import { PageSchema } from '../schema/page.ts';
import { parseCourse } from './course.ts';
import { SAMPLE_COURSE, sampleFiles, WELSH } from './testing/sample-course.ts';

const parse = (changes?: Parameters<typeof sampleFiles>[0]) =>
	parseCourse(sampleFiles(changes), { version: '1.2.3' });
const found = (changes: Parameters<typeof sampleFiles>[0]) =>
	parse(changes).diagnostics.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);

describe('a course', () => {
	const course = parse();
	const [edition] = course.editions;

	it('has nothing wrong, and fits its schemas', () => {
		expect(course.diagnostics).toEqual([]);
		expect(CoursePlanSchema.parse(edition?.plan)).toEqual(edition?.plan);
		for (const { pages } of edition?.lessons ?? [])
			for (const { page } of pages) expect(PageSchema.parse(page)).toEqual(page);
	});

	it('orders lessons by course.yaml and pages by their numbers, whatever order the files come in', () => {
		const ids = edition?.plan.lessons.map(({ pages }) => pages.map(({ id }) => id));
		expect(ids).toEqual([
			['second/index', 'second/quiz', 'second/more'],
			['first/index', 'first/go', 'first/read']
		]);
		expect(parseCourse(sampleFiles().reverse(), { version: '1.2.3' })).toEqual(course);
	});

	it('plans the core minutes, the version and the standards', () => {
		expect(edition?.plan).toMatchObject({
			id: 'sample',
			version: '1.2.3',
			title: 'Sample',
			pass: { scored: 'quizzes', mark: 80 },
			lessons: [
				{ title: 'Second', minutes: 5 },
				{ title: 'First', summary: 'What comes first', minutes: 7 }
			],
			standards: [
				{ number: '1.2', scored: true },
				{ number: '3.1', scored: true },
				{ number: '3.10', scored: false }
			]
		});
	});

	it('reads what lies beside the pages', () => {
		expect(course.words).toEqual(['Inês', 'Tomos']);
		expect(course.references[0]?.year).toBe('2021');
		expect(course.standards.map(({ number, area }) => [number, area])).toEqual([
			['1.2', '1'],
			['3.1', '3'],
			['3.10', '3']
		]);
	});

	it('says the same of files with CRLF and a byte-order mark', () => {
		const changed = Object.entries(SAMPLE_COURSE).map(
			([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`] as const
		);
		expect(parse(Object.fromEntries(changed))).toEqual(course);
	});
});

describe('names of files and folders', () => {
	const page = '---\ntitle: X\nminutes: 1\n---\n';
	it.each<[string, Record<string, string | null>, string[]]>([
		['two pages of one slug', { 'course/en/01-first/03-read.md': page }, ['course/en/01-first/03-read.md:1:1 duplicate-slug']],
		['two pages of one number', { 'course/en/01-first/02-write.md': page }, ['course/en/01-first/02-write.md:1:1 duplicate-number']],
		['an unknown kind', { 'course/en/01-first/03-x.quizz.md': page }, ['course/en/01-first/03-x.quizz.md:1:1 page-kind']],
		['a name that is not ASCII', { 'course/en/01-first/03-caffè.md': page }, ['course/en/01-first/03-caffè.md:1:1 file-name']],
		['a name without a number', { 'course/en/01-first/x.md': page }, ['course/en/01-first/x.md:1:1 file-name']],
		['a page that takes the opening’s slug', { 'course/en/01-first/03-index.md': page }, ['course/en/01-first/03-index.md:1:1 file-name']],
		['no opening', { 'course/en/01-first/index.md': null }, ['course/en/01-first/index.md:1:1 missing-opening']],
		['a page outside a lesson', { 'course/en/03-x.md': page }, ['course/en/03-x.md:1:1 file-name']],
		['a folder inside a lesson', { 'course/en/01-first/a/03-x.md': page }, ['course/en/01-first/a/03-x.md:1:1 file-name']],
		['a file of an unknown sort', { 'course/en/01-first/notes.docx': 'x' }, ['course/en/01-first/notes.docx:1:1 file-name']],
		['a lesson that course.yaml does not name', { 'course/en/03-third/index.md': SAMPLE_COURSE['course/en/02-second/index.md'] ?? '' }, ['course/en/03-third:1:1 unknown-lesson']],
		['a language that course.yaml does not name', { 'course/fr/01-un/01-x.md': page }, ['course/fr/01-un/index.md:1:1 missing-opening', 'course/fr:1:1 unknown-language']],
		['no references', { 'course/references.yaml': null }, ['course/en/01-first/02-read.md:6:25 unknown-reference', 'course/references.yaml:1:1 missing-file']]
	])('%s', (_, changes, expected) => {
		expect(found(changes).sort()).toEqual(expected.sort());
	});

	it('names the lesson that has no folder', () => {
		const settings = SAMPLE_COURSE['course/course.yaml']?.replace('second, first', 'second, frist, first');
		const { diagnostics } = parse({ 'course/course.yaml': settings ?? '' });
		expect(diagnostics).toMatchObject([{ rule: 'unknown-lesson', hint: 'Did you mean "first"?' }]);
	});

	it('leaves alone what is meant for people', () => {
		expect(found({ 'course/README.md': 'x', 'course/LICENSE.md': 'x', 'course/en/README.md': '' })).toEqual([]);
	});
});

describe('broken files', () => {
	const FILE = 'course/en/01-first/02-read.md';
	it.each<[string, string | Uint8Array, string]>([
		['an empty page', '', 'empty-file'],
		['a page of spaces', '  \n \n', 'empty-file'],
		['NUL', '---\ntitle: a\0b\n---\n', 'not-text'],
		['bytes that are no UTF-8', Uint8Array.of(45, 45, 45, 10, 0xe9, 0x20), 'not-text'],
		['UTF-16', Uint8Array.of(0xff, 0xfe, 45, 0), 'not-text'],
		['ten megabytes on one line', 'a'.repeat(10_000_000), 'file-too-large'],
		['unclosed front matter', '---\ntitle: a\n', 'front-matter'],
		['no front matter', 'Only text.', 'front-matter'],
		['quotes in quotes in quotes', `---\ntitle: a\nminutes: 1\n---\n${'>'.repeat(100_000)}`, 'too-tangled'],
		['lists in lists', `---\ntitle: a\nminutes: 1\n---\n${'- '.repeat(100_000)}`, 'too-tangled'],
		['brackets', `---\ntitle: a\nminutes: 1\n---\n${'['.repeat(100_000)}`, 'too-tangled'],
		['emphasis', `---\ntitle: a\nminutes: 1\n---\n${'*a_ '.repeat(100_000)}`, 'too-tangled']
	])('%s is a finding in that file alone', (_, content, rule) => {
		const course = parse({ [FILE]: content });
		expect(course.diagnostics.map((d) => [d.file, d.rule])).toEqual([[FILE, rule]]);
		expect(course.editions[0]?.plan.lessons[1]?.pages.map(({ id }) => id)).toEqual(['first/index', 'first/go']);
	});

	it.each(['course.yaml', 'standards.yaml', 'references.yaml', 'glossary/en.yaml'])(
		'%s may be anything, and the pages are still checked',
		(name) => {
			for (const content of ['', '{', '{}', 'x', '\0', `${'['.repeat(9000)}`, '- - - -']) {
				const course = parse({ [`course/${name}`]: content });
				expect(course.diagnostics.some(({ file }) => file === `course/${name}`)).toBe(true);
				expect(course.diagnostics.map(({ rule }) => rule)).not.toContain('internal');
				expect(course.editions[0]?.lessons).toHaveLength(2);
			}
		}
	);

	it('and no files at all is a list of what is missing', () => {
		expect(parseCourse([], { version: '1' }).diagnostics.map(({ rule }) => rule)).toEqual(Array(4).fill('missing-file'));
	});
});

describe('a translation', () => {
	const settings = SAMPLE_COURSE['course/course.yaml']?.replace('[en]', '[en, cy]').replace('en: Sample }', 'en: Sample, cy: Sampl }') ?? '';
	const both = (changes: Record<string, string | null> = {}) =>
		parse({ ...WELSH, 'course/course.yaml': settings, ...changes });

	it('has the ids of the base language, by position', () => {
		const { diagnostics, editions } = both();
		expect(diagnostics).toEqual([]);
		const [base, welsh] = editions;
		const shape = (edition: typeof base) =>
			edition?.plan.lessons.map(({ id, pages }) => [
				id,
				pages.map((page) => [page.id, page.activity && fingerprint(page.activity)])
			]);
		expect(shape(welsh)).toEqual(shape(base));
		expect(welsh?.plan).toMatchObject({ language: 'cy', title: 'Sampl', description: 'A sample' });
		const scenario = welsh?.lessons[1]?.pages[1]?.page;
		expect(scenario?.kind === 'scenario' && scenario.scenes.map(({ id, title }) => [id, title])).toEqual([
			['start', 'Dechrau'],
			['ending-good-there', 'Yno']
		]);
	});

	it('has what is said of a question from the base language', () => {
		const quiz = both().editions[1]?.plan.lessons[0]?.pages[1]?.activity;
		expect(quiz).toMatchObject({ questions: [{ id: 'one', standards: ['1.2'], difficulty: 3 }] });
	});

	it('uses the glossary of its own language', () => {
		const page = both().editions[1]?.lessons[1]?.pages[2]?.page;
		expect(page?.terms).toEqual([{ id: 'bias', term: 'Tuedd', meaning: 'Gogwydd' }]);
	});

	it('has the same files in the same order', () => {
		const rules = (changes: Record<string, string | null>) =>
			both(changes).diagnostics.map(({ file, rule }) => `${file} ${rule}`);
		expect(rules({ 'course/cy/02-ail/02-mwy.review.md': null })).toEqual(['course/cy/02-ail translation']);
		expect(
			rules({
				'course/cy/01-cyntaf/02-darllen.md': null,
				'course/cy/01-cyntaf/02-darllen.reflect.md': '---\ntitle: D\nminutes: 3\n---\n\n- a\n'
			})
		).toEqual(['course/cy/01-cyntaf/02-darllen.reflect.md translation']);
	});
});

it('a file with a million mistakes says a hundred of them', () => {
	const file = 'course/references.yaml';
	const { diagnostics } = parse({ [file]: '"'.repeat(20_001) });
	const inFile = diagnostics.filter((finding) => finding.file === file);
	expect(inFile.length).toBeLessThanOrEqual(101);
	expect(inFile.some(({ message }) => message.includes('more than 100'))).toBe(true);
});
