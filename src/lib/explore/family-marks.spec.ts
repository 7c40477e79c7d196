import { describe, expect, it } from 'vitest';
import { OUTCOMES, blocks, mark, type Block } from './family-marks.ts';

/** How many marks a path holds: each begins at a cell of its own. */
const count = (path = '') => path.match(/M/g)?.length ?? 0;
const counts = (block: Block) => OUTCOMES.map((outcome) => count(block[outcome]));

describe('blocks', () => {
	it('sets a hundred families in each, the flagged first', () => {
		// 130 are 100 and 30. The first hundred: 20 rightly flagged, 70 wrongly, 5 missed, 5 of 35 left.
		const made = blocks({ right: 20, wrong: 70, missed: 5, left: 35 });
		expect(made.map(counts)).toEqual([
			[20, 70, 5, 5],
			[0, 0, 0, 30]
		]);
	});

	it('goes along the rows', () => {
		const [block] = blocks({ right: 0, wrong: 0, missed: 12, left: 0 });
		const places = block?.missed?.match(/M\d+ \d+/g);
		expect(places?.slice(0, 2)).toEqual(['M0 0', 'M10 0']);
		expect(places?.slice(-2)).toEqual(['M0 10', 'M10 10']);
	});
});

it('gives each outcome a shape of its own', () => {
	expect(new Set(OUTCOMES.map(mark)).size).toBe(4);
});
