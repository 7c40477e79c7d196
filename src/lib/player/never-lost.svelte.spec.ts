import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sample } from '../session/sample.fixture.ts';
import { Attempt } from './attempt.svelte.ts';
import { anyStory, World } from './testing/never-lost-world.ts';

/**
 * A model check of all that keeps a learner's work: session, snapshot, journal, merge and resume,
 * through the attempt itself. Stories by chance (answers, refused and cut commits, killed tabs, two
 * devices, two learners, staff who reset) are played against an LMS and storages of our own; `World`
 * says after every step what must hold. The seed is fixed, so that a failure comes again.
 */
const RUNS = 2000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const playStory = (together: boolean) =>
	fc.asyncProperty(anyStory, async (story) => {
		const world = new World(sample, () => new Attempt(sample), together);
		for (const step of story) await world.take(step);
		await world.end();
	});

test('nothing acknowledged is lost, lowered, told too early or given to another', async () => {
	await fc.assert(playStory(false), { seed: 11, numRuns: RUNS });
}, 60_000);

test('the same, with the course open in two tabs of one device', async () => {
	await fc.assert(playStory(true), { seed: 12, numRuns: RUNS / 2 });
}, 60_000);

test('the stories get somewhere', async () => {
	const reached = new Set<string>();
	await fc.assert(
		fc.asyncProperty(anyStory, async (story) => {
			const world = new World(sample, () => new Attempt(sample), false);
			for (const step of story) await world.take(step);
			for (const sight of world.sights) reached.add(sight);
		}),
		{ seed: 11, numRuns: 300 }
	);
	expect([...reached].sort()).toEqual([
		'asked, accepted',
		'asked, declined',
		'completed',
		'cut',
		'merged',
		'passed',
		'refused',
		'repaired',
		'reset',
		'review',
		'saved',
		'storage blocked'
	]);
}, 60_000);
