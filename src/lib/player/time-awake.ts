/** Seconds between two looks at the clock; a tab in the background gets no more than one a minute. */
const LOOK = 60;
/** A look that is so much later was slept through. */
const ASLEEP = 300;

/**
 * Seconds since the page began, without those that the device slept or the browser froze the tab: an
 * LMS is told how long somebody was here, and a laptop that was closed overnight was not.
 *
 * @param signal ends the looking
 * @param clock seconds that only grow
 */
export function timeAwake(
	signal: AbortSignal,
	clock: () => number = () => performance.now() / 1000
): () => number {
	let last = clock();
	let slept = 0;
	const look = () => {
		const now = clock();
		// What was left until the next look may have been spent here.
		if (now - last > ASLEEP) slept += now - last - LOOK;
		last = now;
		return now - slept;
	};
	const looking = setInterval(look, LOOK * 1000);
	signal.addEventListener('abort', () => clearInterval(looking));
	return look;
}
