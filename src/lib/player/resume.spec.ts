import { describe, expect, test, vi } from 'vitest';
import type { Launch } from '../lms/driver.ts';
import { check, play, quizRun, sample } from '../session/sample.fixture.ts';
import { newSession, type Session } from '../session/session.ts';
import { encode } from '../session/snapshot.ts';
import { resume, type Asked } from './resume.ts';

const earlier = play([{ type: 'pageOpened', page: 'one/reading' }]);
const later = play(quizRun('one/check', check, [0, 1, 2]), { session: earlier });
const text = (session: Session) => encode(sample, session);

/** What the learner finds, the LMS and this device holding so much, who answers so when asked. */
async function resumed(
	given: Partial<Launch>,
	journal: string | null = null,
	copy?: boolean,
	newer?: boolean
) {
	const ask = vi.fn(async (why: Asked) => {
		const answer = why === 'newer' ? newer : copy;
		return answer ?? expect.unreachable('nobody should be asked');
	});
	const launch: Launch = {
		mode: 'normal',
		snapshot: '',
		learner: { id: 'a', name: '' },
		interactions: 0,
		...given
	};
	const kept = { latest: () => journal && 'last', read: () => journal };
	const found = await resume(sample, launch, kept, { newAttemptId: () => 'newnewne', ask });
	return { ...found, asked: ask.mock.calls.length };
}

const fresh = newSession('newnewne');

describe('the LMS holds a snapshot', () => {
	test('it is gone on from', async () => {
		expect(await resumed({ snapshot: text(later) })).toMatchObject({
			session: later,
			repaired: false,
			notice: null
		});
	});

	test('what only this device has of the same attempt is put back, and the learner told', async () => {
		expect(await resumed({ snapshot: text(earlier) }, text(later))).toMatchObject({
			session: later,
			repaired: true,
			notice: 'repaired'
		});
	});

	test('a journal that says no more repairs nothing', async () => {
		for (const journal of [text(later), text(earlier)]) {
			expect(await resumed({ snapshot: text(later) }, journal)).toMatchObject({
				session: later,
				repaired: false,
				notice: null
			});
		}
	});

	test('nor does one that was left on another page', async () => {
		for (const [here, there] of [
			['one/check', 'one/reading'],
			['one/reading', 'one/check']
		]) {
			const held = { ...later, place: here! };
			expect(
				await resumed({ snapshot: text(held) }, text({ ...held, place: there! }))
			).toMatchObject({ session: held, repaired: false, notice: null });
		}
	});

	test('another attempt’s journal is left alone', async () => {
		const other = { ...later, attempt: 'another0' };
		expect(await resumed({ snapshot: text(earlier) }, text(other))).toMatchObject({
			session: earlier,
			repaired: false,
			notice: null
		});
	});

	test.each(['', 'SL1', 'x'.repeat(50), `${text(later)}x`])(
		'a journal that is %j too',
		async (journal) => {
			expect(await resumed({ snapshot: text(earlier) }, journal)).toMatchObject({
				session: earlier,
				repaired: false
			});
		}
	);

	test('an activity that changed starts again, and the learner is told', async () => {
		const [one, ...rest] = sample.lessons;
		const pages = one!.pages.map((page) =>
			page.id === 'one/check'
				? { ...page, activity: { ...check, questions: check.questions.slice(1) } }
				: page
		);
		const snapshot = encode({ ...sample, lessons: [{ ...one!, pages }, ...rest] }, later);
		const found = await resumed({ snapshot });
		expect(found.notice).toBe('changed');
		expect(found.session.activities).toEqual({});
	});

	test('an LMS that counts more interactions than the session is right', async () => {
		const found = await resumed({ snapshot: text(later), interactions: 40 });
		expect(found.session.interactions).toBe(40);
	});
});

describe('the LMS holds nothing', () => {
	test('without a journal a new attempt begins, and nobody is asked', async () => {
		expect(await resumed({ interactions: 3 })).toMatchObject({
			session: { ...fresh, interactions: 3 },
			repaired: false,
			notice: null,
			asked: 0
		});
	});

	test('the learner says yes: this device’s attempt goes on in a list that begins anew', async () => {
		expect(await resumed({}, text(later), true)).toMatchObject({
			session: { ...later, interactions: 0 },
			repaired: true,
			notice: 'repaired',
			asked: 1
		});
	});

	test('the learner says no: a new attempt', async () => {
		expect(await resumed({}, text(later), false)).toMatchObject({
			session: fresh,
			repaired: false,
			notice: null
		});
	});

	test.each(['null', 'undefined', '  '])('%j is nothing too', async (snapshot) => {
		expect(await resumed({ snapshot })).toMatchObject({ session: fresh, notice: null });
	});

	test('a preview asks nobody', async () => {
		expect(await resumed({ mode: 'browse' }, text(later))).toMatchObject({
			session: fresh,
			asked: 0
		});
	});
});

describe('the LMS holds what cannot be read', () => {
	const held = text(later);
	const unreadable = [
		['foreign', '{"lesson":3}'],
		['corrupt', `${held.slice(0, -1)}${held.endsWith('A') ? 'B' : 'A'}`],
		['truncated', held.slice(0, 40)]
	] as const;
	const newer = held.replace('SL1', 'SL2');

	test.each(unreadable)('%s: a new attempt, and the learner is told', async (_, snapshot) => {
		expect(await resumed({ snapshot })).toMatchObject({
			session: fresh,
			repaired: false,
			notice: 'unreadable',
			leaves: false
		});
	});

	test('a newer version’s work: the learner may leave it as it is', async () => {
		for (const journal of [null, held]) {
			expect(await resumed({ snapshot: newer }, journal, undefined, true)).toMatchObject({
				session: fresh,
				repaired: false,
				leaves: true,
				notice: null,
				asked: 1
			});
		}
	});

	test('or begin anew in its place, knowingly', async () => {
		expect(await resumed({ snapshot: newer }, null, undefined, false)).toMatchObject({
			session: fresh,
			leaves: false,
			notice: null
		});
		expect(await resumed({ snapshot: newer }, held, true, false)).toMatchObject({
			repaired: true,
			leaves: false,
			asked: 2
		});
	});

	test('a preview of it asks nobody', async () => {
		expect(await resumed({ snapshot: newer, mode: 'browse' })).toMatchObject({
			leaves: false,
			asked: 0
		});
	});

	test.each(unreadable)('%s: a journal is used if the learner says so', async (_, snapshot) => {
		const foreign = { ...later, attempt: 'otherone' };
		const found = await resumed({ snapshot }, text(foreign), true);
		expect(found).toMatchObject({ repaired: true, notice: 'repaired', asked: 1 });
		// The LMS's list of answers goes on: beginning anew would write over what is there.
		expect(found.session.interactions).toBe(later.interactions);
	});

	test.each(unreadable)('%s: its own attempt’s journal', async (reason, snapshot) => {
		const found = await resumed({ snapshot }, text(later), true);
		const isDamaged = reason === 'corrupt' || reason === 'truncated';
		expect(found).toMatchObject({ repaired: true, asked: isDamaged ? 0 : 1 });
	});

	test('one that was cut tells how much room there is', async () => {
		const long = `SL1zzz${later.attempt}${'A'.repeat(400)}`;
		expect(await resumed({ snapshot: long.slice(0, 255) }, held)).toMatchObject({ room: 255 });
		expect(await resumed({ snapshot: held.slice(0, 40) }, held)).toMatchObject({ room: Infinity });
		expect(await resumed({ snapshot: held })).toMatchObject({ room: Infinity });
	});

	test('and a journal that cannot be read either is none', async () => {
		expect(await resumed({ snapshot: 'x' }, held.replace('SL1', 'SL2'))).toMatchObject({
			notice: 'unreadable',
			asked: 0
		});
	});
});
