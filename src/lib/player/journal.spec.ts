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
	openJournal(storage, 'course', 'a').write('text');
	expect(openJournal(storage, 'course', 'a').read()).toBe('text');
	expect(openJournal(storage, 'course', 'b').read()).toBeNull();
	expect(openJournal(storage, 'other', 'a').read()).toBeNull();
});

test('an id that looks like a path stays one name', () => {
	const { items, storage } = memory();
	openJournal(storage, 'course', 'a/../b c').write('text');
	expect([...items.keys()]).toEqual(['second-look/journal/course/a%2F..%2Fb%20c']);
});

test.each([null, undefined, ''])('learner %j has none', (id) => {
	const { items, storage } = memory();
	const journal = openJournal(storage, 'course', id);
	journal.write('text');
	expect(journal.read()).toBeNull();
	expect(items.size).toBe(0);
});

test('the answers have a place of their own', () => {
	const { items, storage } = memory();
	openJournal(storage, 'course', 'a').answers.write('text');
	expect(openJournal(storage, 'course', 'a').read()).toBeNull();
	expect([...items.keys()]).toEqual(['second-look/answers/course/a']);
});

test('storage that is blocked is no journal, and no error', () => {
	const blocked = (): Storage => {
		throw new DOMException('blocked', 'SecurityError');
	};
	const journal = openJournal(blocked, 'course', 'a');
	expect(() => journal.write('text')).not.toThrow();
	expect(journal.read()).toBeNull();
});
