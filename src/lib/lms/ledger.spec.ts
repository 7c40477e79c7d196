import { expect, test } from 'vitest';
import { Ledger } from './ledger.ts';

test('what was found or set is held', () => {
	const ledger = new Ledger<'a' | 'b'>();
	ledger.found('a', '1');
	ledger.stage('b', '2');
	expect(ledger.holds('a', '1') && ledger.holds('b', '2')).toBe(true);
	expect(ledger.holds('a', '2')).toBe(false);
});

test('after a commit that failed nothing of it is certain', () => {
	const ledger = new Ledger<'a'>();
	ledger.found('a', '1');
	ledger.stage('a', '2');
	ledger.lost();
	expect(ledger.holds('a', '1') || ledger.holds('a', '2')).toBe(false);
});

test('after a commit it is held', () => {
	const ledger = new Ledger<'a'>();
	ledger.stage('a', '2');
	ledger.committed();
	ledger.lost();
	expect(ledger.holds('a', '2')).toBe(true);
});

test('three refusals of one value are enough', () => {
	const ledger = new Ledger<'a'>();
	for (let n = 0; n < 3; n++) ledger.refuse('a', '1');
	expect(ledger.isHopeless('a', '1')).toBe(true);
	expect(ledger.isHopeless('a', '2')).toBe(false);
});
