import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { spinner } from '@clack/prompts';
import { defineCommand, runMain } from 'citty';
import { lintCourse } from '../lib/course/lint.ts';
import { readCourseFiles } from '../lib/course/load.ts';
import type { ParsedCourse, SourceFile } from '../lib/course/model.ts';
import { parseCourse } from '../lib/course/parse/course.ts';
import { madeOptional } from '../lib/course/part.ts';
import { StatusProfileSchema, type StatusProfile } from '../lib/course/schema/plan.ts';
import { statusClash } from '../lib/course/settings.ts';
import { wordingOf } from '../lib/course/wording.ts';
import { buildSite } from '../lib/package/build-site.ts';
import { courseFacts } from '../lib/package/facts.ts';
import { listingText, otherZips, writePackages } from '../lib/package/listing.ts';
import { machineFolders } from '../lib/package/machine-path.ts';
import {
	chooseLanguages,
	chooseLessons,
	chooseStatus,
	chooseTargets,
	listOption,
	refuseSwallowed,
	refuseUnknown,
	UsageError
} from '../lib/package/options.ts';
import { PackageError } from '../lib/package/package-error.ts';
import { buildPackages, type Package } from '../lib/package/package.ts';
import { readSite } from '../lib/package/site.ts';
import { packageTable } from '../lib/package/table.ts';
import { TARGET_IDS, TARGETS, type TargetId } from '../lib/package/target.ts';
import { worstSnapshot } from '../lib/session/worst-case.ts';
import { colours, printDiagnostics } from './check-report.ts';
import { courseOption } from './course-option.ts';

const command = defineCommand({
	meta: { name: 'package', description: 'Builds the course and packs it for every kind of LMS.' },
	args: {
		target: { type: 'string', valueHint: TARGET_IDS.join(','), description: 'only these targets' },
		lang: { type: 'string', valueHint: 'en,cy', description: 'only these languages' },
		lessons: {
			type: 'string',
			valueHint: 'recording,bias',
			description: 'only these lessons, as a course of their own'
		},
		status: {
			type: 'string',
			valueHint: StatusProfileSchema.options.join('|'),
			description: 'what an LMS is told of completing, passing and failing, instead of course.yaml'
		},
		course: {
			type: 'string',
			valueHint: 'folder',
			description: 'another course: the folder that holds its course/'
		},
		out: { type: 'string', default: 'dist', description: 'the folder that the zips go to' },
		json: { type: 'boolean', description: 'print the list of packages as JSON and nothing else' }
	},
	async run({ args, rawArgs }) {
		// Ctrl-C, also the one that a spinner catches: not 0, because nothing was packed.
		let finished = false;
		process.once('exit', () => {
			if (!finished) process.exitCode = 130;
		});
		process.once('SIGINT', () => process.exit(130));
		try {
			refuseSwallowed('package', STRINGS);
			refuseUnknown(args, { strings: STRINGS, booleans: ['json'] });
			if (statSync(args.out, { throwIfNoEntry: false })?.isFile()) {
				throw new UsageError(`--out names a file, ${args.out}. Name a folder.`);
			}
			await packageCourse({
				project: process.cwd(),
				targets: chooseTargets(listOption(rawArgs, 'target')),
				languages: listOption(rawArgs, 'lang'),
				lessons: listOption(rawArgs, 'lessons'),
				status: chooseStatus(listOption(rawArgs, 'status')),
				course: args.course === undefined ? undefined : courseOption(args.course),
				out: args.out,
				json: args.json === true
			});
		} catch (error) {
			process.exitCode = explain(error);
		}
		finished = true;
	}
});

const STRINGS = ['target', 'lang', 'lessons', 'status', 'course', 'out'];

interface Job {
	project: string;
	targets: readonly TargetId[];
	/** As asked for; none means all. */
	languages: readonly string[];
	lessons: readonly string[];
	status: StatusProfile | undefined;
	/** Another course than the project's own. */
	course: string | undefined;
	out: string;
	json: boolean;
}

async function packageCourse({
	project,
	targets,
	languages: asked,
	lessons: askedLessons,
	status: askedStatus,
	course: elsewhere,
	out,
	json
}: Job): Promise<void> {
	const progress = json ? silent : process.stderr.isTTY ? spinning() : plain;
	const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
		version: string;
	};

	const files = readCourseFiles(resolve(project, elsewhere ?? '.'));
	const whole = parseCourse(files, { version });
	const lessons = chooseLessons(askedLessons, whole.settings.lessons);
	const course = parseCourse(files, { version, lessons, status: askedStatus });
	const { status } = course.settings;
	const clash = statusClash(course.settings);
	if (askedStatus && clash) throw new UsageError(`--status ${askedStatus}: ${clash}`);
	const languages = chooseLanguages(asked, course.settings.languages);
	await progress('Checking the course', async () => refuseErrors(whole, files));
	const facts = courseFacts(course, languages, version);
	const plans = course.editions.filter(({ language }) => languages.includes(language));
	const worst = Math.max(...plans.map(({ plan }) => worstSnapshot(plan)));

	const site = await progress(`Building the site (${languages.join(', ')})`, async () =>
		readSite(await buildSite(project, { languages, lessons, status, course: elsewhere }))
	);
	const building = buildPackages({
		site,
		facts,
		wording: wordingOf(course),
		targets,
		worstSnapshot: worst,
		machineFolders: machineFolders(project)
	});
	const packages: Package[] = [];
	for (const target of targets) {
		await progress(`Packing ${TARGETS[target].name}`, async () => {
			const { value } = await building.next();
			if (value) packages.push(value);
		});
	}
	writePackages(out, packages);
	if (json) {
		process.stdout.write(listingText(packages));
		return;
	}
	process.stdout.write(`\n${packageTable(packages)}\n\nIn ${out}.\n`);
	if (lessons.length > 0) {
		for (const title of madeOptional(whole.editions[0]?.lessons ?? [], lessons)) {
			process.stdout.write(
				`"${title}" is optional in this part: what counts in its place is in a lesson left out.\n`
			);
		}
	}
	if (status !== 'together') process.stdout.write(`Status profile: ${status}.\n`);
	const others = otherZips(out, packages);
	if (others.length > 0) {
		process.stdout.write(`From earlier, and not in packages.json: ${others.join(', ')}.\n`);
	}
}

/** Throws the linter's report of a course that has errors. */
function refuseErrors(course: ParsedCourse, files: readonly SourceFile[]): void {
	const today = new Date().toISOString().slice(0, 10);
	const errors = lintCourse(course, { today }).filter(({ severity }) => severity === 'error');
	if (errors.length === 0) return;
	const paint = colours(process.stderr.isTTY === true && !process.env.NO_COLOR);
	const report = printDiagnostics(errors, textsOf(files), '', paint);
	throw new PackageError(
		`The course has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}; nothing was packed.`,
		report.trimEnd().split('\n')
	);
}

function textsOf(files: readonly SourceFile[]): Map<string, string> {
	const decoder = new TextDecoder();
	return new Map(
		files.map(({ path, bytes }) => [path, decoder.decode(bytes).replace(/\r\n?/g, '\n')])
	);
}

/** Says what went wrong, for whoever has to act on it. Returns the exit code. */
function explain(error: unknown): number {
	if (error instanceof UsageError) {
		console.error(error.message);
		return 2;
	}
	if (error instanceof PackageError) {
		for (const finding of error.findings) console.error(finding);
		console.error(error.message);
		return 1;
	}
	console.error(error);
	return 1;
}

/** Shows that a piece of work goes on, and how long it took. Progress goes to stderr. */
type Progress = <T>(what: string, work: () => Promise<T>) => Promise<T>;

const silent: Progress = (_, work) => work();

const plain: Progress = async (what, work) => {
	const start = performance.now();
	const result = await work();
	console.error(`${what}: ${seconds(start)}`);
	return result;
};

function spinning(): Progress {
	const output = process.stderr;
	return async (what, work) => {
		// The timer goes on beside the words and stays there.
		const spin = spinner({ output, indicator: 'timer' });
		spin.start(what);
		try {
			const result = await work();
			spin.stop(what);
			return result;
		} catch (error) {
			spin.error(what);
			throw error;
		}
	};
}

function seconds(start: number): string {
	return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

await runMain(command);
