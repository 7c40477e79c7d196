import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand, runMain } from 'citty';
import { readCourseFiles } from '../lib/course/load.ts';
import { parseCourse } from '../lib/course/parse/course.ts';
import { guideOf, type GuideFile } from '../lib/guide/guide.ts';
import { createTranslator } from '../lib/i18n/translator.ts';
import { outlineOf } from '../lib/outline/outline.ts';
import { refuseUnknown, UsageError } from '../lib/package/options.ts';
import { PackageError } from '../lib/package/package-error.ts';

const ABOUT = join(import.meta.dirname, '../lib/guide/about.md');
/** Where the guide stands in the project's folder. */
export const FOLDER = 'docs/facilitator-guide';

/**
 * The guide to a course, in its base language.
 *
 * @param root the folder that holds `course`
 * @throws {PackageError} where the course has errors: pages would be missing from the guide
 */
export function guideTo(root: string): GuideFile[] {
	const course = parseCourse(readCourseFiles(root), { version: '0.0.0' });
	const [edition] = course.editions;
	if (!edition || course.diagnostics.some(({ severity }) => severity === 'error')) {
		throw new PackageError('The course has errors: see npm run check. No guide was written.');
	}
	const outline = outlineOf(course, edition);
	return guideOf(createTranslator(edition.language), outline, textOf(ABOUT));
}

/** The names of files in which a folder differs from a guide: changed, missing or too many. */
export function outOfDate(folder: string, guide: readonly GuideFile[]): string[] {
	const there = new Map(filesIn(folder).map((name) => [name, textOf(join(folder, name))]));
	const meant = new Map(guide.map(({ name, text }) => [name, text]));
	const names = [...new Set([...there.keys(), ...meant.keys()])].sort();
	return names.filter((name) => there.get(name) !== meant.get(name));
}

/** Git may check text out with the line ends of Windows, which change nothing in it. */
function textOf(file: string): string {
	return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

/** Puts a guide into its folder, and takes out files of lessons that are no more. */
export function writeGuide(folder: string, guide: readonly GuideFile[]): void {
	mkdirSync(folder, { recursive: true });
	const meant = new Set(guide.map(({ name }) => name));
	for (const name of filesIn(folder)) if (!meant.has(name)) rmSync(join(folder, name));
	for (const { name, text } of guide) writeFileSync(join(folder, name), text);
}

function filesIn(folder: string): string[] {
	try {
		return readdirSync(folder).filter((name) => name.endsWith('.md'));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}

const command = defineCommand({
	meta: { name: 'guide', description: 'Writes the guide for those who teach the course.' },
	args: {
		check: { type: 'boolean', description: 'write nothing; exit 1 when the guide is out of date' }
	},
	run({ args }) {
		try {
			refuseUnknown(args, { strings: [], booleans: ['check'] });
			const guide = guideTo(process.cwd());
			if (!args.check) {
				writeGuide(FOLDER, guide);
				console.log(`${guide.length} files in ${FOLDER}.`);
				return;
			}
			const files = outOfDate(FOLDER, guide);
			if (files.length > 0) {
				throw new PackageError(`Out of date in ${FOLDER}: ${files.join(', ')}. Run npm run guide.`);
			}
			console.log(`${FOLDER} is up to date.`);
		} catch (error) {
			if (!(error instanceof UsageError || error instanceof PackageError)) throw error;
			console.error(error.message);
			process.exitCode = error instanceof UsageError ? 2 : 1;
		}
	}
});

if (process.argv[1] === import.meta.filename) await runMain(command);
