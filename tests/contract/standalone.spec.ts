import { expect, test } from 'vitest';
import { createStandalone } from '../../src/lib/lms/standalone.ts';
import { ALL_TYPES, record, report, SNAPSHOT } from './samples.ts';
import { memoryStorage } from './scorm-again-lms.ts';

const root = '/courses/second-look/';

test('where storage is blocked it works for the visit, and says so', async () => {
	const window = {
		get localStorage(): Storage {
			throw new DOMException('blocked', 'SecurityError');
		}
	};
	const driver = createStandalone({ window, root });
	expect(await driver.open()).toMatchObject({
		mode: 'normal',
		problem: { reason: 'not-committed', detail: 'localStorage is blocked' }
	});
	expect(await driver.write(record({ interactions: ALL_TYPES }))).toMatchObject({
		saved: false,
		problem: { reason: 'not-committed' }
	});
});

test('storage that is full is told at the write', async () => {
	const localStorage = memoryStorage();
	const driver = createStandalone({ window: { localStorage }, root });
	expect((await driver.open()).problem).toBeUndefined();
	localStorage.full = true;
	expect(await driver.write(record())).toMatchObject({ problem: { reason: 'not-committed' } });
	localStorage.full = false;
	expect(await driver.write(record())).toEqual({ saved: true });
});

test('two courses on one origin keep apart', async () => {
	const localStorage = memoryStorage();
	const first = createStandalone({ window: { localStorage }, root: '/a/' });
	await first.open();
	await first.write(record());
	const other = createStandalone({ window: { localStorage }, root: '/b/' });
	expect(await other.open()).toMatchObject({ snapshot: '' });
});

test('what cannot be read counts as nothing', async () => {
	const localStorage = memoryStorage();
	localStorage.setItem(`second-look:${root}`, '{"cmi":');
	expect(await createStandalone({ window: { localStorage }, root }).open()).toMatchObject({
		snapshot: '',
		mode: 'normal'
	});
});

test('completing does not end it: a website has no review', async () => {
	const localStorage = memoryStorage();
	const done = report({ completed: true, passed: true, score: 0.9 });
	const driver = createStandalone({ window: { localStorage }, root });
	await driver.open();
	driver.close(record({ report: done }));
	const again = createStandalone({ window: { localStorage }, root });
	expect(await again.open()).toMatchObject({
		mode: 'normal',
		snapshot: SNAPSHOT,
		learner: { id: 'this-device' }
	});
});
