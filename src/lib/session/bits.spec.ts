import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitReader, BitWriter, checksum, countWidth, widthFor } from './bits.ts';

test('widths: what it takes to tell values apart', () => {
	expect([0, 1, 2, 3, 4, 5, 26, 32, 33].map(widthFor)).toEqual([0, 0, 1, 2, 2, 3, 5, 5, 6]);
});

test('numbers of any width and counts of any size come back', () => {
	const number = fc.integer({ min: 1, max: 40 }).chain((width) =>
		fc.tuple(
			fc.constant(width),
			fc.maxSafeNat().map((n) => n % 2 ** width)
		)
	);
	const all = fc.array(fc.tuple(number, fc.nat({ max: 2 ** 30 })), { minLength: 1 });
	fc.assert(
		fc.property(all, (values) => {
			const out = new BitWriter();
			let bits = 0;
			for (const [[width, value], count] of values) {
				out.number(value, width);
				out.count(count);
				bits += width + countWidth(count);
			}
			expect(out.text()).toHaveLength(Math.ceil(bits / 6));
			const reader = new BitReader(out.text());
			for (const [[width, value], count] of values) {
				expect([reader.number(0, width), reader.count(0)]).toEqual([value, count]);
			}
			expect(reader.isDone()).toBe(true);
		}),
		{ seed: 10 }
	);
});

test('nested bits are stepped over whole', () => {
	const inner = new BitWriter();
	inner.number(5, 7);
	const out = new BitWriter();
	out.number(1, 1);
	out.nest(inner);
	out.number(9, 4);
	const reader = new BitReader(out.text());
	reader.number(0, 1);
	expect(reader.nest().number(0, 7)).toBe(5);
	expect(reader.number(0, 4)).toBe(9);
});

test('done means that only filling is left, and filling is zeros', () => {
	const after = (text: string, width: number) => {
		const reader = new BitReader(text);
		reader.number(0, width);
		return reader.isDone();
	};
	expect(after('gA', 7)).toBe(true);
	expect(after('gA', 6)).toBe(false);
	expect(after('gB', 7)).toBe(false);
	expect(after('gA', 13)).toBe(false);
});

test('past the end there are zeros and a word of it, and no end to a count is no count', () => {
	const reader = new BitReader('_');
	expect(reader.number(0, 12)).toBe(0b111111000000);
	expect(reader.broken).toBe(true);
	const endless = new BitReader('_'.repeat(20));
	expect(endless.count(0)).toBe(0);
	expect(endless.broken).toBe(true);
});

test('the checksum is the CRC-32 of zip: 123456789 gives CBF43926', () => {
	expect(new BitReader(checksum('123456789')).number(0, 36)).toBe(0xcbf43926);
});
