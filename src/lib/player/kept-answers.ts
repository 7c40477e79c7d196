import type { HandedInteraction } from '../lms/driver.ts';
import type { Entry } from './journal.ts';

/**
 * The answers that an LMS has not confirmed, kept on this device, so that those it refused before
 * the page was closed go into its list with the next launch.
 */
export interface KeptAnswers {
	/** Those of this attempt that an earlier launch has left, or another tab of this device. */
	takeUp(attempt: string): HandedInteraction[];
	/** Keeps what waits now, and of what is there already what this launch knows nothing of. */
	keep(attempt: string, waiting: readonly HandedInteraction[]): void;
}

export function keptAnswers(entryOf: (attempt: string) => Entry): KeptAnswers {
	/** All that this launch had to do with: gone from the list, it has arrived. */
	const known = new Set<string>();
	const know = (all: readonly HandedInteraction[]) => all.forEach((one) => known.add(nameOf(one)));
	return {
		takeUp(attempt) {
			const found = answersIn(entryOf(attempt).read());
			know(found);
			return found;
		},
		keep(attempt, waiting) {
			know(waiting);
			const entry = entryOf(attempt);
			const held = entry.read() ?? '';
			const others = answersIn(held).filter((one) => !known.has(nameOf(one)));
			const answers = [...others, ...waiting];
			const text = answers.length > 0 ? JSON.stringify(answers) : '';
			if (text !== held) entry.write(text);
		}
	};
}

/** Two devices may give one id to two answers; they were not given at one moment. */
const nameOf = ({ id, at }: HandedInteraction) => `${id} ${at}`;

/** Storage is shared with other packages: what is not what we write counts as nothing. */
function answersIn(text: string | null): HandedInteraction[] {
	try {
		const kept: unknown = JSON.parse(text ?? '');
		return Array.isArray(kept) ? kept.filter(isAnswer) : [];
	} catch {
		return [];
	}
}

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number' && value >= 0;
const position: Check = (value) => Number.isInteger(value) && number(value);
const flag: Check = (value) => typeof value === 'boolean';
const all =
	(check: Check): Check =>
	(value) =>
		Array.isArray(value) && value.every(check);
const oneOf =
	(...words: string[]): Check =>
	(value) =>
		words.includes(value as string);
const perhaps =
	(check: Check): Check =>
	(value) =>
		value === undefined || check(value);

/** The latest that a `Date` can be (ECMA-262, 21.4.1.1). */
const LAST_MOMENT = 8.64e15;

const FIELDS: { [field in keyof Required<HandedInteraction>]: Check } = {
	id: (value) => typeof value === 'string' && /^[\w.]{1,250}$/.test(value),
	index: position,
	type: oneOf('choice', 'matching', 'sequencing', 'likert'),
	activity: text,
	part: text,
	response: all(position),
	correct: all(position),
	options: position,
	result: oneOf('correct', 'incorrect', 'neutral'),
	weighting: number,
	latency: number,
	standards: all(text),
	at: (value) => position(value) && Number(value) <= LAST_MOMENT,
	certainty: perhaps(flag),
	alternatives: perhaps(flag),
	name: perhaps(text),
	description: perhaps(text),
	place: perhaps(position)
};

function isAnswer(value: unknown): value is HandedInteraction {
	if (!isRecord(value)) return false;
	const fields = Object.entries(FIELDS);
	return (
		fields.every(([field, check]) => check(value[field])) &&
		Object.keys(value).every((field) => Object.hasOwn(FIELDS, field))
	);
}

function isRecord(value: unknown): value is { [field: string]: unknown } {
	return typeof value === 'object' && value !== null;
}
