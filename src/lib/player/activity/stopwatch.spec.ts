import { expect, it } from 'vitest';
import { createStopwatch } from './stopwatch.ts';

it('measures seconds from its last start, in tenths', () => {
	let milliseconds = 1000;
	const stopwatch = createStopwatch(() => milliseconds);
	milliseconds = 3460;
	expect(stopwatch.seconds()).toBe(2.5);
	stopwatch.restart();
	expect(stopwatch.seconds()).toBe(0);
});
