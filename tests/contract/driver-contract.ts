import { describe, expect, test } from 'vitest';
import type { Record as Handed } from '../../src/lib/lms/driver.ts';
import type { Bench } from './bench.ts';
import {
	ALL_TYPES,
	CERTAINTY,
	interaction,
	OBJECTIVES,
	record,
	report,
	SNAPSHOT
} from './samples.ts';

/** What every driver owes the player, on whichever LMS. A bench is one learner's attempt. */
export function describeDriver(name: string, bench: () => Bench): void {
	describe(name, () => {
		const { calls, oneMode } = bench();
		const none = () => {};
		/** A website has one mode, and in cmi5 nothing is set: there those tests do not exist. */
		const whereThereAreModes = oneMode ? none : test;
		const whereCallsAreCounted = calls ? test : none;

		test('opens a first attempt with nothing held', async () => {
			const launch = await bench().launch().open();
			expect(launch.problem).toBeUndefined();
			expect(launch).toMatchObject({
				mode: 'normal',
				snapshot: '',
				interactions: 0
			});
			expect(launch.learner?.id).toBeTruthy();
		});

		test('gives the snapshot back at the next launch, which goes on from this one', async () => {
			const b = bench();
			const driver = b.launch();
			await driver.open();
			expect(await driver.write(record({ interactions: [interaction()] }))).toEqual({
				saved: true
			});
			expect(driver.close(record()).saved).toBe(true);
			await driver.closed;
			const launch = await b.launch().open();
			expect(launch).toMatchObject({ snapshot: SNAPSHOT, interactions: 1 });
			expect(b.held().place).toBe('recording/the-visit');
			expect(b.refusals()).toEqual([]);
		});

		test('keeps what was written when the tab is killed', async () => {
			const b = bench();
			const driver = b.launch();
			await driver.open();
			await driver.write(record());
			expect((await b.launch().open()).snapshot).toBe(SNAPSHOT);
		});

		test('says nothing of a score, of passing or of completing before there is any', async () => {
			const b = bench();
			const driver = b.launch();
			await driver.open();
			await driver.write(record());
			driver.close(record());
			await driver.closed;
			expect(b.held()).toMatchObject({ completed: false, passed: null, score: null });
		});

		test('never says failed while attempts remain', async () => {
			const b = bench();
			const driver = b.launch();
			await driver.open();
			await driver.write(record({ report: report({ score: 0.3, progress: 1, passed: null }) }));
			driver.close(record({ report: report({ score: 0.3, progress: 1, passed: null }) }));
			await driver.closed;
			expect(b.held().passed).toBeNull();
		});

		test('says failed when they are spent', async () => {
			const b = bench();
			const driver = b.launch();
			await driver.open();
			const spent = report({ score: 0.3, progress: 1, completed: true, passed: false });
			expect(await driver.write(record({ report: spent }))).toEqual({ saved: true });
			expect(b.held()).toMatchObject({ passed: false, score: 30 });
			expect(b.refusals()).toEqual([]);
		});

		test('reports completing, passing, the score and each standard', async () => {
			const b = bench();
			const driver = b.launch();
			await driver.open();
			await driver.write(record({ report: report({ progress: 0.5, objectives: OBJECTIVES }) }));
			const done = report({
				progress: 1,
				completed: true,
				passed: true,
				score: 5 / 6,
				objectives: OBJECTIVES
			});
			expect(await driver.write(record({ report: done }))).toEqual({ saved: true });
			expect(driver.close(record({ report: done }))).toEqual({ saved: true });
			await driver.closed;
			expect(b.held()).toMatchObject({ completed: true, passed: true, score: 83.33 });
			expect(b.held().objectives).toEqual({ standard_3_11: 83.33, standard_3_1: null });
			expect(b.refusals()).toEqual([]);
		});

		test('writes every type of interaction, once, in order', async () => {
			const b = bench();
			const driver = b.launch();
			await driver.open();
			expect(await driver.write(record({ interactions: ALL_TYPES }))).toEqual({ saved: true });
			expect(await driver.write(record())).toEqual({ saved: true });
			expect(b.refusals()).toEqual([]);
			expect(
				b.held().interactions.map((one) => `${one.type} ${one.response} ${one.result}`)
			).toEqual([
				'choice a correct',
				'choice a,d incorrect',
				'matching a.b,b.a,c.b incorrect',
				'sequencing c,a,b incorrect',
				'likert d neutral'
			]);
		});

		test('appends to the interactions and standards of earlier launches', async () => {
			const b = bench();
			for (const part of ['first', 'second']) {
				const driver = b.launch();
				const { interactions } = await driver.open();
				await driver.write(
					record({
						interactions: [interaction({ id: part, index: interactions })],
						report: report({ objectives: OBJECTIVES })
					})
				);
				driver.close(record({ report: report({ objectives: OBJECTIVES }) }));
				await driver.closed;
			}
			expect(b.held().interactions.map((one) => one.id)).toEqual(['first', 'second']);
			expect(b.refusals()).toEqual([]);
		});

		test('tells of a save that failed, and makes it good with the next', async () => {
			const b = bench();
			const driver = b.launch();
			await driver.open();
			b.break(true);
			const lost = await driver.write(
				record({
					interactions: ALL_TYPES,
					report: report({ completed: true, passed: true, score: 0.9, objectives: OBJECTIVES })
				})
			);
			expect(lost).toMatchObject({ saved: false, problem: { reason: 'not-committed' } });
			expect(b.held()).toMatchObject({ snapshot: '', completed: false, interactions: [] });
			b.break(false);
			const done = report({ completed: true, passed: true, score: 0.9, objectives: OBJECTIVES });
			expect(await driver.write(record({ report: done }))).toEqual({ saved: true });
			expect(b.held()).toMatchObject({
				snapshot: SNAPSHOT,
				completed: true,
				passed: true,
				score: 90
			});
			expect(b.held().interactions.map((one) => one.id)).toEqual(ALL_TYPES.map((one) => one.id));
		});

		test('takes what an earlier launch could not get into the list, and no answer twice', async () => {
			const b = bench();
			const driver = b.launch();
			await driver.open();
			b.break(true);
			await driver.write(record({ interactions: ALL_TYPES }));
			const left = [...driver.waiting];
			expect(left.map(({ id }) => id)).toEqual(ALL_TYPES.map(({ id }) => id));
			b.break(false);
			for (let launch = 0; launch < 2; launch++) {
				const next = b.launch();
				await next.open();
				expect(await next.write(record({ interactions: left }))).toEqual({ saved: true });
				expect(next.waiting).toEqual([]);
				expect(b.held().interactions.map(({ id }) => id)).toEqual(ALL_TYPES.map(({ id }) => id));
				next.close(record());
				await next.closed;
			}
			expect(b.refusals()).toEqual([]);
		});

		test('sends all of it again to an LMS that forgot what it could not save', async () => {
			const b = bench();
			if (!b.forget) return;
			const driver = b.launch();
			await driver.open();
			const done = report({ completed: true, passed: true, score: 0.9, objectives: OBJECTIVES });
			b.forget(true);
			await driver.write(record({ interactions: ALL_TYPES, report: done }));
			b.forget(false);
			expect(await driver.write(record({ report: done }))).toEqual({ saved: true });
			// Five answers at once leave the standards no room; they come with the next write.
			expect(await driver.write(record({ report: done }))).toEqual({ saved: true });
			expect(b.held()).toMatchObject({ snapshot: SNAPSHOT, completed: true, score: 90 });
			expect(b.held().objectives).toEqual({ standard_3_11: 83.33, standard_3_1: null });
			expect(b.held().interactions.map((one) => one.response)).toHaveLength(ALL_TYPES.length);
			expect(b.refusals()).toEqual([]);
		});

		test('is left before any page was opened, and nothing was refused', async () => {
			const b = bench();
			const driver = b.launch();
			await driver.open();
			const nothing = record({ report: report({ place: '', progress: 0 }) });
			expect(driver.close(nothing)).toEqual({ saved: true });
			expect(await (driver.closed ?? { saved: true })).toEqual({ saved: true });
			expect(b.refusals()).toEqual([]);
		});

		test('closes once, and is closed after that', async () => {
			const b = bench();
			const driver = b.launch();
			await driver.open();
			expect(driver.close(record())).toEqual({ saved: true });
			await driver.closed;
			expect(driver.close(record())).toMatchObject({ problem: { reason: 'closed' } });
			expect(await driver.write(record())).toMatchObject({ problem: { reason: 'closed' } });
			expect(b.refusals()).toEqual([]);
			expect(b.held().snapshot).toBe(SNAPSHOT);
		});

		test('answers with a problem before it was opened', async () => {
			const driver = bench().launch();
			expect(await driver.write(record())).toMatchObject({ saved: false });
			expect(driver.close(record())).toMatchObject({ saved: false });
		});

		whereThereAreModes('saves snapshot and place on a review, and no results', async () => {
			const b = bench();
			const driver = b.launch('review');
			expect((await driver.open()).mode).toBe('review');
			const done = report({ completed: true, passed: true, score: 1, objectives: OBJECTIVES });
			const saved = await driver.write(record({ report: done, interactions: [interaction()] }));
			expect(saved).toEqual({ saved: true });
			driver.close(record({ report: done }));
			await driver.closed;
			expect(b.held()).toEqual({
				snapshot: SNAPSHOT,
				place: 'recording/the-visit',
				completed: false,
				passed: null,
				score: null,
				interactions: [],
				objectives: {}
			});
			expect(b.refusals()).toEqual([]);
		});

		whereThereAreModes('saves nothing on a browse', async () => {
			const b = bench();
			const driver = b.launch('browse');
			expect((await driver.open()).mode).toBe('browse');
			await driver.write(record({ interactions: ALL_TYPES }));
			driver.close(record());
			await driver.closed;
			expect(b.held()).toMatchObject({ snapshot: '', place: '', interactions: [] });
			expect(b.refusals()).toEqual([]);
		});

		whereCallsAreCounted(
			'needs one commit and at most 30 SetValue for the costliest answer',
			async () => {
				const b = bench();
				const driver = b.launch();
				await driver.open();
				const cost = async (given: Handed) => {
					const before = b.calls!();
					expect(await driver.write(given)).toEqual({ saved: true });
					return {
						sets: b.calls!().sets - before.sets,
						commits: b.calls!().commits - before.commits
					};
				};
				// Everything at once, for the first time: a new page, the last question of the last quiz
				// with how sure the learner was, a score, both statuses and a dozen standards.
				const objectives = Array.from({ length: 12 }, (_, n) => ({
					standard: `4.${n}`,
					score: 0.9,
					met: true,
					practised: true
				}));
				const finished = report({
					completed: true,
					passed: true,
					score: 0.9,
					progress: 1,
					objectives
				});
				const standards = ['3.11', '2.5', '1.3', '1.7', '5.3'];
				const question = interaction({ standards, description: 'Who answers for the record?' });
				const answered = record({ report: finished, interactions: [question, CERTAINTY] });
				const first = await cost(answered);
				expect(first.commits).toBe(1);
				expect(first.sets).toBeLessThanOrEqual(30);
				// Another, a scenario's choice with three that are as good.
				const correct = [0, 1, 2];
				const choice = interaction({
					id: 'next',
					index: 2,
					standards,
					correct,
					alternatives: true
				});
				const next = await cost(record({ report: finished, interactions: [choice] }));
				expect(next.commits).toBe(1);
				expect(next.sets).toBeLessThanOrEqual(30);
				// What found no room comes with what follows, and all of it is there at the end.
				driver.close(record({ report: finished }));
				expect(Object.values(b.held().objectives)).toEqual(objectives.map(() => 90));
				expect(b.refusals()).toEqual([]);
			}
		);

		test('writes how sure the learner was after the answer that it is about', async () => {
			const b = bench();
			const driver = b.launch();
			await driver.open();
			await driver.write(record({ interactions: [ALL_TYPES[1]!, CERTAINTY] }));
			expect(b.held().interactions).toEqual([
				{ id: 'recording_check.q2.1', type: 'choice', response: 'a,d', result: 'incorrect' },
				{ id: 'recording_check.q2.1.certainty', type: 'likert', response: 'c', result: 'neutral' }
			]);
			expect(b.refusals()).toEqual([]);
		});

		whereCallsAreCounted('writes nothing twice that did not change', async () => {
			const b = bench();
			const driver = b.launch();
			await driver.open();
			const same = record({ interactions: [], report: report({ objectives: OBJECTIVES }) });
			await driver.write(same);
			const before = b.calls!().sets;
			await driver.write(same);
			expect(b.calls!().sets).toBe(before);
		});
	});
}
