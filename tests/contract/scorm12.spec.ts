import { describe, expect, test } from 'vitest';
import { createScorm12 } from '../../src/lib/lms/scorm12.ts';
import { StrictScorm12, type Scorm12Api } from '../lms/strict-scorm12.ts';
import { strict12 } from './bench.ts';
import {
	ALL_TYPES,
	CERTAINTY,
	interaction,
	OBJECTIVES,
	record,
	report,
	SNAPSHOT
} from './samples.ts';

/** Opens a driver on a strict LMS; what the test needs of both. */
async function opened(options: Parameters<typeof strict12>[0] = {}, mode?: 'review' | 'browse') {
	const b = strict12(options);
	const driver = b.launch(mode);
	const launch = await driver.open();
	return { b, lms: b.lms, driver, launch };
}

const done = report({ completed: true, passed: true, score: 0.9, progress: 1 });

describe('limits of SCORM 1.2', () => {
	test('4,096 characters of suspend_data are kept', async () => {
		const { b, driver } = await opened();
		expect(await driver.write(record({ snapshot: 'x'.repeat(4096) }))).toEqual({ saved: true });
		expect(b.held().snapshot).toHaveLength(4096);
	});

	test('one over is told (405), and the rest is written all the same', async () => {
		const { b, driver } = await opened();
		await driver.write(record({ snapshot: 'earlier' }));
		const outcome = await driver.write(record({ snapshot: 'x'.repeat(4097), report: done }));
		expect(outcome).toMatchObject({ saved: false, problem: { reason: 'refused' } });
		expect(outcome).toHaveProperty('problem.detail', expect.stringContaining('405'));
		expect(b.held()).toMatchObject({ snapshot: 'earlier', completed: true, score: 90 });
	});

	test('a place over 255 characters is cut: the snapshot has it whole', async () => {
		const { b, driver } = await opened();
		const outcome = await driver.write(record({ report: report({ place: 'p'.repeat(256) }) }));
		expect(outcome).toEqual({ saved: true });
		expect(b.held()).toMatchObject({ snapshot: SNAPSHOT, place: 'p'.repeat(255) });
	});
});

describe('an LMS that is not alone, or not honest', () => {
	/** As the LMS gives it to the page, with a layer of ours over one call. */
	function layered(over: (api: Scorm12Api) => Partial<Scorm12Api>) {
		const lms = new StrictScorm12();
		const api = lms.launch();
		const driver = createScorm12({ window: { API: { ...api, ...over(api) } } as object });
		return { lms, driver };
	}

	test('a snapshot that is cut without a word is told, and how much room there is', async () => {
		const { driver } = layered((api) => ({
			LMSSetValue: (element, value) => api.LMSSetValue(element, value.slice(0, 255))
		}));
		await driver.open();
		expect(await driver.write(record({ snapshot: 'x'.repeat(255) }))).toEqual({ saved: true });
		expect(await driver.write(record({ snapshot: 'x'.repeat(256) }))).toMatchObject({
			saved: false,
			problem: { reason: 'cut' },
			room: 255
		});
	});

	test('a snapshot that another device wrote is taken in before ours is written', async () => {
		let other = '';
		const { lms, driver } = layered((api) => ({
			LMSGetValue: (element) =>
				element === 'cmi.suspend_data' && other ? other : api.LMSGetValue(element)
		}));
		await driver.open();
		const reconcile = (found: string) => ({ snapshot: `${found} and mine`, report: report() });
		await driver.write(record({ snapshot: 'mine', reconcile }));
		expect(lms.held()['cmi.suspend_data']).toBe('mine');
		other = 'theirs';
		await driver.write(record({ snapshot: 'mine', reconcile }));
		expect(lms.held()['cmi.suspend_data']).toBe('theirs and mine');
		driver.close(record({ snapshot: 'mine', reconcile }));
		expect(lms.held()['cmi.suspend_data']).toBe('theirs and mine');
	});
});

describe('values that Moodle refuses with 405 are never sent', () => {
	test('session_time is HHHH:MM:SS with two decimals at most', async () => {
		const { lms, driver } = await opened();
		for (const seconds of [0.004, 5, 61.2345, 3599.999, 400_000, 1e9, NaN]) {
			await driver.write(record({ seconds }));
		}
		expect(lms.refused()).toEqual([]);
	});

	test('scores stay between 0 and 100 and without an exponent', async () => {
		const { lms, driver } = await opened();
		for (const score of [0, 1e-9, 1 / 3, 0.99999, 1, 1.2]) {
			await driver.write(record({ report: report({ score }) }));
		}
		expect(lms.refused()).toEqual([]);
		expect(lms.held()).toMatchObject({ 'cmi.core.score.raw': '100', 'cmi.core.score.max': '100' });
	});

	test('interaction ids have no spaces, hyphens or other alphabets, and 255 characters at most', async () => {
		const { lms, driver } = await opened();
		await driver.write(
			record({ interactions: [interaction({ id: 'cy-faith yr ŷ' + 'x'.repeat(300) })] })
		);
		expect(lms.refused()).toEqual([]);
		expect(lms.held()['cmi.interactions.0.id']).toMatch(/^cy_faith_yr__x+$/);
	});

	test('the result is wrong, not incorrect', async () => {
		const { lms, driver } = await opened();
		await driver.write(record({ interactions: [interaction({ result: 'incorrect' })] }));
		expect(lms.held()['cmi.interactions.0.result']).toBe('wrong');
	});

	test('a choice of more than 36 is fill-in, with the numbers picked', async () => {
		const { lms, driver } = await opened();
		await driver.write(
			record({ interactions: [interaction({ options: 48, response: [0, 36, 47], correct: [36] })] })
		);
		expect(lms.refused()).toEqual([]);
		expect(lms.held()).toMatchObject({
			'cmi.interactions.0.type': 'fill-in',
			'cmi.interactions.0.student_response': '1,37,48',
			'cmi.interactions.0.correct_responses.0.pattern': '37'
		});
	});

	test('picking nothing sends no response', async () => {
		const { lms, driver } = await opened();
		await driver.write(record({ interactions: [interaction({ response: [], correct: [1, 2] })] }));
		expect(lms.refused()).toEqual([]);
		expect(lms.held()).not.toHaveProperty('cmi.interactions.0.student_response');
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
		  "cmi.interactions.0.id": "recording_the_visit.kitchen_table.1",
		  "cmi.interactions.0.latency": "0000:00:04.57",
		  "cmi.interactions.0.objectives.0.id": "standard_3_11",
		  "cmi.interactions.0.objectives.1.id": "standard_2_5",
		  "cmi.interactions.0.objectives.2.id": "standard_1_3",
		  "cmi.interactions.0.result": "correct",
		  "cmi.interactions.0.student_response": "a",
		  "cmi.interactions.0.time": "04:00:00",
		  "cmi.interactions.0.type": "choice",
		  "cmi.interactions.0.weighting": "3",
		}
	`);
});

describe('lesson_status', () => {
	test('is incomplete from the start, so that LMSFinish does not complete it', async () => {
		const { lms, driver } = await opened();
		expect(lms.accepted()).toContainEqual(['cmi.core.lesson_status', 'incomplete']);
		driver.close(record());
		expect(lms.held()['cmi.core.lesson_status']).toBe('incomplete');
	});

	test('stays incomplete until both rules are met', async () => {
		const { lms, driver } = await opened();
		const status = () => lms.held()['cmi.core.lesson_status'];
		await driver.write(record({ report: report({ passed: true, score: 0.9 }) }));
		expect(status()).toBe('incomplete');
		await driver.write(record({ report: report({ completed: true }) }));
		expect(status()).toBe('incomplete');
		await driver.write(record({ report: report({ completed: true, score: 0.6 }) }));
		expect(status()).toBe('incomplete');
		await driver.write(record({ report: done }));
		expect(status()).toBe('passed');
	});

	test('is completed where nobody is marked', async () => {
		const { lms, driver } = await opened();
		await driver.write(record({ report: report({ completed: true, scored: false }) }));
		expect(lms.held()['cmi.core.lesson_status']).toBe('completed');
	});

	test('below the mark the next launch is no review, and a better score passes', async () => {
		const b = strict12();
		const first = b.launch();
		await first.open();
		first.close(record({ report: report({ completed: true, score: 0.6 }) }));
		const second = b.launch();
		expect(await second.open()).toMatchObject({ mode: 'normal' });
		second.close(record({ report: done }));
		expect(b.held()).toMatchObject({ passed: true, score: 90 });
	});

	test('that the LMS holds is never lowered, nor is a better score', async () => {
		const { lms, driver } = await opened({
			mode: 'normal',
			held: { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '95' }
		});
		await driver.write(record({ report: report({ score: 0.5 }) }));
		expect(lms.held()).toMatchObject({
			'cmi.core.lesson_status': 'passed',
			'cmi.core.score.raw': '95'
		});
	});

	test('a mastery score does not turn the attempt into failed while attempts remain', async () => {
		const { b, driver } = await opened({ masteryScore: '80' });
		driver.close(record({ report: report({ score: 0.5 }) }));
		expect(b.held()).toMatchObject({ passed: null, completed: false });
	});

	test('a mastery score that is reached gives passed', async () => {
		const { b, driver } = await opened({ masteryScore: '80' });
		driver.close(record({ report: done }));
		expect(b.held()).toMatchObject({ passed: true, score: 90 });
	});

	test('79.996 is not rounded up to a mastery score of 80', async () => {
		const { lms, driver } = await opened();
		await driver.write(record({ report: report({ score: 0.79996, completed: true }) }));
		expect(lms.held()['cmi.core.score.raw']).toBe('79.99');
	});
});

test('an objective is passed when met, else completed when practised, never failed', async () => {
	const { lms, driver } = await opened();
	const below = { standard: '1.2', score: 0.5, met: false, practised: true };
	await driver.write(record({ report: report({ objectives: [...OBJECTIVES, below] }) }));
	expect([0, 1, 2].map((n) => lms.held()[`cmi.objectives.${n}.status`])).toEqual([
		'passed',
		'completed',
		'completed'
	]);
});

describe('optional lists', () => {
	test('are probed: an LMS without them is written to without a refusal', async () => {
		const { lms, driver } = await opened({ objectives: false, interactions: false });
		const full = record({ interactions: ALL_TYPES, report: report({ objectives: OBJECTIVES }) });
		expect(await driver.write(full)).toEqual({ saved: true });
		expect(lms.refused()).toEqual([]);
	});

	test('are never read where they are write-only', async () => {
		const { lms, driver } = await opened();
		await driver.write(record({ interactions: ALL_TYPES }));
		expect(lms.calls.filter((call) => call.error === '404')).toEqual([]);
	});

	test('a full one is told three times and then let go, and nothing else suffers', async () => {
		const { b, driver } = await opened({ room: 1 });
		const two = [interaction(), interaction({ id: 'second', index: 1 })];
		expect(await driver.write(record({ interactions: two }))).toMatchObject({ saved: false });
		expect(await driver.write(record())).toMatchObject({ problem: { reason: 'refused' } });
		expect(await driver.write(record())).toMatchObject({ saved: false });
		expect(await driver.write(record())).toEqual({ saved: true });
		expect(b.held().interactions).toHaveLength(1);
	});

	test('what was refused is handed over again at the same index', async () => {
		const { b, lms, driver } = await opened();
		lms.faults.set = { elements: /interactions\.0\.(id|result)/, code: '101' };
		await driver.write(record({ interactions: ALL_TYPES.slice(0, 2) }));
		expect(b.held().interactions).toEqual([]);
		lms.faults.set = { elements: /interactions\.0\.result/, code: '101' };
		await driver.write(record());
		lms.faults = {};
		expect(await driver.write(record())).toEqual({ saved: true });
		expect(b.held().interactions.map((one) => [one.id, one.result])).toEqual(
			ALL_TYPES.slice(0, 2).map((one) => [one.id, one.result])
		);
	});
});

describe('life cycle', () => {
	test('a write is done before it is awaited: pagehide waits for nothing', async () => {
		const { b, driver } = await opened();
		void driver.write(record({ snapshot: 'at once' }));
		expect(b.held().snapshot).toBe('at once');
	});

	test('exit is suspend early and again before LMSFinish, after completion too', async () => {
		const { lms, driver } = await opened();
		expect(lms.accepted()).toContainEqual(['cmi.core.exit', 'suspend']);
		const before = lms.calls.length;
		driver.close(record({ report: done }));
		const after = lms.calls.slice(before).map((call) => `${call.name} ${call.element ?? ''}`);
		expect(after).toContain('SetValue cmi.core.exit');
		expect(after.slice(-2)).toEqual(['Commit ', 'Finish ']);
	});

	test('a frame that reloads goes on with the session it opened', async () => {
		const b = strict12();
		const window = { API: b.lms.launch() } as object;
		const { createScorm12 } = await import('../../src/lib/lms/scorm12.ts');
		const first = createScorm12({ window });
		await first.open();
		await first.write(record());
		const second = createScorm12({ window });
		expect(await second.open()).toMatchObject({ mode: 'normal', snapshot: SNAPSHOT });
	});

	test('after completion: review, no credit, and the snapshot is still written', async () => {
		const b = strict12();
		const first = b.launch();
		await first.open();
		first.close(record({ report: done, interactions: ALL_TYPES }));
		const driver = b.launch();
		expect(await driver.open()).toMatchObject({ mode: 'review', snapshot: SNAPSHOT });
		const later = report({ place: 'recording/check', score: 1, objectives: OBJECTIVES });
		const survey = ALL_TYPES.filter((one) => one.type === 'likert').map((one) => ({
			...one,
			id: 'again'
		}));
		await driver.write(
			record({
				snapshot: 'later',
				report: later,
				interactions: [interaction(), CERTAINTY, ...survey]
			})
		);
		driver.close(record({ snapshot: 'last', report: later }));
		expect(b.held()).toMatchObject({
			snapshot: 'last',
			place: 'recording/check',
			score: 90,
			objectives: {}
		});
		expect(b.held().interactions.map((one) => one.id)).toEqual([
			...ALL_TYPES.map((one) => one.id),
			'again'
		]);
	});

	test('a learner without a name or an id has none', async () => {
		const { launch } = await opened({ learner: { id: '', name: '' } });
		expect(launch.learner).toBeNull();
	});

	test('the language is a tag or nothing', async () => {
		expect((await opened({ language: 'cy_GB' })).launch.language).toBe('cy-GB');
		expect((await opened({ language: 'English' })).launch.language).toBeUndefined();
	});
});

describe('an LMS that goes wrong', () => {
	test.each(['false', 'throw', 'html', 'undefined'] as const)(
		'Commit answers %s: not committed, and sent again',
		async (commit) => {
			const { b, lms, driver } = await opened();
			lms.faults = { commit };
			const outcome = await driver.write(record({ interactions: ALL_TYPES, report: done }));
			expect(outcome).toMatchObject({ problem: { reason: 'not-committed' } });
			lms.faults = {};
			expect(await driver.write(record({ report: done }))).toEqual({ saved: true });
			expect(b.held().interactions).toHaveLength(ALL_TYPES.length);
			expect(lms.refused()).toEqual([]);
		}
	);

	test('without a connection the failure is called offline', async () => {
		const b = strict12();
		const { createScorm12 } = await import('../../src/lib/lms/scorm12.ts');
		const window = { API: b.lms.launch(), navigator: { onLine: false } };
		const driver = createScorm12({ window });
		await driver.open();
		b.lms.faults = { commit: 'throw' };
		expect(await driver.write(record())).toMatchObject({ problem: { reason: 'offline' } });
	});

	test('LMSFinish saves what the last commit did not', async () => {
		const { b, lms, driver } = await opened();
		lms.faults = { commit: 'throw' };
		expect(driver.close(record({ snapshot: 'last' }))).toEqual({ saved: true });
		expect(b.held().snapshot).toBe('last');
	});

	test('a beacon that is silently lost costs no more than the last page', async () => {
		const { b, lms, driver } = await opened();
		await driver.write(record({ snapshot: 'early' }));
		lms.faults = { commit: 'dropped', finish: 'dropped' };
		driver.close(record({ snapshot: 'last' }));
		expect(b.held().snapshot).toBe('early');
	});

	test('a lone surrogate does not make Commit throw', async () => {
		const { b, driver } = await opened();
		expect(await driver.write(record({ snapshot: 'a\uD83Cb' }))).toEqual({ saved: true });
		expect(b.held().snapshot).toBe('a\uFFFDb');
	});

	test('booleans, undefined and null for strings are understood', async () => {
		const b = strict12();
		b.lms.faults = { sloppy: true };
		const driver = b.launch();
		expect(await driver.open()).toMatchObject({ mode: 'normal', snapshot: '' });
		expect(await driver.write(record({ interactions: ALL_TYPES }))).toEqual({ saved: true });
		expect(b.lms.refused()).toEqual([]);
	});

	test('a session that is over says closed', async () => {
		const b = strict12();
		const api = b.lms.launch();
		const { createScorm12 } = await import('../../src/lib/lms/scorm12.ts');
		const driver = createScorm12({ window: { API: api } as object });
		await driver.open();
		api.LMSFinish('');
		expect(await driver.write(record())).toMatchObject({ problem: { reason: 'closed' } });
	});

	test.each(['false', 'throw'] as const)(
		'Initialize answers %s: not opened',
		async (initialize) => {
			const b = strict12();
			b.lms.faults = { initialize };
			const driver = b.launch();
			expect(await driver.open()).toMatchObject({
				mode: 'none',
				problem: { reason: 'not-opened' }
			});
			expect(await driver.write(record())).toMatchObject({ problem: { reason: 'not-opened' } });
		}
	);

	test('suspend_data that cannot be read is not taken for nothing, and not overwritten', async () => {
		const b = strict12({ held: { 'cmi.suspend_data': 'kept' } });
		b.lms.faults = { get: /suspend_data/ };
		const driver = b.launch();
		expect(await driver.open()).toMatchObject({ mode: 'none', problem: { reason: 'not-opened' } });
		await driver.write(record());
		expect(b.held().snapshot).toBe('kept');
	});

	test('no API: not found, and the learner practises', async () => {
		const { createScorm12 } = await import('../../src/lib/lms/scorm12.ts');
		const driver = createScorm12({ window: {} });
		expect(await driver.open()).toMatchObject({ mode: 'none', problem: { reason: 'not-found' } });
	});

	test('every call throws: nothing does', async () => {
		const { createScorm12 } = await import('../../src/lib/lms/scorm12.ts');
		const b = strict12();
		const api: { [call: string]: unknown } = { ...b.lms.launch() };
		const driver = createScorm12({ window: { API: api } as object });
		await driver.open();
		for (const call of Object.keys(api)) {
			api[call] = () => {
				throw new Error('gone');
			};
		}
		const all = record({ interactions: ALL_TYPES, report: done });
		expect(await driver.write(all)).toMatchObject({ saved: false });
		expect(driver.close(all)).toMatchObject({ saved: false });
	});
});

test('a browse is not turned into completed by leaving it', async () => {
	const { lms, driver } = await opened({}, 'browse');
	driver.close(record());
	expect(lms.held()).toEqual({});
});
