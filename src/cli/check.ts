import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { defineCommand, runMain } from 'citty';
import type { Diagnostic } from '../lib/course/diagnostic.ts';
import { lintCourse } from '../lib/course/lint.ts';
import { readCourseFiles } from '../lib/course/load.ts';
import { parseCourse } from '../lib/course/parse/course.ts';
import { summarise, type CourseSummary } from '../lib/course/rules/summary.ts';
import { colours, printDiagnostics, printSummary } from './check-report.ts';

export interface Checked {
	diagnostics: Diagnostic[];
	summary: CourseSummary;
	/** The files' texts by path, for the frames. */
	texts: Map<string, string>;
}

/**
 * Reads, parses and lints a course.
 *
 * @param root the folder that holds `course`
 * @param today `2026-06-01`
 * @throws when the folder cannot be read
 */
export function check(root: string, today: string): Checked {
	const files = readCourseFiles(root);
	const course = parseCourse(files, { version: '0.0.0' });
	const diagnostics = lintCourse(course, { today });
	const meant = new Set(diagnostics.map(({ file }) => file));
	const decoder = new TextDecoder();
	const texts = new Map(
		files
			.filter(({ path }) => meant.has(path))
			.map(({ path, bytes }) => [path, decoder.decode(bytes).replace(/\r\n?/g, '\n')])
	);
	return { diagnostics, summary: summarise(course), texts };
}

/** The folder that holds `course`, from that folder or from `course` itself. */
export function rootOf(path: string): string | undefined {
	const folder = resolve(path);
	if (existsSync(join(folder, 'course'))) return folder;
	return basename(folder) === 'course' && existsSync(folder) ? dirname(folder) : undefined;
}

const command = defineCommand({
	meta: { name: 'check', description: 'Says what in the course would not work, and what to do.' },
	args: {
		folder: {
			type: 'positional',
			required: false,
			default: '.',
			description: 'a course folder, or the folder that holds one'
		},
		json: { type: 'boolean', description: 'print { diagnostics, summary } as JSON' }
	},
	run({ args, rawArgs }) {
		const wrong = wrongArgument(rawArgs);
		const root = rootOf(args.folder);
		if (wrong !== undefined || root === undefined) {
			console.error(wrong ?? `There is no course in ${args.folder}.`);
			console.error('Use: npm run check [-- <folder>] [-- --json]');
			process.exitCode = 2;
			return;
		}
		const checked = check(root, new Date().toISOString().slice(0, 10));
		const { diagnostics, summary, texts } = checked;
		if (args.json) console.log(JSON.stringify({ diagnostics, summary }, null, '\t'));
		else {
			const paint = colours(process.stdout.isTTY === true && !process.env.NO_COLOR);
			const from = relative(process.cwd(), root).replaceAll('\\', '/');
			process.stdout.write(printDiagnostics(diagnostics, texts, from, paint));
			process.stdout.write(printSummary(summary, diagnostics, paint));
		}
		process.exitCode = diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
	}
});

/** citty passes over what it does not know; an author who mistypes should be told. */
function wrongArgument(given: string[]): string | undefined {
	const options = given.filter((argument) => argument.startsWith('-') && argument !== '--');
	const unknown = options.find((option) => !['--json', '--help', '-h'].includes(option));
	if (unknown !== undefined) return `There is no option ${unknown}.`;
	const [, second] = given.filter((argument) => !argument.startsWith('-'));
	return second === undefined ? undefined : `One course at a time: what is "${second}"?`;
}

if (process.argv[1] === import.meta.filename) await runMain(command);
