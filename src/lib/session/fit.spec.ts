import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeWithin } from './fit.ts';
import { anyHistory } from './history.fixture.ts';
import { play, sample } from './sample.fixture.ts';
import { decode, encode } from './snapshot.ts';

/** Room for an attempt in which nothing but pages was opened. */
const LEAST = 60;

test('what fits is left as it is', () => {
	fc.assert(
		fc.property(anyHistory, (events) => {
			const session = play(events);
			expect(encodeWithin(sample, session, 4_000)).toBe(encode(sample, session));
		})
	);
});

test('what does not is still a snapshot of the same attempt, with all that was reported', () => {
	fc.assert(
		fc.property(anyHistory, fc.integer({ min: LEAST, max: 120 }), (events, room) => {
			const session = play(events);
			const text = encodeWithin(sample, session, room);
			expect(text.length).toBeLessThanOrEqual(room);
			const read = decode(sample, text);
			if (!read.ok) throw new Error(read.reason);
			const { attempt, reported, seen, place, revision } = session;
			expect(read.session).toMatchObject({ attempt, reported, seen, place, revision });
		})
	);
});
