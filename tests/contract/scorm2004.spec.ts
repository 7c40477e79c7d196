import { describe, expect, test } from 'vitest';
import { createScorm2004 } from '../../src/lib/lms/scorm2004.ts';
import { strict2004 } from './bench.ts';
import {
	ALL_TYPES,
	CERTAINTY,
	interaction,
	OBJECTIVES,
	record,
	report,
	SNAPSHOT
} from './samples.ts';

async function opened(options: Parameters<typeof strict2004>[0] = {}, mode?: 'review' | 'browse') {
	const b = strict2004(options);
	const driver = b.launch(mode);
	const launch = await driver.open();
	return { b, lms: b.lms, driver, launch };
}

const done = report({ completed: true, passed: true, score: 0.9, progress: 1 });

describe('limits of SCORM 2004', () => {
	test.each([
		['64,000 by default', {}, 64_000],
		['4,000 in the 3rd edition', { suspendData: 4000 }, 4000]
	])('suspend_data: %s', async (_, options, most) => {
		const { b, driver } = await opened(options);
		expect(await driver.write(record({ snapshot: 'x'.repeat(most) }))).toEqual({ saved: true });
		const over = await driver.write(record({ snapshot: 'x'.repeat(most + 1), report: done }));
		expect(over).toMatchObject({ problem: { reason: 'refused' } });
		expect(b.held()).toMatchObject({ snapshot: 'x'.repeat(most), completed: true });
	});

	test('location: 1,000', async () => {
		const { lms, driver } = await opened();
		await driver.write(record({ report: report({ place: 'p'.repeat(1000) }) }));
		expect(lms.refused()).toEqual([]);
	});
});

describe('values that Moodle refuses with 406 are never sent', () => {
	test('timestamps without zone and decimals, durations with two at most', async () => {
		const { lms, driver } = await opened();
		for (const [n, latency] of [0, 0.001, 59.999, 4000.5].entries()) {
			await driver.write(
				record({
					seconds: latency,
					interactions: [interaction({ id: `i${n}`, index: n, latency })]
				})
			);
		}
		expect(lms.refused()).toEqual([]);
		expect(lms.held()['cmi.interactions.0.timestamp']).toBe('2026-11-23T04:00:00');
		expect(lms.held()['cmi.interactions.3.latency']).toBe('PT1H6M40.5S');
	});

	test('no score in exponent form', async () => {
		const { lms, driver } = await opened();
		await driver.write(record({ report: report({ score: 1e-7, progress: 1e-7 }) }));
		expect(lms.refused()).toEqual([]);
		expect(lms.held()['cmi.score.scaled']).toBe('0');
	});

	test('responses are short identifiers joined with [,]', async () => {
		const { lms, driver } = await opened();
		await driver.write(
			record({ interactions: [interaction({ response: [0, 40], correct: [40], options: 48 })] })
		);
		expect(lms.refused()).toEqual([]);
		expect(lms.held()['cmi.interactions.0.learner_response']).toBe('a[,]s41');
	});

	test('more than 36 members are sent as other', async () => {
		const { lms, driver } = await opened();
		const response = Array.from({ length: 40 }, (_, n) => n);
		await driver.write(record({ interactions: [interaction({ response, options: 48 })] }));
		expect(lms.refused()).toEqual([]);
		expect(lms.held()['cmi.interactions.0.type']).toBe('other');
	});

	test('picking nothing sends no response', async () => {
		const { lms, driver } = await opened();
		await driver.write(record({ interactions: [interaction({ response: [], correct: [1] })] }));
		expect(lms.refused()).toEqual([]);
	});

	test('a description cannot pass for a language tag', async () => {
		const { lms, driver } = await opened();
		const description = `{lang=xx}${'x'.repeat(300)}`;
		await driver.write(record({ interactions: [interaction({ description })] }));
		expect(lms.refused()).toEqual([]);
		expect(lms.held()['cmi.interactions.0.description']).toHaveLength(250);
	});
});

test('a whole interaction, as the LMS holds it', async () => {
	const { lms, driver } = await opened();
	await driver.write(
		record({ interactions: [interaction({ correct: [0, 2], alternatives: true })] })
	);
	const held = Object.entries(lms.held()).filter(([name]) => name.startsWith('cmi.interactions'));
	expect(Object.fromEntries(held)).toMatchInlineSnapshot(`
		{
		  "cmi.interactions.0.correct_responses.0.pattern": "a",
		  "cmi.interactions.0.correct_responses.1.pattern": "c",
		  "cmi.interactions.0.description": "recording/the-visit the-kitchen-table",
		  "cmi.interactions.0.id": "recording_the_visit.kitchen_table.1",
		  "cmi.interactions.0.latency": "PT4.57S",
		  "cmi.interactions.0.learner_response": "a",
		  "cmi.interactions.0.objectives.0.id": "standard_3_11",
		  "cmi.interactions.0.objectives.1.id": "standard_2_5",
		  "cmi.interactions.0.objectives.2.id": "standard_1_3",
		  "cmi.interactions.0.result": "correct",
		  "cmi.interactions.0.timestamp": "2026-11-23T04:00:00",
		  "cmi.interactions.0.type": "choice",
		  "cmi.interactions.0.weighting": "3",
		}
	`);
});

describe('statuses', () => {
	test('an LMS that completes by itself what says nothing is told incomplete at the start', async () => {
		const { b, lms, driver } = await opened({ completesBySelf: true });
		expect(lms.accepted()).toContainEqual(['cmi.completion_status', 'incomplete']);
		driver.close(record());
		expect(b.held()).toMatchObject({ completed: false, passed: null });
	});

	test('neither is said until both are settled: Moodle would open a review of either', async () => {
		for (const half of [
			report({ completed: true, progress: 1, score: 0.6 }),
			report({ passed: true, progress: 0.5, score: 0.9 })
		]) {
			const b = strict2004();
			const first = b.launch();
			await first.open();
			first.close(record({ report: half }));
			expect(b.held()).toMatchObject({ completed: false, passed: null });
			expect(Number(b.lms.held()['cmi.progress_measure'])).toBeLessThan(1);
			const second = b.launch();
			expect(await second.open()).toMatchObject({ mode: 'normal' });
			second.close(record({ report: done }));
			expect(b.held()).toMatchObject({ completed: true, passed: true, score: 90 });
		}
	});

	test('a course that nobody is marked in completes, and says nothing of success', async () => {
		const { b, driver } = await opened();
		driver.close(record({ report: report({ completed: true, progress: 1, scored: false }) }));
		expect(b.held()).toMatchObject({ completed: true, passed: null });
	});

	test('success_status is said, not left to be derived', async () => {
		const { lms, driver } = await opened();
		await driver.write(record({ report: done }));
		expect(lms.held()).toMatchObject({
			'cmi.success_status': 'passed',
			'cmi.completion_status': 'completed',
			'cmi.score.scaled': '0.9',
			'cmi.progress_measure': '1'
		});
	});

	test('a passing score does not turn into failed while attempts remain', async () => {
		const { b, driver } = await opened({ masteryScore: '0.8' });
		driver.close(record({ report: report({ score: 0.5 }) }));
		expect(b.held().passed).toBeNull();
	});

	test('neither is ever taken back, nor a better score', async () => {
		const { b, driver } = await opened({
			mode: 'normal',
			held: {
				'cmi.completion_status': 'completed',
				'cmi.success_status': 'passed',
				'cmi.score.scaled': '0.95',
				'cmi.score.raw': '95'
			}
		});
		await driver.write(record({ report: report({ score: 0.3, passed: false }) }));
		expect(b.held()).toMatchObject({ completed: true, passed: true, score: 95 });
	});
});

describe('objectives', () => {
	test('say completed when practised and passed when met, and never failed', async () => {
		const { lms, driver } = await opened();
		const below = { standard: '1.2', score: 0.5, met: false, practised: true };
		await driver.write(record({ report: report({ objectives: [...OBJECTIVES, below] }) }));
		const said = (n: number) =>
			['completion_status', 'success_status'].map((of) => lms.held()[`cmi.objectives.${n}.${of}`]);
		expect([0, 1, 2].map(said)).toEqual([
			['completed', 'passed'],
			['completed', undefined],
			['completed', 'unknown']
		]);
	});

	test('one that more answers undo is open again', async () => {
		const { lms, driver } = await opened();
		const [met] = OBJECTIVES;
		await driver.write(record({ report: report({ objectives: [met!] }) }));
		const undone = { ...met!, score: 0.7, met: false };
		await driver.write(record({ report: report({ objectives: [undone] }) }));
		expect(lms.held()['cmi.objectives.0.success_status']).toBe('unknown');
	});

	test('the preset one keeps its read-only id (351), ours are appended', async () => {
		const { b, lms, driver } = await opened({ presetObjectives: ['primary'] });
		await driver.write(record({ report: report({ objectives: OBJECTIVES }) }));
		expect(lms.refused()).toEqual([]);
		expect(b.held().objectives).toEqual({
			primary: null,
			standard_3_11: 83.33,
			standard_3_1: null
		});
	});

	test('one that is there already is found by its id', async () => {
		const { b, driver } = await opened({ presetObjectives: ['primary', 'standard_3_11'] });
		await driver.write(record({ report: report({ objectives: OBJECTIVES }) }));
		expect(Object.keys(b.held().objectives)).toEqual(['primary', 'standard_3_11', 'standard_3_1']);
	});

	test('3.1 and 3.10 are two', async () => {
		const { b, driver } = await opened();
		const objectives = ['3.1', '3.10'].map((standard) => ({
			standard,
			score: 0.5,
			met: false,
			practised: true
		}));
		await driver.write(record({ report: report({ objectives }) }));
		expect(b.held().objectives).toEqual({ standard_3_1: 50, standard_3_10: 50 });
	});
});

describe('life cycle', () => {
	test('after Terminate a frame that reloads is closed (104) until it is launched again', async () => {
		const b = strict2004();
		const window = { API_1484_11: b.lms.launch() } as object;
		const first = createScorm2004({ window });
		await first.open();
		first.close(record());
		const reloaded = createScorm2004({ window });
		expect(await reloaded.open()).toMatchObject({ mode: 'none', problem: { reason: 'closed' } });
		expect(await b.launch().open()).toMatchObject({ snapshot: SNAPSHOT });
	});

	test('a frame that reloads without Terminate goes on (103)', async () => {
		const b = strict2004();
		const window = { API_1484_11: b.lms.launch() } as object;
		await createScorm2004({ window }).open();
		expect((await createScorm2004({ window }).open()).problem).toBeUndefined();
	});

	test('neither adl.nav.request nor adl.data is touched', async () => {
		const { lms, driver } = await opened();
		driver.close(record({ interactions: ALL_TYPES, report: done }));
		expect(lms.calls.filter((call) => call.element?.startsWith('adl'))).toEqual([]);
	});

	test('exit is suspend, and Terminate that throws after saving is no loss', async () => {
		const { b, lms, driver } = await opened();
		lms.faults = { finish: 'throw' };
		expect(driver.close(record())).toEqual({ saved: true });
		expect(lms.held()['cmi.exit']).toBe('suspend');
		expect(b.held().snapshot).toBe(SNAPSHOT);
	});

	test('250 interactions and more are appended', async () => {
		const { b, lms, driver } = await opened();
		const interactions = Array.from({ length: 251 }, (_, n) =>
			interaction({ id: `i${n}`, index: n, standards: [] })
		);
		expect(await driver.write(record({ interactions }))).toEqual({ saved: true });
		expect(b.held().interactions).toHaveLength(251);
		expect(lms.refused()).toEqual([]);
	});

	test('an id that cannot be written twice is taken as there after a failed commit', async () => {
		const { b, lms, driver } = await opened();
		lms.faults = { commit: 'html' };
		await driver.write(record({ interactions: [interaction()] }));
		lms.faults = {};
		expect(await driver.write(record())).toEqual({ saved: true });
		expect(b.held().interactions).toHaveLength(1);
	});
});

test('a review still takes snapshot, place and surveys, and nothing that is a result', async () => {
	const b = strict2004();
	const first = b.launch();
	await first.open();
	first.close(record({ report: done }));
	const driver = b.launch();
	expect(await driver.open()).toMatchObject({ mode: 'review', snapshot: SNAPSHOT });
	const survey = ALL_TYPES.find((one) => one.type === 'likert')!;
	const later = report({ place: 'recording/check', score: 1, objectives: OBJECTIVES });
	const again = record({
		snapshot: 'later',
		report: later,
		interactions: [interaction(), CERTAINTY, survey]
	});
	expect(await driver.write(again)).toEqual({ saved: true });
	driver.close(record({ snapshot: 'last', report: later }));
	expect(b.held()).toMatchObject({
		snapshot: 'last',
		place: 'recording/check',
		score: 90,
		objectives: {}
	});
	expect(b.held().interactions.map((one) => one.id)).toEqual([survey.id]);
});

test('a list that the LMS counts further than the session is appended to, not overwritten', async () => {
	const b = strict2004();
	const first = b.launch();
	await first.open();
	await first.write(record({ interactions: [interaction({ id: 'first' })] }));
	const second = b.launch();
	await second.open();
	await second.write(record({ interactions: [interaction({ id: 'second', index: 0 })] }));
	expect(b.held().interactions.map((one) => one.id)).toEqual(['first', 'second']);
});
