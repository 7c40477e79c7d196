import { StatusProfileSchema, type StatusProfile } from '../course/schema/plan.ts';
import { TARGET_IDS, type TargetId } from './target.ts';

/** A command that was asked for something it does not know; its message is one line. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/**
 * Refuses what citty lets pass in silence: options that a command does not have, words that belong
 * to none, and options without the value they need.
 *
 * @param parsed what citty made of the command line
 */
export function refuseUnknown(
	parsed: Readonly<Record<string, unknown>>,
	known: { strings: readonly string[]; booleans: readonly string[] }
): void {
	for (const [name, value] of Object.entries(parsed)) {
		if (name === '_' || known.booleans.includes(name)) continue;
		if (!known.strings.includes(name)) throw new UsageError(`Unknown option --${name}.`);
		if (value === '' || String(value).startsWith('-')) {
			throw new UsageError(`Option --${name} needs a value.`);
		}
	}
	const [word] = parsed._ as string[];
	if (word !== undefined) throw new UsageError(`Unknown argument "${word}".`);
}

/**
 * Refuses what npm took for an option of its own, because no `--` stood before it: the command
 * would go on without, in silence.
 *
 * @param env where npm puts it, as `npm_config_status`
 */
export function refuseSwallowed(
	script: string,
	names: readonly string[],
	env: Readonly<Record<string, string | undefined>> = process.env
): void {
	const name = names.find((one) => env[`npm_config_${one}`] !== undefined);
	if (name === undefined) return;
	throw new UsageError(
		`npm took --${name} for an option of its own. Put -- before it: npm run ${script} -- --${name} …`
	);
}

/**
 * Every value of an option that may be given several times or with commas:
 * `--target scorm12,cmi5 --target=web`. citty keeps the last only.
 */
export function listOption(rawArgs: readonly string[], name: string): string[] {
	const option = `--${name}`;
	return rawArgs.flatMap((word, at) => {
		const value =
			word === option
				? rawArgs[at + 1]
				: word.startsWith(`${option}=`) && word.slice(option.length + 1);
		return typeof value === 'string' ? value.split(',').map((each) => each.trim()) : [];
	});
}

/** The targets asked for, or all, in their own order and each once. */
export function chooseTargets(asked: readonly string[]): TargetId[] {
	return choose(asked, TARGET_IDS, 'target', 'The targets are');
}

/** The languages asked for, or all, in the course's order and each once. */
export function chooseLanguages(asked: readonly string[], available: readonly string[]): string[] {
	return choose(asked, available, 'language', 'The course is written in');
}

/** The lessons asked for, or all, in the course's order and each once. */
export function chooseLessons(asked: readonly string[], available: readonly string[]): string[] {
	return choose(asked, available, 'lesson', 'The lessons are');
}

/** The status profile asked for; `undefined` leaves it to the course. */
export function chooseStatus(asked: readonly string[]): StatusProfile | undefined {
	const [status, ...others] = choose(asked, STATUS_PROFILES, 'status profile', 'The profiles are');
	if (asked.length === 0) return undefined;
	if (others.length > 0) throw new UsageError('A package has one status profile. Name one.');
	return status;
}

const STATUS_PROFILES = StatusProfileSchema.options;

function choose<T extends string>(
	asked: readonly string[],
	available: readonly T[],
	what: string,
	offer: string
): T[] {
	const unknown = asked.find((each) => !available.some((one) => one === each));
	if (unknown !== undefined) {
		throw new UsageError(`Unknown ${what} "${unknown}". ${offer} ${available.join(', ')}.`);
	}
	return asked.length ? available.filter((each) => asked.includes(each)) : [...available];
}
