import { expect, it } from 'vitest';
import { check, play, quizRun, sample } from '../../session/sample.fixture.ts';
import { standardsSoFar } from './standards-so-far.ts';

it('says by area what was practised, what has a result and what is still to come', () => {
	const before = standardsSoFar(sample, play([]));
	expect(before.map(({ area, practised }) => [area, practised])).toEqual(
		[...new Set(sample.standards.map(({ number }) => number[0]))].map((area) => [area, []])
	);
	const after = standardsSoFar(sample, play(quizRun('one/check', check, [0, 1, 2])));
	const [first] = after;
	expect(first?.practised.map(({ standard }) => standard)).toContain('1.1');
	expect(first!.notYet).toBe(before[0]!.notYet - first!.practised.length);
});
