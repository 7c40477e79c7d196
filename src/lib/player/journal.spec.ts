import { expect, test } from 'vitest';
import { openJournal } from './journal.ts';

function memory() {
	const items = new Map<string, string>();
	const storage = {
		getItem: (key: string) => items.get(key) ?? null,
		setItem: (key: string, value: string) => void items.set(key, value)
	} as Storage;
	return { items, storage: () => storage };
}

test('what was written is read again, by the same learner of the same course', () => {
	const { storage } = memory();
	openJournal(storage, 'course', 'a', 'here').write('one', 'text');
	expect(openJournal(storage, 'course', 'a', 'here').read('one')).toBe('text');
	expect(openJournal(storage, 'course', 'b', 'here').read('one')).toBeNull();
	expect(openJournal(storage, 'other', 'a', 'here').read('one')).toBeNull();
});

test('every attempt has its own, and the one worked in last is known', () => {
	const { storage } = memory();
	const journal = openJournal(storage, 'course', 'a', 'here');
	expect(journal.latest()).toBeNull();
	journal.write('one', 'text');
	journal.write('two', 'more');
	expect(journal.read('one')).toBe('text');
	expect(journal.latest()).toBe('two');
	expect(openJournal(storage, 'course', 'b', 'here').latest()).toBeNull();
});

test('of two activities each knows its own, and what was kept elsewhere where it has none', () => {
	const { storage } = memory();
	const here = openJournal(storage, 'course', 'a', 'here');
	const there = openJournal(storage, 'course', 'a', 'there');
	here.write('one', 'text');
	expect(there.latest()).toBe('one');
	there.write('two', 'text');
	expect(here.latest()).toBe('one');
	expect(there.latest()).toBe('two');
});

test('the attempt that has begun last is known by itself', () => {
	const { storage } = memory();
	const journal = openJournal(storage, 'course', 'a', 'here');
	journal.begin('one');
	journal.write('two', 'text');
	expect(journal.begun()).toBe('one');
	expect(journal.latest()).toBe('two');
});

test('where there is room for the name alone, the copy that was kept last is still known', () => {
	const { items, storage } = memory();
	openJournal(storage, 'course', 'a', 'here').write('one', 'text');
	const nearlyFull = {
		...storage(),
		setItem: (key: string, value: string) => {
			if (value.length > 4) throw new DOMException('full', 'QuotaExceededError');
			items.set(key, value);
		}
	} as Storage;
	const journal = openJournal(() => nearlyFull, 'course', 'a', 'here');
	journal.write('two', 'much more');
	expect(journal.read('two')).toBeNull();
	expect(journal.latest()).toBe('one');
});

test('an id that looks like a path stays one name', () => {
	const { items, storage } = memory();
	openJournal(storage, 'course', 'a/../b c', 'here').write('o/ne', 'text');
	expect([...items.keys()]).toEqual([
		'second-look/journal/course/a%2F..%2Fb%20c/o%2Fne',
		'second-look/latest/course/a%2F..%2Fb%20c',
		'second-look/latest/course/a%2F..%2Fb%20c/here'
	]);
});

test('of a name with half a surrogate pair nothing is kept, and no error comes', () => {
	const { items, storage } = memory();
	const journal = openJournal(storage, 'course', 'a', 'here');
	journal.write('A\ud83d', 'text');
	expect(journal.read('A\ud83d')).toBeNull();
	expect(items.size).toBe(0);
});

test.each([null, ''])('learner %j has none', (id) => {
	const { items, storage } = memory();
	const journal = openJournal(storage, 'course', id, 'here');
	journal.write('one', 'text');
	expect(journal.read('one')).toBeNull();
	expect(journal.latest()).toBeNull();
	expect(items.size).toBe(0);
});

test('the answers have a place of their own', () => {
	const { items, storage } = memory();
	openJournal(storage, 'course', 'a', 'here').answers('one').write('text');
	expect(openJournal(storage, 'course', 'a', 'here').read('one')).toBeNull();
	expect([...items.keys()]).toEqual(['second-look/answers/course/a/one']);
});

test('storage that is blocked is no journal, and no error', () => {
	const blocked = (): Storage => {
		throw new DOMException('blocked', 'SecurityError');
	};
	const journal = openJournal(blocked, 'course', 'a', 'here');
	expect(() => journal.write('one', 'text')).not.toThrow();
	expect(journal.read('one')).toBeNull();
});
