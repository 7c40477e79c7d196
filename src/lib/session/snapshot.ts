import type { CoursePlan } from '../course/schema/plan.ts';
import { fingerprint } from '../course/fingerprint.ts';
import { BitReader, BitWriter, checksum } from './bits.ts';
import { lessonOf, PAGE_WIDTH, pageKeys } from './page-keys.ts';
import { findPage, hasActivity, inCourseOrder, pagesOf } from './pages.ts';
import { codeRecord } from './record.ts';
import type { Session } from './session.ts';

/**
 * The session as text for an LMS's suspend data. In order:
 *
 * - `SL`, the format's version (one character, 1–9 then a–z);
 * - three characters: the length of the whole text, so that an LMS that cut it is found out;
 * - eight characters: the attempt's id;
 * - bits: revision, interactions, place, what was reported;
 * - for each lesson that was opened its key, then the keys of the pages seen that have no record,
 *   then a record for each activity begun: the page's key, the activity's fingerprint, the length
 *   in characters, the answers. A record with an unknown key or another fingerprint is stepped
 *   over, and leaves all others as they are;
 * - six characters: a checksum of all that stands before it.
 */
const MAGIC = 'SL';
export const VERSION = '1';
/** Characters before the first bits, and those of the checksum. */
export const HEAD = MAGIC.length + VERSION.length + 3 + 8;
export const TAIL = 6;
/** A score is kept in steps of 1/10,000. */
const SCORE_STEPS = 10_000;
export const SCORE_WIDTH = 14;
export const KEY_WIDTH = 16;

export type Refusal = 'empty' | 'foreign' | 'truncated' | 'corrupt' | 'newer';
export type Decoded =
	/** `dropped`: the pages whose activity has changed and starts again. */
	{ ok: true; session: Session; dropped: string[] } | { ok: false; reason: Refusal };

/**
 * @throws RangeError when the attempt's id is not 8 base64url characters, or the session has
 * outgrown what the length can say (262,143 characters; no course that builds comes near).
 */
export function encode(plan: CoursePlan, session: Session): string {
	if (!/^[\w-]{8}$/.test(session.attempt)) throw new RangeError(`attempt id ${session.attempt}`);
	const keys = pageKeys(plan);
	const out = new BitWriter();
	out.count(session.revision);
	out.count(session.interactions);
	const { score, completed, passed } = session.reported;
	const place = keys.get(session.place);
	for (const bit of [place !== undefined, completed, passed, score !== null]) out.flag(bit);
	if (place) {
		out.number(place.lesson, KEY_WIDTH);
		out.number(place.page, PAGE_WIDTH);
	}
	if (score !== null) out.number(Math.round(score * SCORE_STEPS), SCORE_WIDTH);

	const opened = new Set(session.seen);
	const touched = pagesOf(plan).filter(({ id }) => opened.has(id) || session.activities[id]);
	const lessons = new Set(touched.map(({ id }) => lessonOf(id)));
	out.count(lessons.size);
	for (const lesson of lessons) {
		const own = touched.filter(({ id }) => lessonOf(id) === lesson);
		const key = (id: string) => out.number(keys.get(id)?.page ?? 0, PAGE_WIDTH);
		const begun = own.filter(hasActivity).filter(({ id }) => session.activities[id]);
		const seen = own.filter(({ id }) => !session.activities[id]);
		out.number(keys.get(own[0]!.id)?.lesson ?? 0, KEY_WIDTH);
		out.count(seen.length);
		for (const { id } of seen) key(id);
		out.count(begun.length);
		for (const { id, activity } of begun) {
			const record = new BitWriter();
			codeRecord(record, activity, session.activities[id]);
			key(id);
			out.number(fingerprint(activity), KEY_WIDTH);
			out.nest(record);
		}
	}

	const body = session.attempt + out.text();
	const length = new BitWriter();
	const total = HEAD - 8 + body.length + TAIL;
	if (total >= 2 ** 18) throw new RangeError(`snapshot of ${total} characters`);
	length.number(total, 18);
	const text = MAGIC + VERSION + length.text() + body;
	return text + checksum(text);
}

/** The attempt that a snapshot is of, even where the rest was cut or damaged; `null` for none. */
export function attemptIn(text: string): string | null {
	return /^\s*SL[1-9a-z][\w-]{3}([\w-]{8})/.exec(text)?.[1] ?? null;
}

/**
 * Takes any text whatever, and never throws: suspend data is foreign text. Blanks around it, which
 * some stores add, are none of it.
 */
export function decode(plan: CoursePlan, given: string): Decoded {
	const text = given.trim();
	const reason = refuse(text);
	if (reason) return { ok: false, reason };

	const pages = new Map(
		[...pageKeys(plan)].map(([id, { lesson, page }]) => [`${lesson}/${page}`, id])
	);
	const bits = new BitReader(text.slice(HEAD, -TAIL));
	const page = (lesson: number) => pages.get(`${lesson}/${bits.number(0, PAGE_WIDTH)}`);
	const revision = bits.count(0);
	const interactions = bits.count(0);
	const [hasPlace, completed, passed, hasScore] = Array.from({ length: 4 }, () => bits.flag(false));
	const place = (hasPlace && page(bits.number(0, KEY_WIDTH))) || '';
	const score = hasScore ? bits.number(0, SCORE_WIDTH) / SCORE_STEPS : null;

	const seen: string[] = [];
	const activities: Session['activities'] = {};
	const dropped: string[] = [];
	const goesOn = (left: number) => left > 0 && !bits.broken;
	for (let lessons = bits.count(0); goesOn(lessons); lessons--) {
		const lesson = bits.number(0, KEY_WIDTH);
		for (let left = bits.count(0); goesOn(left); left--) seen.push(page(lesson) ?? '');
		for (let left = bits.count(0); goesOn(left); left--) {
			const id = page(lesson);
			const shape = bits.number(0, KEY_WIDTH);
			const record = bits.nest();
			const activity = findPage(plan, id ?? '')?.activity;
			if (id === undefined) continue;
			seen.push(id);
			if (!activity) continue;
			const state = fingerprint(activity) === shape ? codeRecord(record, activity) : null;
			if (state && record.isDone()) activities[id] = state;
			else dropped.push(id);
		}
	}
	if (!bits.isDone() || (score ?? 0) > 1) return { ok: false, reason: 'corrupt' };

	const session: Session = {
		attempt: text.slice(HEAD - 8, HEAD),
		revision,
		place,
		seen: inCourseOrder(plan, seen),
		activities,
		interactions,
		reported: { score, completed: completed ?? false, passed: passed ?? false }
	};
	return { ok: true, session, dropped };
}

/** Why the text cannot be read, found before anything is made of it; `null` when it can. */
function refuse(text: string): Refusal | null {
	// What some LMSs and their scripts give for "nothing was stored".
	if (['', 'null', 'undefined'].includes(text)) return 'empty';
	const start = text.slice(0, HEAD);
	if (!/^SL[1-9a-z][\w-]*$/.test(start)) return 'foreign';
	if (start[MAGIC.length]! > VERSION) return 'newer';
	const length = new BitReader(start.slice(3, 6)).number(0, 18);
	if (text.length < length || start.length < HEAD) return 'truncated';
	if (text.length > length || !/^[\w-]+$/.test(text)) return 'corrupt';
	return checksum(text.slice(0, -TAIL)) === text.slice(-TAIL) ? null : 'corrupt';
}
