import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCourseFiles } from '../../src/lib/course/load.ts';
import { parseCourse } from '../../src/lib/course/parse/course.ts';
import type { CoursePlan } from '../../src/lib/course/schema/plan.ts';

/** From the project's folder, as `npm run package -- --course` takes it. */
export const VERSIONS_FOLDER = 'build/faults/courses';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FIXTURES = join(ROOT, 'tests/fixtures/faults');

/** Changes one file of the course, in each language: what is not found is a mistake here. */
type Edit =
	| { file: string; from: string; to: string }
	| { file: string; text: string | null }
	/** Another name for a file or folder. */
	| { file: string; to: string };

/** Names as long as a build can make files of: a chunk's name holds both, and 255 are the most. */
export const LONG_LESSON = `afterwards${'-and-on'.repeat(13)}`;
export const LONG_PAGE = `on${'-and-on'.repeat(16)}`;

const VISIT = '01-home-visit';
const DOOR = `${VISIT}/02-at-the-door.scenario.md`;
const CHECK = `${VISIT}/03-check.quiz.md`;

/**
 * The course as it was, and what its authors made of it while learners were half-way: in one version
 * what no learner of one of the suite's rows meets together.
 */
const EDITS = {
	old: [],
	'scene removed, question reworded': [
		{ file: DOOR, from: '(#the-desk "best")', to: '(#ending-good-together "best")' },
		{ file: DOOR, from: '(#the-desk "poor")', to: '(#ending-poor-apart "poor")' },
		{ file: DOOR, from: section('The desk'), to: '' },
		{
			file: CHECK,
			from: 'Whose words should a record keep?',
			to: 'Whose words should stand in a record?'
		}
	],
	'options reordered': [
		{
			file: CHECK,
			from: '- [x] You do\n  > You approved it.\n- [ ] The tool does\n  > It cannot.\n',
			to: '- [ ] The tool does\n  > It cannot.\n- [x] You do\n  > You approved it.\n'
		}
	],
	'lesson added, lesson removed, page moved': [
		{ file: 'course.yaml', from: 'afterwards]', to: 'next-time]' },
		{ file: '03-next-time/index.md', text: opening('Next time') },
		{ file: '03-next-time/01-what-next.md', text: prose('What next') },
		{ file: '03-next-time/02-where-it-goes.md', text: prose('Where it goes') },
		{ file: '02-afterwards', text: null },
		{ file: `${VISIT}/01-before-you-go.md`, text: null },
		{ file: `${VISIT}/04-before-you-go.md`, text: prose('Before you go') }
	],
	/**
	 * A page whose answers alone take more room than some LMSs have, one that fills what every LMS
	 * has, nearly to the last character that the build lets pass, and one with a long name.
	 */
	'long pages added': [
		{ file: '02-afterwards/02-long-notes.review.md', text: longNotes('Long notes', 900) },
		{ file: '02-afterwards/05-longest-notes.review.md', text: longNotes('Longest notes', 10_780) },
		{ file: '02-afterwards', to: `02-${LONG_LESSON}` },
		{ file: 'course.yaml', from: 'afterwards', to: LONG_LESSON },
		{ file: `02-${LONG_LESSON}/03-${LONG_PAGE}.md`, text: prose('A long name') },
		{ file: `02-${LONG_LESSON}/04-after-it.md`, text: prose('After it') }
	]
} satisfies Record<string, Edit[]>;

export type Version = keyof typeof EDITS | 'hostile';
/** The version with the long pages. */
export const LONG = 'long pages added';
export const VERSIONS: readonly Version[] = [...(Object.keys(EDITS) as Version[]), 'hostile'];

/** The folder of a version, from the project's. */
export function folderOf(version: Version): string {
	if (version === 'hostile') return 'tests/fixtures/hostile';
	return `${VERSIONS_FOLDER}/${version.replace(/\W+/g, '-')}`;
}

/** Writes every version that is made by edits. */
export function writeVersions(): void {
	rmSync(join(ROOT, VERSIONS_FOLDER), { recursive: true, force: true });
	for (const [name, edits] of Object.entries(EDITS)) {
		const course = join(ROOT, folderOf(name as Version), 'course');
		cpSync(join(FIXTURES, 'course'), course, { recursive: true });
		for (const edit of edits)
			for (const file of filesOf(edit.file)) apply(join(course, file), edit);
	}
}

function filesOf(file: string): string[] {
	return file === 'course.yaml' ? [file] : ['en', 'cy'].map((language) => `${language}/${file}`);
}

function apply(file: string, edit: Edit): void {
	if ('text' in edit) {
		if (edit.text === null) return rmSync(file, { recursive: true });
		mkdirSync(dirname(file), { recursive: true });
		return writeFileSync(file, edit.text);
	}
	if (!('from' in edit)) return renameSync(file, join(dirname(file), edit.to));
	const before = readFileSync(file, 'utf8');
	const after = before.replace(edit.from, () => edit.to);
	if (after === before) throw new Error(`${file} has no "${edit.from}".`);
	writeFileSync(file, after);
}

/** A version's plan, in one of its languages, to read what an LMS holds. */
export function planOf(version: Version, language = 'en'): CoursePlan {
	const name = `${version} ${language}`;
	const known = plans.get(name) ?? readPlan(version, language);
	plans.set(name, known);
	return known;
}

const plans = new Map<string, CoursePlan>();

function readPlan(version: Version, language: string): CoursePlan {
	const parsed = parseCourse(readCourseFiles(join(ROOT, folderOf(version))), { version: 'test' });
	return parsed.editions.find((edition) => edition.language === language)!.plan;
}

function section(title: string): string {
	const text = readFileSync(join(FIXTURES, 'course/en', DOOR), 'utf8');
	const start = text.indexOf(`## ${title}\n`);
	return text.slice(start, text.indexOf('## ', start + 3));
}

function opening(title: string): string {
	return `---\ntitle: ${title}\nsummary: More.\noutcomes:\n  - See more\nstandards: [1.1]\n---\n\nMore.\n`;
}

function prose(title: string): string {
	return `---\ntitle: ${title}\nminutes: 1\nstandards: [1.1]\n---\n\nRead this.\n`;
}

/** A draft of so many sentences, every third of them invented, a hundred to a paragraph. */
function longNotes(title: string, sentences: number): string {
	const lines = Array.from({ length: sentences }, (_, n) =>
		n % 3 === 0 ? `He [counted to ${n}](#invented "Nobody counted.").` : `She counted to ${n}.`
	);
	const paragraphs = lines.map((line, n) => line + (n % 100 === 99 ? '\n\n' : ' ')).join('');
	const front = `title: ${title}\nminutes: 9\nstandards: [1.1]\nfurther: true`;
	return `---\n${front}\n---\n\n## Source\n\nNobody counted.\n\n## Draft\n\n${paragraphs}\n`;
}
