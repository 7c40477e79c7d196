import { rootOf } from '../lms/environment.ts';
import { createUnavailable } from '../lms/practice.ts';
import { loadDriver } from '../lms/select-driver.ts';
import type { Attempt } from './attempt.svelte.ts';
import { askForMissingStyles } from './missing-styles.ts';
import { timeAwake } from './time-awake.ts';

/**
 * Opens the attempt with the driver that the package names and keeps it written while the learner
 * comes and goes. Returns what undoes it.
 *
 * `pagehide` and `visibilitychange` are the two events that browsers still fire in frames; a
 * handler of `unload` would be ignored and would cost the back–forward cache.
 */
export function launch(attempt: Attempt, reload = () => location.reload()): () => void {
	const meta = document.querySelector('meta[name="second-look-target"]');
	const target = meta?.getAttribute('content') ?? 'none';
	const listeners = new AbortController();
	const { signal } = listeners;
	const now = timeAwake(signal);
	void loadDriver(target)
		.then((create) => create({ window }))
		// Its file did not come: the learner practises and is told, rather than wait for ever.
		.catch((error: unknown) => createUnavailable(String(error)))
		.then((driver) =>
			attempt.open({
				driver,
				storage: () => window.localStorage,
				activity: rootOf(import.meta.url),
				now,
				newAttemptId
			})
		);

	askForMissingStyles(signal);
	addEventListener('pagehide', () => attempt.leave(), { signal });
	// The page was left, and its session with it; from the cache it comes back as if it had not been.
	// An LMS may have to launch it anew; where there is none, it can be opened again at once.
	const hasLms = !['web', 'none'].includes(target);
	const restore = () => (hasLms ? (attempt.restored = true) : reload());
	addEventListener('pageshow', ({ persisted }) => persisted && restore(), { signal });
	addEventListener('online', () => attempt.retry(), { signal });
	document.addEventListener(
		'visibilitychange',
		() => {
			if (document.visibilityState === 'hidden') attempt.pause();
		},
		{ signal }
	);
	return () => listeners.abort();
}

/** 48 random bits as 8 base64url characters. */
function newAttemptId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(6));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_');
}
