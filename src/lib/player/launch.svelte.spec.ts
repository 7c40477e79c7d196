import { afterEach, expect, test, vi } from 'vitest';
import { loadDriver } from '../lms/select-driver.ts';
import { sample } from '../session/sample.fixture.ts';
import { Attempt } from './attempt.svelte.ts';
import { play } from './play.ts';
import { launch } from './launch.ts';
import { fakeDriver } from './testing/fake-driver.ts';

vi.mock('../lms/select-driver.ts', () => ({ loadDriver: vi.fn() }));

let undo = () => {};
afterEach(() => undo());

const reload = vi.fn();

async function launched(load: () => Promise<ReturnType<typeof fakeDriver>['driver']>) {
	vi.mocked(loadDriver).mockImplementation(async () => {
		const driver = await load();
		return () => driver;
	});
	const attempt = new Attempt(sample);
	attempt.play = play;
	undo = launch(attempt, reload);
	await vi.waitFor(() => expect(attempt.ready).toBe(true));
	return attempt;
}

test('the page’s coming and going reaches the attempt, until it is undone', async () => {
	const { driver } = fakeDriver();
	const attempt = await launched(async () => driver);
	expect(attempt.session.attempt).toMatch(/^[\w-]{8}$/);
	const calls = (['retry', 'pause', 'leave'] as const).map((name) => vi.spyOn(attempt, name));
	const counts = () => calls.map((call) => call.mock.calls.length);

	dispatchEvent(new Event('online'));
	expect(counts()).toEqual([1, 0, 0]);
	document.dispatchEvent(new Event('visibilitychange'));
	expect(counts()).toEqual([1, 0, 0]);
	const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
	document.dispatchEvent(new Event('visibilitychange'));
	hidden.mockRestore();
	expect(counts()).toEqual([1, 1, 0]);
	dispatchEvent(new PageTransitionEvent('pagehide'));
	expect(counts()).toEqual([1, 1, 1]);

	undo();
	for (const event of ['online', 'pagehide']) dispatchEvent(new Event(event));
	expect(counts()).toEqual([1, 1, 1]);
});

test.each([
	['scorm12', true],
	['scorm2004', true],
	['cmi5', true],
	['web', false],
	['none', false]
])(
	'a page of %s that the browser brings back is over: %s; else it is loaded again',
	async (...given) => {
		const [target, isOver] = given;
		const meta = document.createElement('meta');
		Object.assign(meta, { name: 'second-look-target', content: target });
		document.head.append(meta);
		try {
			reload.mockClear();
			const attempt = await launched(async () => fakeDriver().driver);
			dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
			expect([attempt.restored, reload.mock.calls.length]).toEqual([false, 0]);
			dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
			expect([attempt.restored, reload.mock.calls.length]).toEqual([isOver, isOver ? 0 : 1]);
		} finally {
			meta.remove();
		}
	}
);

test('a driver that cannot be loaded leaves the learner practising, and told', async () => {
	const attempt = await launched(() => Promise.reject(new TypeError('Failed to fetch')));
	expect(attempt.status).toEqual({
		kind: 'practice',
		reason: 'no-lms',
		problem: { reason: 'not-opened', detail: 'TypeError: Failed to fetch' }
	});
});
