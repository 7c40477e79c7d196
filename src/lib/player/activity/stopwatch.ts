/** Measures a latency: seconds from showing something to answering it, as SCORM and xAPI ask. */
export interface Stopwatch {
	restart(): void;
	/** Seconds since the last start, rounded to a tenth. */
	seconds(): number;
}

/** `now` gives milliseconds; it is a parameter so that a test can hold the clock. */
export function createStopwatch(now: () => number = () => performance.now()): Stopwatch {
	let started = now();
	return {
		restart: () => {
			started = now();
		},
		seconds: () => Math.round((now() - started) / 100) / 10
	};
}
