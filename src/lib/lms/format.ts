/** Values in the forms that the standards' data types ask for. Pure; nothing here knows an LMS. */

/** Hundredths are the most that either SCORM keeps: a third decimal is refused. */
function hundredths(seconds: number): number {
	return Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 100) : 0;
}

const two = (n: number) => String(n).padStart(2, '0');

/**
 * SCORM 1.2 CMITimespan, `HHHH:MM:SS.SS` (RTE 1.2, 3.4.4). Four digits of hours are all there are:
 * longer times stay at the most that fits.
 */
export function timespan(seconds: number): string {
	const all = Math.min(hundredths(seconds), 3_600_000_000 - 1);
	const whole = Math.floor(all / 100);
	const hours = String(Math.floor(whole / 3600)).padStart(4, '0');
	return `${hours}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${two(all % 100)}`;
}

/** SCORM 2004 timeinterval(second,10,2) and xAPI duration, `PT1H2M3.45S` (RTE 2004, 4.1.1.7). */
export function duration(seconds: number): string {
	const all = hundredths(seconds);
	const whole = Math.floor(all / 100);
	const hours = Math.floor(whole / 3600);
	const minutes = Math.floor(whole / 60) % 60;
	const rest = decimal((all - (hours * 3600 + minutes * 60) * 100) / 100);
	return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest}S`;
}

/** SCORM 1.2 CMITime, the learner's time of day: `HH:MM:SS`. */
export function timeOfDay(at: Date): string {
	return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/**
 * SCORM 2004 time(second,10,0), the learner's local time without a zone. Moodle refuses `…00Z` and
 * three decimals, so `toISOString()` will not do.
 */
export function timestamp(at: Date): string {
	return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${timeOfDay(at)}`;
}

/** A number without an exponent (`1e-7` is refused), rounded to so many places, six at most. */
export function decimal(n: number, places = 2): string {
	if (!Number.isFinite(n)) return '0';
	return String(Number(n.toFixed(places)));
}

/**
 * A fraction 0–1 as per cent with at most two places, rounded down: 79.996 must not become the 80
 * that an LMS takes for a pass.
 */
export function percent(fraction: number): number {
	const clamped = Number.isFinite(fraction) ? Math.min(1, Math.max(0, fraction)) : 0;
	return Math.floor(clamped * 10_000 + 1e-6) / 100;
}

/**
 * A scaled value of the LMS's own as per cent, not rounded down: a score just below a mark of 0.85714
 * must not seem to reach it.
 */
export function inPercent(scaled: number): number {
	return Number((scaled * 100).toFixed(6));
}

/** `[A-Za-z0-9_.]`: Moodle refuses hyphens in a short identifier and spaces in a 1.2 one. */
export function identifier(text: string, most: number): string {
	return text.replace(/[^A-Za-z0-9_.]/g, '_').slice(0, most);
}

/** The objective that stands for a professional standard: 3.11 → `standard_3_11`. */
export function objectiveId(standard: string): string {
	return `standard_${standard.replace(/[^A-Za-z0-9]/g, '_')}`;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** How many options have a character of their own in SCORM 1.2. */
export const MOST_LETTERS = LETTERS.length;

/**
 * An option by its position in the source: a–z, then 0–9, then `s37`, `s38`… for a review with more
 * sentences than SCORM 1.2 has characters (2004 and xAPI take any short identifier).
 */
export function optionId(position: number): string {
	return LETTERS[position] ?? `s${position + 1}`;
}

/**
 * Text on one line, cut between two words where it is longer than `most` UTF-16 units, and never
 * within a character.
 */
export function clip(text: string, most: number): string {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= most) return line;
	const cut = line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
	const words = line[cut.length] === ' ' ? cut : cut.replace(/ \S*$/, '');
	return `${words.trimEnd()}…`;
}

/** A lone surrogate makes Moodle's Commit throw (`encodeURIComponent`): U+FFFD stands in for it. */
export function wellFormed(text: string): string {
	return text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (unit) =>
		unit.length === 2 ? unit : '\uFFFD'
	);
}

/** A BCP 47 tag, or `undefined`: LMSs also say `English` or nothing. */
export function languageTag(text: string): string | undefined {
	const tag = text.split(/[,;]/)[0]!.trim().replaceAll('_', '-');
	return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
}
