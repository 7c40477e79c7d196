import { describe, expect, it } from 'vitest';
import { KeptRecord, type Owner } from './kept-record.svelte.ts';

const amina: Owner = { course: 'trial', learner: 'amina 1', attempt: 'aaaaaaaa', passing: false };

function device() {
	const items = new Map<string, string>();
	return {
		items,
		storage: () => ({
			getItem: (key: string) => items.get(key) ?? null,
			setItem: (key: string, value: string) => void items.set(key, value),
			removeItem: (key: string) => void items.delete(key)
		})
	};
}

describe('a record on a device', () => {
	it('comes back to its learner, in a new attempt too', () => {
		const { storage } = device();
		new KeptRecord(amina, storage).write('learnt', 'To ask first.');
		const again = new KeptRecord({ ...amina, attempt: 'bbbbbbbb' }, storage);
		expect(again.answer('learnt')).toBe('To ask first.');
	});

	it.each<[string, Partial<Owner>]>([
		['another learner', { learner: 'amina 2' }],
		['another course', { course: 'other' }],
		['nobody, in another attempt', { learner: null, attempt: 'bbbbbbbb' }],
		['a learner whose id is written like an attempt', { learner: 'attempt/aaaaaaaa' }]
	])('never reaches %s', (_, change) => {
		const { storage } = device();
		new KeptRecord(amina, storage).write('learnt', 'To ask first.');
		expect(new KeptRecord({ ...amina, ...change }, storage).isEmpty).toBe(true);
	});

	it('is kept by attempt where the LMS names nobody', () => {
		const { storage } = device();
		const nobody = { ...amina, learner: null };
		new KeptRecord(nobody, storage).role = 'student';
		expect(new KeptRecord(nobody, storage).role).toBe('student');
	});

	it('leaves nothing behind when it is cleared', () => {
		const { items, storage } = device();
		const record = new KeptRecord(amina, storage);
		record.role = 'other';
		record.write('peer', 'A colleague in health.');
		expect(items.size).toBe(1);
		record.clear();
		expect(items.size).toBe(0);
		expect(record.answer('peer')).toBeUndefined();
	});

	it('takes in what another tab has written meanwhile', () => {
		const { storage } = device();
		const [one, other] = [new KeptRecord(amina, storage), new KeptRecord(amina, storage)];
		other.role = 'student';
		other.write('peer', 'A colleague.');
		one.write('name', 'Amina Begum');
		const found = new KeptRecord(amina, storage);
		expect([found.role, found.answer('peer'), found.answer('name')]).toEqual([
			'student',
			'A colleague.',
			'Amina Begum'
		]);
	});

	it('lasts for the visit where storage is blocked, and says so', () => {
		const record = new KeptRecord(amina, () => {
			throw new DOMException('blocked', 'SecurityError');
		});
		expect(record.kept).toBe(false);
		record.write('peer', 'A colleague.');
		expect(record.answer('peer')).toBe('A colleague.');
	});

	it('is not left on the device where nobody could find it again', () => {
		const { items, storage } = device();
		const record = new KeptRecord({ ...amina, learner: null, passing: true }, storage);
		record.write('peer', 'A colleague.');
		expect(record.kept).toBe(false);
		expect(items.size).toBe(0);
	});
});
