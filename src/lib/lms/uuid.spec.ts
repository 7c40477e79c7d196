import { expect, test } from 'vitest';
import { randomUuid, stableUuid } from './uuid.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('a random one, with and without the browser’s help', () => {
	for (const crypto of [globalThis.crypto, { getRandomValues: undefined }, undefined]) {
		expect(randomUuid(crypto)).toMatch(UUID);
		expect(randomUuid(crypto)).not.toBe(randomUuid(crypto));
	}
});

test('the same name has the same one, and no two names share one', () => {
	const names = Array.from({ length: 2000 }, (_, n) => `760e3480 https://lms.example/${n} passed`);
	const all = names.map(stableUuid);
	expect(new Set(all).size).toBe(names.length);
	expect(stableUuid(names[0]!)).toBe(all[0]);
	for (const one of all) expect(one).toMatch(UUID);
});
