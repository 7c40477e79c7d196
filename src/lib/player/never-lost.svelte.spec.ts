import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sample } from '../session/sample.fixture.ts';
import { Attempt } from './attempt.svelte.ts';
import { anyStory } from './testing/never-lost-story.ts';
import { World } from './testing/never-lost-world.ts';

/**
 * A model check of all that keeps a learner's work: session, snapshot, journal, merge and resume,
 * through the attempt itself. Stories by chance (answers, refused and cut commits, killed tabs, two
 * devices, two learners, staff who reset) are played against an LMS and storages of our own; `World`
 * says after every step what must hold. The seed is fixed, so that a failure comes again.
 */
const RUNS = 2000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The machine may have other work. */
const PATIENCE = 300_000;

const playStory = (together: boolean, sights: Set<string>) =>
	fc.asyncProperty(anyStory, async (story) => {
		const world = new World(sample, () => new Attempt(sample), together, sights);
		for (const step of story) await world.take(step);
		await world.end();
	});

test(
	'nothing acknowledged is lost, lowered, told too early or given to another',
	async () => {
		const sights = new Set<string>();
		await fc.assert(playStory(false, sights), { seed: 11, numRuns: RUNS });
		// The stories are worth something only if they get somewhere.
		expect([...sights].sort()).toEqual([
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
	},
	PATIENCE
);

test(
	'the same, with the course open in two tabs of one device',
	async () => {
		const sights = new Set<string>();
		await fc.assert(playStory(true, sights), { seed: 12, numRuns: RUNS / 2 });
		expect(sights).toContain('taken over');
	},
	PATIENCE
);
