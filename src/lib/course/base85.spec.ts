import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase85, toBase85 } from './base85.ts';

test('gives the bytes back, however many', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
			expect(fromBase85(toBase85(bytes))).toEqual(bytes);
		})
	);
});

test('takes five characters for four bytes, and needs no escaping', () => {
	const all = Uint8Array.from({ length: 4096 }, (_, n) => (n * 167 + (n >> 3)) & 255);
	const text = toBase85(all);
	expect(text).toHaveLength(5120);
	expect(text).toMatch(/^[(-[\]-_a-~]+$/);
	expect(new Set(text).size).toBe(85);
});

test('is Ascii85 in other digits', () => {
	// "Man " is 9jqo^ there, whose digits are characters less 33.
	const digits = [...'9jqo^'].map((digit) => digit.charCodeAt(0) - 33);
	const value = digits.reduce((all, digit) => all * 85 + digit, 0);
	const text = toBase85(new TextEncoder().encode('Man '));
	expect(value).toBe(0x4d616e20);
	expect(text.charCodeAt(0)).toBe(digits[0]! + 40);
});
