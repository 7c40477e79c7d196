import { describe, expect, it } from 'vitest';
import { readItems, tally, type Said, type TrustItem } from './who-do-you-trust.ts';

const item = (answer: number, suggestion: number): TrustItem => ({
	note: '',
	statement: '',
	answer,
	suggestion,
	why: ''
});
/* Three right suggestions, then two wrong ones. */
const items = [item(0, 0), item(1, 1), item(0, 0), item(0, 1), item(1, 0)];
const said = (...pairs: string[]): Said[] =>
	pairs.map((pair) => ({ alone: Number(pair[0]), after: Number(pair[1]) }));

describe('tally', () => {
	it('counts a move only where the answer changed to what was suggested', () => {
		// Right: 1→0 moved; 1→1 had agreed; 1→1 stayed against it. Wrong: 0→1 moved; 1→1 stayed.
		expect(tally(items, said('10', '11', '11', '01', '11'))).toEqual({
			right: { count: 3, moved: 1, agreed: 1 },
			wrong: { count: 2, moved: 1, agreed: 0 },
			away: 0
		});
	});

	it('counts apart those that the learner left after agreeing', () => {
		// The first agreed with a right one and left it, the fourth with a wrong one.
		expect(tally(items, said('01', '11', '00', '10', '11'))).toEqual({
			right: { count: 3, moved: 0, agreed: 3 },
			wrong: { count: 2, moved: 0, agreed: 1 },
			away: 2
		});
	});

	it('counts the suggestions whatever was answered', () => {
		expect(tally(items, [])).toEqual({
			right: { count: 3, moved: 0, agreed: 0 },
			wrong: { count: 2, moved: 0, agreed: 0 },
			away: 0
		});
	});
});

it('reads the items as the compiler writes them', () => {
	const set = { question: 'Does it?', answers: ['Yes', 'No'], items };
	expect(readItems(JSON.stringify(set))).toEqual(set);
});
