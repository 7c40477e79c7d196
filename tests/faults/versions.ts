import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCourseFiles } from '../../src/lib/course/load.ts';
import { parseCourse } from '../../src/lib/course/parse/course.ts';
import type { CoursePlan } from '../../src/lib/course/schema/plan.ts';

/** From the project's folder, as `npm run package -- --course` takes it. */
export const VERSIONS_FOLDER = 'build/faults/courses';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FIXTURES = join(ROOT, 'tests/fixtures/faults');

/** Changes one file of the course, in each language: what is not found is a mistake here. */
type Edit = { file: string; from: string; to: string } | { file: string; text: string | null };

const VISIT = '01-home-visit';
const DOOR = `${VISIT}/02-at-the-door.scenario.md`;
const CHECK = `${VISIT}/03-check.quiz.md`;

/** The course as it was, and what its authors made of it while learners were half-way. */
const EDITS = {
	old: [],
	'scene removed': [
		{ file: DOOR, from: '(#the-desk "best")', to: '(#ending-good-together "best")' },
		{ file: DOOR, from: '(#the-desk "poor")', to: '(#ending-poor-apart "poor")' },
		{ file: DOOR, from: section('The desk'), to: '' }
	],
	'question reworded': [
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
	'lesson added': [
		{ file: 'course.yaml', from: 'afterwards]', to: 'afterwards, next-time]' },
		{ file: '03-next-time/index.md', text: opening('Next time') },
		{ file: '03-next-time/01-what-next.md', text: prose('What next') }
	],
	'lesson removed': [
		{ file: 'course.yaml', from: ', afterwards]', to: ']' },
		{ file: '02-afterwards', text: null }
	],
	'page moved': [
		{ file: `${VISIT}/01-before-you-go.md`, text: null },
		{ file: `${VISIT}/04-before-you-go.md`, text: prose('Before you go') }
	],
	/** A page whose answers alone take more room than some LMSs have. */
	long: [{ file: '02-afterwards/02-long-notes.review.md', text: longNotes(900) }]
} satisfies Record<string, Edit[]>;

export type Version = keyof typeof EDITS | 'hostile';
export const VERSIONS: readonly Version[] = Object.keys(EDITS) as Version[];

/** The folder of a version, from the project's. */
export function folderOf(version: Version): string {
	if (version === 'hostile') return 'tests/fixtures/hostile';
	return `${VERSIONS_FOLDER}/${version.replaceAll(' ', '-')}`;
}

/** Writes every version that is made by edits. */
export function writeVersions(): void {
	rmSync(join(ROOT, VERSIONS_FOLDER), { recursive: true, force: true });
	for (const [name, edits] of Object.entries(EDITS)) {
		const course = join(ROOT, folderOf(name as Version), 'course');
		cpSync(join(FIXTURES, 'course'), course, { recursive: true });
		for (const edit of edits) for (const file of filesOf(edit.file)) apply(join(course, file), edit);
	}
}

function filesOf(file: string): string[] {
	return file === 'course.yaml' ? [file] : ['en', 'cy'].map((language) => `${language}/${file}`);
}

function apply(file: string, edit: Edit): void {
	if ('text' in edit) {
		if (edit.text === null) return rmSync(file, { recursive: true });
		cpSync(join(FIXTURES, 'course/en', VISIT, 'index.md'), file);
		return writeFileSync(file, edit.text);
	}
	const before = readFileSync(file, 'utf8');
	const after = before.replace(edit.from, () => edit.to);
	if (after === before) throw new Error(`${file} has no "${edit.from}".`);
	writeFileSync(file, after);
}

/** A version's plan, in one of its languages, to read what an LMS holds. */
export function planOf(version: Version, language = 'en'): CoursePlan {
	const parsed = parseCourse(readCourseFiles(join(ROOT, folderOf(version))), { version: 'test' });
	return parsed.editions.find((edition) => edition.language === language)!.plan;
}

function section(title: string): string {
	const [file] = readdirSync(join(FIXTURES, 'course/en', VISIT)).filter((name) =>
		name.endsWith('.scenario.md')
	);
	const text = readFileSync(join(FIXTURES, 'course/en', VISIT, file!), 'utf8');
	const start = text.indexOf(`## ${title}\n`);
	return text.slice(start, text.indexOf('## ', start + 3));
}

function opening(title: string): string {
	return `---\ntitle: ${title}\nsummary: More.\noutcomes:\n  - See more\nstandards: [1.1]\n---\n\nMore.\n`;
}

function prose(title: string): string {
	return `---\ntitle: ${title}\nminutes: 1\nstandards: [1.1]\n---\n\nRead this.\n`;
}

/** A draft of so many sentences, every third of them invented. */
function longNotes(sentences: number): string {
	const lines = Array.from({ length: sentences }, (_, n) =>
		n % 3 === 0 ? `He [counted to ${n}](#invented "Nobody counted.").` : `She counted to ${n}.`
	);
	const front = 'title: Long notes\nminutes: 9\nstandards: [1.1]\nfurther: true';
	return `---\n${front}\n---\n\n## Source\n\nNobody counted.\n\n## Draft\n\n${lines.join(' ')}\n`;
}
