import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { defineCommand, runMain } from 'citty';
import type { Diagnostic } from '../lib/course/diagnostic.ts';
import { lintCourse } from '../lib/course/lint.ts';
import { readCourseFiles } from '../lib/course/load.ts';
import type { ParsedCourse } from '../lib/course/model.ts';
import { parseCourse } from '../lib/course/parse/course.ts';
import { StatusProfileSchema } from '../lib/course/schema/plan.ts';
import { summarise, type CourseSummary } from '../lib/course/rules/summary.ts';
import {
	chooseLessons,
	chooseStatus,
	listOption,
	refuseSwallowed,
	UsageError
} from '../lib/package/options.ts';
import { compareWith, losesWork, printAgainst } from './against.ts';
import { colours, printDiagnostics, printSummary } from './check-report.ts';
import { courseOption } from './course-option.ts';

export interface Checked {
	course: ParsedCourse;
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
	return { course, diagnostics, summary: summarise(course), texts };
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
		course: {
			type: 'string',
			valueHint: 'folder',
			description: 'another course, as for npm run package: the folder that holds its course/'
		},
		against: {
			type: 'string',
			valueHint: 'old.zip',
			description: 'say what the course does to learners half-way in this older package'
		},
		lessons: {
			type: 'string',
			valueHint: 'recording,bias',
			description: 'with --against: compare these lessons only, as npm run package packs them'
		},
		status: {
			type: 'string',
			valueHint: StatusProfileSchema.options.join('|'),
			description: 'with --against: compare with this status profile, as npm run package packs it'
		},
		strict: {
			type: 'boolean',
			description: 'with --against: exit 1 when somebody loses work or has it misread'
		},
		json: { type: 'boolean', description: 'print { diagnostics, summary, against } as JSON' }
	},
	run({ args, rawArgs }) {
		try {
			refuseSwallowed('check', ['against', 'lessons', 'status', 'course', 'strict']);
			const wrong = wrongArgument(rawArgs);
			if (wrong !== undefined) throw new UsageError(`${wrong}\n${USE}`);
			process.exitCode = report(askedRoot(args), {
				...args,
				lessons: listOption(rawArgs, 'lessons'),
				status: listOption(rawArgs, 'status')
			});
		} catch (error) {
			if (!(error instanceof UsageError)) throw error;
			console.error(error.message);
			process.exitCode = 2;
		}
	}
});

/** The folder that holds the course asked for, by its name alone or by `--course`. */
function askedRoot({ folder, course }: { folder: string; course?: string }): string {
	if (course !== undefined) return resolve(courseOption(course));
	const root = rootOf(folder);
	if (root === undefined) throw new UsageError(`There is no course in ${folder}.\n${USE}`);
	return root;
}

const USE =
	'Use: npm run check -- [folder | --course folder] [--against old.zip [--lessons a,b] [--status profile] [--strict]] [--json]';

interface Asked {
	against?: string;
	/** As `npm run package` was, or will be, asked for them. */
	lessons: string[];
	status: string[];
	strict?: boolean;
	json?: boolean;
}

/** Prints what was found. Returns the exit code. */
function report(root: string, asked: Asked): number {
	const { against: file, strict, json } = asked;
	const { course, diagnostics, summary, texts } = check(
		root,
		new Date().toISOString().slice(0, 10)
	);
	const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
	// A page that cannot be read would look like one that is gone.
	const against =
		file === undefined || hasErrors
			? undefined
			: compareWith(asPackaged(root, course, asked), file);
	if (json) console.log(JSON.stringify({ diagnostics, summary, against }, null, '\t'));
	else {
		const paint = colours(process.stdout.isTTY === true && !process.env.NO_COLOR);
		const from = relative(process.cwd(), root).replaceAll('\\', '/');
		process.stdout.write(printDiagnostics(diagnostics, texts, from, paint));
		process.stdout.write(printSummary(summary, diagnostics, paint));
		if (file !== undefined) {
			const text = against
				? printAgainst(against, file, paint)
				: `Not compared with ${file}: put the errors right first.\n`;
			process.stdout.write(`\n${text}`);
		}
	}
	return hasErrors || (strict && against && losesWork(against)) ? 1 : 0;
}

/** The course, or the part of it and with the profile that are asked for. */
function asPackaged(root: string, whole: ParsedCourse, { lessons, status }: Asked): ParsedCourse {
	if (lessons.length === 0 && status.length === 0) return whole;
	return parseCourse(readCourseFiles(root), {
		version: '0.0.0',
		lessons: chooseLessons(lessons, whole.settings.lessons),
		status: chooseStatus(status)
	});
}

/** citty passes over what it does not know; an author who mistypes should be told. */
function wrongArgument(given: string[]): string | undefined {
	const words = given.filter((argument) => argument !== '--');
	const folders: string[] = [];
	for (let at = 0; at < words.length; at++) {
		const word = words[at]!;
		const [option, equal] = word.split('=', 2);
		const needed = NEEDED.get(option!);
		if (needed !== undefined) {
			const value = equal ?? words[++at];
			if (!value || value.startsWith('-')) return `Option ${option} needs ${needed}.`;
			if (option === '--course') folders.push(value);
		} else if (!word.startsWith('-')) folders.push(word);
		else if (!OPTIONS.includes(word)) return `There is no option ${word}.`;
	}
	const isAgainst = words.some((word) => word.startsWith('--against'));
	const alone = words.find((word) => /^--(strict|lessons|status)(=|$)/.test(word));
	if (alone && !isAgainst) return `Option ${alone.split('=')[0]} goes with --against.`;
	return folders[1] === undefined ? undefined : `One course at a time: what is "${folders[1]}"?`;
}

/** Options that need a value, and which. */
const NEEDED = new Map([
	['--against', 'an older package'],
	['--course', 'a value'],
	['--lessons', 'a value'],
	['--status', 'a value']
]);
const OPTIONS = ['--json', '--strict', '--help', '-h'];

if (process.argv[1] === import.meta.filename) await runMain(command);
