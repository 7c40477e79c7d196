import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoursePlan } from '../course/schema/plan.ts';
import { nameKey } from '../course/fingerprint.ts';
import { checksum } from './bits.ts';
import { pageKeys } from './page-keys.ts';
import { anyHistory } from './history.fixture.ts';
import { ATTEMPT, check, page, play, quizRun, sample } from './sample.fixture.ts';
import { newSession, type ActivityState, type Session } from './session.ts';
import { attemptIn, decode, encode } from './snapshot.ts';

const full = play([
	...quizRun('one/check', check, [3, 1, 2], 1),
	...quizRun('one/check', check, [0, 1, 3], 2),
	{ type: 'choiceMade', activity: 'one/the-visit', choice: 1, latency: 1 },
	{ type: 'choiceMade', activity: 'one/the-visit', choice: 2, latency: 1 },
	{ type: 'steppedBack', activity: 'one/the-visit', length: 1 },
	{ type: 'draftReviewed', activity: 'one/draft', picked: [6, 1], latency: 1 },
	{ type: 'sorted', activity: 'two/bins', placed: [0, 1, 2, 0], latency: 1 },
	{ type: 'surveyAnswered', activity: 'two/how-you-see-it', answers: [0, null, 4], latency: 1 },
	{ type: 'pageOpened', page: 'two/more' }
]);

/** Another version of the sample: one lesson's pages replaced. */
function revised(lesson: number, pages: CoursePlan['lessons'][number]['pages']): CoursePlan {
	return {
		...sample,
		lessons: sample.lessons.map((old, at) => (at === lesson ? { ...old, pages } : old))
	};
}

function decoded(plan: CoursePlan, text: string): { session: Session; dropped: string[] } {
	const result = decode(plan, text);
	if (!result.ok) throw new Error(result.reason);
	return result;
}

describe('round trip', () => {
	test('any history comes back as it was', () => {
		const kinds = new Set<string>();
		fc.assert(
			fc.property(anyHistory, (events) => {
				const session = play(events);
				for (const state of Object.values(session.activities)) {
					kinds.add(state.kind + ('best' in state && state.best ? ' finished' : ''));
				}
				const text = encode(sample, session);
				expect(text).toMatch(/^[\w-]+$/);
				expect(decode(sample, text)).toEqual({ ok: true, session, dropped: [] });
			}),
			{ seed: 3, numRuns: 250 }
		);
		// The histories are worth something only if they get somewhere.
		expect([...kinds].sort()).toEqual([
			'quiz',
			'quiz finished',
			'review finished',
			'scenario',
			'scenario finished',
			'sort finished',
			'survey'
		]);
	});

	test('a snapshot of this version stays readable: learners’ LMSs hold some', () => {
		const held =
			'SL1ABcaZ09_-bYPShy5zwIilgA902WgwHwwlNLwwDQ6ZT5jgQL9h5hAr39VRkHLnBPAvw2YhADGIEyi8RADFgAAhwd8m';
		const { session } = decoded(sample, held);
		expect(session).toEqual({ ...full, interactions: session.interactions });
		expect(encode(sample, session)).toBe(held);
	});

	test('large counts come back too', () => {
		const session = { ...full, revision: 2 ** 40 + 7, interactions: 4096 };
		expect(decoded(sample, encode(sample, session)).session).toEqual(session);
	});

	test('an attempt id that is none is a mistake in the program', () => {
		expect(() => encode(sample, newSession('short'))).toThrow(RangeError);
	});
});

describe('a later version of the course', () => {
	const [first, second] = [sample.lessons[0]!.pages, sample.lessons[1]!.pages];
	const text = encode(sample, full);

	test('an activity of another shape starts again, and nothing else does', () => {
		const plan = revised(
			0,
			first.map((old) =>
				old.id === 'one/check'
					? page('one/check', 'quiz', { ...check, questions: check.questions.slice(1) })
					: old
			)
		);
		const { session, dropped } = decoded(plan, text);
		expect(dropped).toEqual(['one/check']);
		const others = { ...full.activities };
		delete others['one/check'];
		expect(session.activities).toEqual(others);
		expect(session.seen).toEqual(full.seen);
		expect(session.reported).toEqual(full.reported);
	});

	test('a page that is gone is forgotten, and pages may move between lessons', () => {
		const gone = new Set(['two/more', 'two/bins']);
		const plan = revised(1, [...second.filter(({ id }) => !gone.has(id))].reverse());
		const { session, dropped } = decoded(plan, text);
		expect(dropped).toEqual([]);
		expect(session.place).toBe('');
		expect(Object.keys(session.activities)).not.toContain('two/bins');
		expect(session.activities['two/how-you-see-it']).toEqual(full.activities['two/how-you-see-it']);
	});

	test('an activity of the same size but another meaning starts again too', () => {
		const [last, ...others] = [...check.questions].reverse();
		const renamed = { ...last!, id: 'another' };
		const questions = [...others.reverse(), renamed];
		const pages = first.map((old) =>
			old.id === 'one/check' ? page(old.id, 'quiz', { ...check, questions }) : old
		);
		expect(decoded(revised(0, pages), text).dropped).toEqual(['one/check']);
	});

	// Two shapes in 65,536 share a fingerprint, so the answers themselves are looked at as well.
	test.each<[string, ActivityState]>([
		['one/the-visit', { kind: 'scenario', turns: 1, path: [1, 0], best: null }],
		['one/the-visit', { kind: 'scenario', turns: 1, path: [], best: [1, 0] }],
		[
			'one/check',
			{
				kind: 'quiz',
				turns: 1,
				run: null,
				best: { drawn: [0, 1], answers: [{ response: [0], certainty: null }] },
				met: [],
				runs: 1
			}
		],
		[
			'one/check',
			{
				kind: 'quiz',
				turns: 1,
				run: { drawn: [0, 1], answers: [{ response: [3], certainty: null }] },
				best: null,
				met: [],
				runs: 0
			}
		],
		['two/bins', { kind: 'sort', turns: 1, placed: [3, 0, 0, 0], best: null }],
		['two/how-you-see-it', { kind: 'survey', turns: 1, answers: [0, 7, 0] }]
	])('answers that %s cannot have are dropped: %j', (id, state) => {
		const session = { ...full, activities: { ...full.activities, [id]: state } };
		const kept = decoded(sample, encode(sample, session));
		expect(kept.dropped).toEqual([id]);
		expect(Object.keys(kept.session.activities)).toHaveLength(
			Object.keys(session.activities).length - 1
		);
	});

	test('a question that bears on other standards keeps its answers', () => {
		const questions = check.questions.map((old) => ({ ...old, standards: ['3.1'] }));
		const pages = first.map((old) =>
			old.id === 'one/check' ? page(old.id, 'quiz', { ...check, questions }) : old
		);
		expect(decoded(revised(0, pages), text).session).toEqual(full);
	});
});

describe('text that is no snapshot', () => {
	const text = encode(sample, full);
	const refusal = (foreign: string) => {
		const result = decode(sample, foreign);
		return result.ok ? 'read' : result.reason;
	};

	test.each([
		['', 'empty'],
		[' \n', 'empty'],
		['null', 'empty'],
		['undefined', 'empty'],
		['NaN', 'foreign'],
		['{"page":3}', 'foreign'],
		['SL', 'foreign'],
		['SLé', 'foreign'],
		['ＳＬ１', 'foreign'],
		['\ud800', 'foreign'],
		['1'.repeat(1 << 20), 'foreign'],
		['SL1' + 'A'.repeat(1 << 20), 'corrupt'],
		['SL1' + '_'.repeat(1 << 20), 'corrupt'],
		['SL2AAAAAAAAAAAAAAAAAA', 'newer']
	])('%#: refused', (foreign, reason) => {
		expect(refusal(foreign)).toBe(reason);
	});

	test('blanks that a store has put around it are none of it', () => {
		for (const stored of [`${text}\n`, ` ${text} `, `${text}${' '.repeat(4_096)}`]) {
			expect(decode(sample, stored)).toEqual(decode(sample, text));
			expect(attemptIn(stored)).toBe(attemptIn(text));
		}
	});

	test('cut anywhere, it is refused, and mostly said to be cut', () => {
		for (let length = 0; length < text.length; length++) {
			const expected = length === 0 ? 'empty' : length < 3 ? 'foreign' : 'truncated';
			expect(refusal(text.slice(0, length))).toBe(expected);
		}
		expect(refusal(text + 'A')).toBe('corrupt');
	});

	test('no single wrong bit passes', () => {
		for (let at = 0; at < text.length; at++) {
			for (let bit = 0; bit < 8; bit++) {
				const wrong = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
				expect(refusal(text.slice(0, at) + wrong + text.slice(at + 1))).not.toBe('read');
			}
		}
	});

	test('any text is refused without throwing', { timeout: 30_000 }, () => {
		const anyText = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string().map((tail) => 'SL1' + tail),
			fc.base64String({ maxLength: 2000 }).map((tail) => 'SL1' + tail)
		);
		fc.assert(
			fc.property(anyText, (foreign) => {
				expect(decode(sample, foreign).ok).toBe(false);
			}),
			{ seed: 4, numRuns: 400 }
		);
	});

	test('bits that no session has, under a right checksum, never throw', () => {
		const sextets = fc.array(fc.integer({ min: 0, max: 63 }), { minLength: 20, maxLength: 300 });
		const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
		const sign = (body: string) => {
			const length = 6 + body.length + 6;
			const head = `SL1A${ALPHABET[length >> 6]}${ALPHABET[length & 63]}`;
			return head + body + checksum(head + body);
		};
		// The valid body with some of its characters replaced gets further in than noise does.
		const body = text.slice(6, -6);
		const spoilt = fc
			.array(fc.tuple(fc.nat({ max: body.length - 1 }), fc.constantFrom(...ALPHABET)), {
				maxLength: 4
			})
			.map((changes) =>
				changes.reduce((now, [at, c]) => now.slice(0, at) + c + now.slice(at + 1), body)
			);
		let read = 0;
		fc.assert(
			fc.property(
				fc.oneof(
					sextets.map((all) => all.map((at) => ALPHABET[at]).join('')),
					spoilt
				),
				(forged) => {
					const result = decode(sample, sign(forged));
					if (!result.ok) return;
					read++;
					// What is read is a session like any other: it can be written and read again.
					const again = decode(sample, encode(sample, result.session));
					expect(again).toEqual({ ok: true, session: result.session, dropped: [] });
				}
			),
			{ seed: 5, numRuns: 600 }
		);
		expect(read).toBeGreaterThan(50);
	});
});

test('pages and lessons whose hashes meet have different keys all the same', () => {
	const meeting = (nameOf: (at: number) => string, width: number) => {
		const seen = new Map<number, string>();
		for (let at = 0; ; at++) {
			const key = nameKey(nameOf(at)) & (2 ** width - 1);
			const other = seen.get(key);
			if (other) return [other, nameOf(at)];
			seen.set(key, nameOf(at));
		}
	};
	const lessons = meeting((at) => `p${at}`, 16);
	const ids = [
		...meeting((at) => `${lessons[0]}/${at}`, 8),
		...meeting((at) => `${lessons[1]}/${at}`, 8)
	];
	const plan = revised(
		0,
		ids.map((id) => page(id, 'prose'))
	);
	const keys = new Set([...pageKeys(plan).values()].map(({ lesson, page }) => `${lesson} ${page}`));
	expect(keys.size).toBe(pageKeys(plan).size);
	for (const id of ids) {
		const session: Session = { ...newSession(ATTEMPT), seen: [id], place: id };
		expect(decoded(plan, encode(plan, session)).session).toEqual(session);
	}
});
