import { describe, expect, it } from 'vitest';
import {
	FAMILIES,
	GROUPS,
	apportion,
	inHundred,
	outcomesAt,
	readModel,
	shareAbove,
	shareOfAllFlagged,
	together
} from './threshold.ts';

/* Chosen so that at a threshold of 60 every z is a whole number, to be looked up in any table. */
const attributes = {
	rates: '1, 5, 20',
	known: '40',
	safe: '40',
	danger: '60',
	shift: '10',
	spread: '10',
	start: '60'
};
const model = readModel(attributes);

describe('readModel', () => {
	it('reads numbers and lists of numbers, each once', () => {
		expect(model).toEqual({
			rates: [1, 5, 20],
			known: 40,
			safe: 40,
			danger: 60,
			shift: 10,
			spread: 10,
			start: 60
		});
		expect(readModel({ ...attributes, rates: '5,1, 5' }).rates).toEqual([5, 1]);
	});
});

describe('shareAbove', () => {
	it.each([
		[0, 0.5],
		[1, 0.158655],
		[1.96, 0.024998],
		[2, 0.02275],
		[-1, 0.841345],
		[-3, 0.99865]
	])('of %d is what the tables say', (z, share) => {
		expect(shareAbove(z)).toBeCloseTo(share, 6);
	});
});

describe('apportion', () => {
	it('gives what is left to the largest remainders', () => {
		// 3.5, 2.1 and 1.4 are 3, 2 and 1, which is 6; the one left over goes to 3.5.
		expect(apportion(7, [0.5, 0.3, 0.2])).toEqual([4, 2, 1]);
		// 3.3, 326.7, 6.7 and 663.3 are 3, 326, 6 and 663, which is 998; 326.7 and 6.7 get one each.
		expect(apportion(1000, [0.0033, 0.3267, 0.0067, 0.6633])).toEqual([3, 327, 7, 663]);
	});

	it('gives it to the first where remainders are equal', () => {
		expect(apportion(10, [1 / 3, 1 / 3, 1 / 3])).toEqual([4, 3, 3]);
	});
});

describe('outcomesAt', () => {
	it('works out 5 in 100', () => {
		// In danger: 50 of 1,000, of them 40 in 100 long known: 20 long, 30 little. Others: 380, 570.
		// Long, in danger, mean 60 + 10: z = (60 − 70) ÷ 10 = −1, 0.8413 × 20 = 16.8: 17, misses 3.
		// Long, not in danger, mean 50: z = 1, 0.1587 × 380 = 60.3: 60, leaves 320.
		// Little, in danger, mean 60: z = 0, 0.5 × 30 = 15, misses 15.
		// Little, not in danger, mean 40: z = 2, 0.02275 × 570 = 12.97: 13, leaves 557.
		expect(outcomesAt(model, 5, 60)).toEqual({
			long: { right: 17, wrong: 60, missed: 3, left: 320 },
			little: { right: 15, wrong: 13, missed: 15, left: 557 }
		});
	});

	it('works out 1 in 100, where most of the flagged are not in danger', () => {
		// 4 and 6 in danger, 396 and 594 not. 0.8413 × 4 = 3.4: 3. 0.5 × 6 = 3.
		// 0.1587 × 396 = 62.8: 63. 0.02275 × 594 = 13.51: 14.
		const groups = outcomesAt(model, 1, 60);
		expect(groups).toEqual({
			long: { right: 3, wrong: 63, missed: 1, left: 333 },
			little: { right: 3, wrong: 14, missed: 3, left: 580 }
		});
		// 6 of 83 flagged: 7.2 in 100.
		const { right, wrong } = together(groups);
		expect([right, right + wrong, inHundred(right, right + wrong)]).toEqual([6, 83, 7]);
	});

	it('works out 20 in 100, where the same score is mostly right', () => {
		// 80 and 120 in danger, 320 and 480 not. 0.8413 × 80 = 67.3: 67. 0.5 × 120 = 60.
		// 0.1587 × 320 = 50.8: 51. 0.02275 × 480 = 10.9: 11. Then 127 of 189 are right: 67.2 in 100.
		const { right, wrong, missed, left } = together(outcomesAt(model, 20, 60));
		expect({ right, wrong, missed, left }).toEqual({
			right: 127,
			wrong: 62,
			missed: 73,
			left: 738
		});
		expect(inHundred(right, right + wrong)).toBe(67);
	});

	it('always has 1,000 families, of whom the threshold puts none in danger', () => {
		for (const known of [33, 40, 90])
			for (const rate of [1, 3, 5, 20, 50]) {
				const inDanger = new Set<number>();
				for (let threshold = 0; threshold <= 100; threshold++) {
					const all = together(outcomesAt({ ...model, known }, rate, threshold));
					expect(all.right + all.wrong + all.missed + all.left).toBe(FAMILIES);
					inDanger.add(all.right + all.missed);
				}
				expect([...inDanger]).toEqual([rate * 10]);
			}
	});

	it('never flags a family more for a higher threshold', () => {
		for (let threshold = 1; threshold <= 100; threshold++) {
			const [lower, higher] = [
				outcomesAt(model, 5, threshold - 1),
				outcomesAt(model, 5, threshold)
			];
			for (const group of GROUPS) {
				expect(higher[group].right).toBeLessThanOrEqual(lower[group].right);
				expect(higher[group].wrong).toBeLessThanOrEqual(lower[group].wrong);
			}
		}
	});

	it('flags everybody at the bottom and nobody far above every score', () => {
		expect(together(outcomesAt(model, 5, 0))).toEqual({
			right: 50,
			wrong: 950,
			missed: 0,
			left: 0
		});
		// 100 is three spreads above the highest mean, and 0.00135 × 20 rounds to nobody.
		expect(together(outcomesAt(model, 5, 100))).toEqual({
			right: 0,
			wrong: 0,
			missed: 50,
			left: 950
		});
	});

	it('treats the groups alike where a long record adds nothing', () => {
		const { long, little } = outcomesAt({ ...model, known: 50, shift: 0 }, 5, 50);
		expect(long).toEqual(little);
	});
});

describe('shareOfAllFlagged', () => {
	it('weighs the groups by their size', () => {
		// In danger: 0.4 × 0.8413 + 0.6 × 0.5 = 0.6365. Others: 0.4 × 0.1587 + 0.6 × 0.02275 = 0.0771.
		expect(shareOfAllFlagged(model, 60, true)).toBeCloseTo(0.6365, 4);
		expect(shareOfAllFlagged(model, 60, false)).toBeCloseTo(0.0771, 4);
	});
});

describe('inHundred', () => {
	it('rounds, and is 0 of nobody', () => {
		expect([inHundred(1, 3), inHundred(2, 3), inHundred(0, 0)]).toEqual([33, 67, 0]);
	});
});
