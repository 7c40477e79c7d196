import { fromBase85 } from '../course/base85.ts';
import { PLAN_FORMAT } from '../course/plan-text.ts';
import { unpackPlan } from '../course/packed-plan.ts';
import { CoursePlanSchema, type CoursePlan } from '../course/schema/plan.ts';
import { inflate } from './inflate.ts';
import { PackageError } from './package-error.ts';
import { textOf, type PackageFile } from './package-file.ts';

/** As `build/plan-text.ts` writes it, into one script an edition. */
const MARKED = /second-look-plan\/(\d{1,6})\/([(-[\]-_a-~]{8,})/g;
const SCRIPT = /(^|\/)_app\/immutable\/[^/]+\.js$/;
/** Packages made before plans were marked have a script of this name too. */
const EDITION = /(^|\/)_app\/immutable\/edition-[^/]+\.js$/;
/** Characters; many times the largest plan there can be. */
const MOST = 5e6;
/** One a language. */
const MOST_PLANS = 40;

/** Whether a plan can be in a file of this name. */
export function mayHoldPlan(path: string): boolean {
	return SCRIPT.test(path);
}

/**
 * The plan that a package was made from, of any target, also where an LMS has zipped it anew. The
 * base language's where there are several: all have the same shape.
 *
 * @throws PackageError in one line that says what to do
 */
export function planInPackage(files: readonly PackageFile[]): CoursePlan {
	const scripts = files.filter(({ path }) => mayHoldPlan(path));
	const marked = scripts.flatMap((script) =>
		[...scriptText(script).matchAll(MARKED)].map(([, format, text]) => ({
			format: Number(format),
			text: text!,
			root: script.path.split('_app/immutable/', 1)[0]
		}))
	);
	if (marked.length === 0) throw new PackageError(whyNone(scripts));
	if (marked.length > MOST_PLANS) {
		throw new PackageError(`It holds ${marked.length} plans; ${MOST_PLANS} are the most.`);
	}
	if (new Set(marked.map(({ root }) => root)).size > 1) {
		throw new PackageError('It holds more than one package. Name a zip with one in it.');
	}
	let first: CoursePlan | undefined;
	for (const { format, text } of marked) {
		const plan = planOf(format, text);
		if (plan.language === plan.languages[0]) return plan;
		first ??= plan;
	}
	return first!;
}

function scriptText(script: PackageFile): string {
	try {
		return textOf(script);
	} catch {
		return '';
	}
}

function whyNone(scripts: readonly PackageFile[]): string {
	return scripts.some(({ path }) => EDITION.test(path))
		? 'It was packed before packages said what they hold, so nothing can be compared with it. Keep the next one.'
		: 'It is no Second Look package. Name a zip that npm run package wrote.';
}

function planOf(format: number, text: string): CoursePlan {
	if (format !== PLAN_FORMAT) {
		const other = format > PLAN_FORMAT ? 'a later' : 'an earlier';
		throw new PackageError(
			`Its plan is in format ${format}, of ${other} Second Look; this one reads format ${PLAN_FORMAT}. Compare with the Second Look that packed it.`
		);
	}
	try {
		const json = inflate('the plan', fromBase85(text), MOST);
		return CoursePlanSchema.parse(
			unpackPlan(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)))
		);
	} catch (error) {
		if (error instanceof PackageError) throw error;
		throw new PackageError('The plan in it is damaged. Fetch or build the package again.');
	}
}
