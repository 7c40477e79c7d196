import { readFileSync, statSync } from 'node:fs';
import type { ParsedCourse } from '../lib/course/model.ts';
import type { CoursePlan } from '../lib/course/schema/plan.ts';
import type { Wording } from '../lib/course/schema/wording.ts';
import { wordingOf } from '../lib/course/wording.ts';
import { UsageError } from '../lib/package/options.ts';
import { PackageError } from '../lib/package/package-error.ts';
import { mayHoldPlan, planInPackage } from '../lib/package/plan-in-package.ts';
import { unzip, ZIP_LIMITS } from '../lib/package/unzip.ts';
import { isWordingFile, wordingInPackage } from '../lib/package/wording-file.ts';
import { newVersion, type Fate, type NewVersion } from '../lib/session/new-version.ts';
import type { Colour, Paint } from './check-report.ts';

/** What the course does to learners half-way who began it in an older package. */
export interface Against extends NewVersion {
	/** The package's version, from its `package.json`. */
	version: string;
	/** Whether the package says how it is worded; where it does not, `misread` cannot be seen. */
	worded: boolean;
}

/**
 * Compares a course with an older package of it, of any target.
 *
 * @param file where the package lies
 * @throws UsageError in one line, for a package that cannot be compared
 */
export function compareWith(course: ParsedCourse, file: string): Against {
	const [edition] = course.editions;
	if (!edition) throw new UsageError('The course has no pages to compare.');
	const { plan: before, wording } = readPackage(file);
	const { id } = edition.plan;
	if (before.id !== id) throw new UsageError(`${file}: ${whyOther(before, id)}`);
	const words = wording && { before: wording, after: wordingOf(course) };
	const more = { version: before.version, worded: words !== undefined };
	try {
		return { ...more, ...newVersion(before, edition.plan, words) };
	} catch (error) {
		// What a plan says of itself need not fit together: it comes from elsewhere.
		throw new UsageError(
			`${file}: its plan cannot be compared (${String(error)}). Fetch or build the package again.`
		);
	}
}

/** @param id of the course that the package is compared with */
function whyOther({ id: old, lessons }: CoursePlan, id: string): string {
	if (old.startsWith(`${id}-`)) {
		const part = lessons.map((lesson) => lesson.id).join(',');
		return `it is of a part of this course, "${old}". Name its lessons, as for npm run package: --lessons ${part}.`;
	}
	if (id.startsWith(`${old}-`)) return `it is of the whole course, "${old}". Leave --lessons out.`;
	return `it is of another course, "${old}"; this one is "${id}". Name a package of the same course, or give the course its old id back.`;
}

function readPackage(file: string): { plan: CoursePlan; wording: Wording | undefined } {
	const found = statSync(file, { throwIfNoEntry: false });
	if (!found) throw new UsageError(`${file}: there is no such file. Name an older package.`);
	if (!found.isFile())
		throw new UsageError(`${file}: it is no file. Name an older package, a zip.`);
	if (found.size > ZIP_LIMITS.zip) {
		throw new UsageError(`${file}: it is larger than any package. Name an older package.`);
	}
	try {
		const wanted = (path: string) => mayHoldPlan(path) || isWordingFile(path);
		const files = unzip(readFileSync(file), wanted);
		return { plan: planInPackage(files), wording: wordingInPackage(files) };
	} catch (error) {
		if (error instanceof PackageError) throw new UsageError(`${file}: ${error.message}`);
		throw error;
	}
}

/** Whether somebody half-way loses work, or finds it taken for something else. */
export function losesWork({ activities, pages }: NewVersion): boolean {
	const lost: readonly Fate[] = ['reset', 'misread', 'gone'];
	return activities.some(({ fate }) => lost.includes(fate)) || pages.mistaken.length > 0;
}

const COLOURS: Record<Fate, Colour> = {
	kept: 'green',
	rescored: 'yellow',
	misread: 'red',
	reset: 'red',
	new: 'bold',
	gone: 'red'
};
const FATES = Object.keys(COLOURS) as Fate[];

const NOT_WORDED =
	'This package does not say how it is worded, so what has changed places in it (options, choices, sentences) cannot be seen.';

/** A line an activity, then pages and rules that differ, then the counts. */
export function printAgainst(against: Against, file: string, paint: Paint): string {
	const { activities, pages, rules, version, worded } = against;
	const width = Math.max(0, ...activities.map(({ page }) => page.length));
	const line = (colour: Colour, word: string, what: string) =>
		`  ${paint(colour, word.padEnd(9))} ${what}`.trimEnd();
	const own = new Set(activities.map(({ page }) => page));
	const others = (ids: string[]) => ids.filter((id) => !own.has(id));
	const lines = [
		...activities.map(({ page, fate, why }) =>
			line(COLOURS[fate], fate, why ? `${page.padEnd(width)}  ${why}` : page)
		),
		...others(pages.new).map((id) => line('bold', 'new', `${id} (page)`)),
		...others(pages.gone).map((id) => line('dim', 'gone', `${id} (page)`)),
		...pages.moved.map(({ from, to }) =>
			line('yellow', 'moved', `${from} → ${to}  counts as another page: unseen`)
		),
		...pages.mistaken.map(({ from, to }) =>
			line('red', 'mistaken', `${from} would be read as ${to}: give ${to} another name`)
		),
		...rules.map((rule) => line('yellow', 'rule', rule))
	];
	const counts = FATES.map(
		(fate) => `${activities.filter((one) => one.fate === fate).length} ${fate}`
	);
	const counted = `Activities: ${counts.join(', ')}. Pages: ${pages.kept} kept, ${pages.new.length} new, ${pages.gone.length} gone, ${pages.moved.length} moved.`;
	return [
		`For learners half-way in version ${version} (${file}):`,
		...lines,
		'',
		paint(losesWork(against) ? 'red' : 'green', counted),
		'Scores already reported stand, and who has completed or passed stays so.',
		...(worded ? [] : [NOT_WORDED]),
		''
	].join('\n');
}
