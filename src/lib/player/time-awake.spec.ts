import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { timeAwake } from './time-awake.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A clock that a test moves on, with or without the browser's timers. */
function clock() {
	let seconds = 1_000;
	return {
		now: () => seconds,
		sleep: (more: number) => void (seconds += more),
		pass(more: number) {
			for (let second = 0; second < more; second++) {
				seconds++;
				vi.advanceTimersByTime(1_000);
			}
		}
	};
}

test('counts an hour that the learner was there, with or without a sign of life', () => {
	const { now, pass } = clock();
	const time = timeAwake(new AbortController().signal, now);
	const begin = time();
	pass(3_600);
	expect(time() - begin).toBe(3_600);
});

test('leaves a night out that the laptop was closed', () => {
	const { now, pass, sleep } = clock();
	const time = timeAwake(new AbortController().signal, now);
	const begin = time();
	pass(120);
	sleep(9 * 3_600);
	pass(60);
	expect(time() - begin).toBe(180);
});

test('is told of a sleep by whoever asks first', () => {
	const { now, sleep } = clock();
	const time = timeAwake(new AbortController().signal, now);
	const begin = time();
	sleep(30);
	expect(time() - begin).toBe(30);
	sleep(9 * 3_600);
	expect(time() - begin).toBe(90);
});

test('ends with its signal', () => {
	const ending = new AbortController();
	timeAwake(ending.signal);
	ending.abort();
	expect(vi.getTimerCount()).toBe(0);
});
