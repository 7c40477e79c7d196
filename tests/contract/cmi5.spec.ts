import { describe, expect, test, vi } from 'vitest';
import { createCmi5 } from '../../src/lib/lms/cmi5.ts';
import { serveLrs } from '../lms/strict-lrs-http.ts';
import { StrictLrs, type LrsOptions } from '../lms/strict-lrs.ts';
import { lrs, NOW } from './bench.ts';
import { ALL_TYPES, interaction, OBJECTIVES, record, report, SNAPSHOT } from './samples.ts';
import { memoryStorage } from './scorm-again-lms.ts';

async function opened(options: LrsOptions = {}, mode?: 'review' | 'browse') {
	const b = lrs(options);
	const driver = b.launch(mode);
	const launch = await driver.open();
	return { b, lms: b.lms, driver, launch };
}

const done = report({
	completed: true,
	passed: true,
	score: 0.9,
	progress: 1,
	objectives: OBJECTIVES
});

/** The same page again: same address, same tab. */
function tab(lms: StrictLrs, window: object = {}) {
	const location = { search: lms.launch(), pathname: '/' };
	const sessionStorage = memoryStorage();
	const own = { location, sessionStorage, fetch: lms.fetch };
	Object.defineProperties(own, Object.getOwnPropertyDescriptors(window));
	return { location, load: () => createCmi5({ window: own, now: () => NOW }) };
}

describe('launch', () => {
	test('the fetch URL is asked once, and a reload reuses its token', async () => {
		const lms = new StrictLrs();
		const { load } = tab(lms);
		await load().open();
		const reloaded = load();
		expect((await reloaded.open()).problem).toBeUndefined();
		expect(await reloaded.write(record())).toEqual({ saved: true });
		expect(lms.requests.filter((one) => one.path === 'fetch')).toHaveLength(1);
		expect(lms.verbs()).toEqual(['initialized']);
		expect(lms.violations).toEqual([]);
	});

	test('a page that the learner went on to has no query: its reload finds the launch again', async () => {
		const lms = new StrictLrs();
		const { load, location } = tab(lms);
		await load().open();
		location.search = '';
		const reloaded = load();
		expect((await reloaded.open()).problem).toBeUndefined();
		expect(lms.verbs()).toEqual(['initialized']);
	});

	test('after Terminated a reload is closed', async () => {
		const lms = new StrictLrs();
		const { load } = tab(lms);
		const driver = load();
		await driver.open();
		driver.close(record());
		await driver.closed;
		expect(await load().open()).toMatchObject({ mode: 'none', problem: { reason: 'closed' } });
		expect(lms.violations).toEqual([]);
	});

	test('without storage for the tab it still works', async () => {
		const lms = new StrictLrs();
		const { load } = tab(lms, {
			get sessionStorage(): Storage {
				throw new DOMException('blocked', 'SecurityError');
			}
		});
		expect((await load().open()).problem).toBeUndefined();
	});

	test.each(['error', 'html'] as const)(
		'a fetch URL that answers %s: not opened',
		async (token) => {
			const b = lrs();
			b.lms.faults = { token };
			expect(await b.launch().open()).toMatchObject({ problem: { reason: 'not-opened' } });
		}
	);

	test.each(['', '?endpoint=javascript:alert(1)', '?actor={', '?actor=[]'])(
		'%s is no launch: not found',
		async (search) => {
			const window = { location: { search, pathname: '/' } };
			expect(await createCmi5({ window }).open()).toMatchObject({
				mode: 'none',
				problem: { reason: 'not-found' }
			});
		}
	);

	test('LaunchData and the learner’s preferences are read before Initialized', async () => {
		const { lms, launch } = await opened({ languagePreference: 'cy-GB,en-GB' });
		expect(launch.language).toBe('cy-GB');
		expect(lms.verbs()).toEqual(['initialized']);
		expect(lms.violations).toEqual([]);
	});

	test('the learner is the actor’s account', async () => {
		const { launch } = await opened();
		expect(launch.learner).toEqual({ id: 'https://lms.example learner-1', name: 'Amina Begum' });
	});

	test.each([
		['https://lms.example/back?id=3', 'https://lms.example/back?id=3'],
		['javascript:alert(1)', null],
		['/back', null]
	])('returnURL %s goes to %s', async (returnURL, expected) => {
		const { driver } = await opened({ returnURL });
		expect(driver.returnUrl).toBe(expected);
	});
});

describe('statements', () => {
	test('Initialized first, Terminated last, everything else between', async () => {
		const { lms, driver } = await opened();
		await driver.write(record({ interactions: ALL_TYPES }));
		driver.close(record({ report: done, interactions: [interaction({ id: 'last', index: 5 })] }));
		expect(await driver.closed).toEqual({ saved: true });
		const verbs = lms.verbs();
		expect([verbs[0], verbs.at(-1)]).toEqual(['initialized', 'terminated']);
		expect(verbs.filter((verb) => verb === 'answered')).toHaveLength(6);
		expect(lms.violations).toEqual([]);
	});

	test('Completed and Passed once for a registration, in however many sessions', async () => {
		const b = lrs();
		for (let session = 0; session < 3; session++) {
			const driver = b.launch();
			await driver.open();
			await driver.write(record({ report: done }));
			await driver.write(record({ report: { ...done, score: 1 } }));
			driver.close(record({ report: done }));
			await driver.closed;
		}
		const verbs = b.lms.verbs();
		expect(verbs.filter((verb) => verb === 'completed')).toHaveLength(1);
		expect(verbs.filter((verb) => verb === 'passed')).toHaveLength(1);
		expect(b.lms.violations).toEqual([]);
	});

	test('Completed that our own note of was lost is not counted twice', async () => {
		const b = lrs();
		const first = b.launch();
		await first.open();
		b.lms.faults = { state: 503 };
		expect(await first.write(record({ report: done }))).toMatchObject({
			problem: { reason: 'not-committed' }
		});
		b.lms.faults = {};
		const second = b.launch();
		await second.open();
		expect(await second.write(record({ report: done }))).toEqual({ saved: true });
		expect(b.lms.verbs().filter((verb) => verb === 'completed')).toHaveLength(1);
		expect(b.lms.state('second-look')).toMatchObject({ completed: true, passed: true });
	});

	test('no Failed while attempts remain, and no Passed after it in one session', async () => {
		const { lms, driver } = await opened();
		await driver.write(record({ report: report({ score: 0.2 }) }));
		expect(lms.verbs()).not.toContain('failed');
		await driver.write(record({ report: report({ score: 0.2, passed: false }) }));
		await driver.write(record({ report: done }));
		expect(lms.verbs()).toEqual(['initialized', 'failed', 'completed']);
		expect(lms.violations).toEqual([]);
	});

	test('the mastery score decides about Passed, and goes with it', async () => {
		const { lms, driver } = await opened({ masteryScore: 0.95 });
		await driver.write(record({ report: done }));
		expect(lms.verbs()).not.toContain('passed');
		await driver.write(record({ report: { ...done, score: 0.96 } }));
		const passed = lms.statements.at(-1);
		expect(passed.verb.display.en).toBe('passed');
		expect(passed.context.extensions).toMatchObject({
			'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.95
		});
		expect(passed.result.score).toEqual({ scaled: 0.96, raw: 96, min: 0, max: 100 });
		expect(lms.violations).toEqual([]);
	});

	test('Completed and Passed carry a result for each standard', async () => {
		const { lms, driver } = await opened();
		await driver.write(record({ report: done }));
		for (const statement of lms.statements.slice(1)) {
			expect(statement.result.extensions).toEqual({
				'urn:x-second-look:standards': {
					'3.11': { score: 0.8333, met: true },
					'3.1': { score: null, met: null }
				}
			});
		}
	});

	test('an interaction, as the LRS holds it', async () => {
		const { lms, driver } = await opened();
		await driver.write(record({ interactions: [ALL_TYPES[2]!] }));
		const { object, result, context } = lms.statements.at(-1);
		expect({ object, result, context }).toMatchInlineSnapshot(`
			{
			  "context": {
			    "contextActivities": {
			      "grouping": [
			        {
			          "id": "https://publisher.example/second-look",
			        },
			      ],
			      "parent": [
			        {
			          "id": "https://lms.example/au/42",
			        },
			      ],
			    },
			    "extensions": {
			      "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "session-1",
			      "urn:x-second-look:standards": [
			        "3.11",
			        "2.5",
			        "1.3",
			      ],
			    },
			    "registration": "760e3480-ba55-4991-94b0-01820dbd23a2",
			  },
			  "object": {
			    "definition": {
			      "correctResponsesPattern": [
			        "a[.]b[,]b[.]b[,]c[.]a",
			      ],
			      "description": {
			        "en": "recording/the-visit the-kitchen-table",
			      },
			      "interactionType": "matching",
			      "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
			    },
			    "id": "https://lms.example/au/42/interactions/recording_sort.1",
			    "objectType": "Activity",
			  },
			  "result": {
			    "duration": "PT4.57S",
			    "response": "a[.]b[,]b[.]a[,]c[.]b",
			    "success": false,
			  },
			}
		`);
	});

	test('a moment of a clock that was set back since is now', async () => {
		const { lms, driver } = await opened();
		await driver.write(record({ interactions: [interaction({ at: NOW.getTime() + 86_400_000 })] }));
		expect(lms.statements.at(-1)!.timestamp).toBe(NOW.toISOString());
	});

	test('an interaction has the name and the description of what was asked', async () => {
		const { lms, driver } = await opened({ languagePreference: 'cy' });
		const words = { name: 'Check: Who answers?', description: 'Who answers? You signed it.' };
		await driver.write(record({ interactions: [interaction(words)] }));
		expect(lms.statements.at(-1).object.definition).toMatchObject({
			name: { cy: words.name },
			description: { cy: words.description }
		});
	});

	test('on Review and Browse nothing but Initialized and Terminated', async () => {
		for (const mode of ['review', 'browse'] as const) {
			const { lms, driver } = await opened({}, mode);
			await driver.write(record({ report: done, interactions: ALL_TYPES }));
			driver.close(record({ report: done }));
			await driver.closed;
			expect(lms.verbs()).toEqual(['initialized', 'terminated']);
			expect(lms.violations).toEqual([]);
		}
	});

	test('a context template whose lists have no brackets is kept', async () => {
		const b = lrs();
		const search = b.lms.launch();
		const data = b.lms.state('LMS.LaunchData');
		data.contextTemplate.contextActivities.category = { id: 'https://lms.example/category' };
		b.lms.overwriteState('LMS.LaunchData', data);
		const window = { location: { search, pathname: '/' }, fetch: b.lms.fetch };
		expect((await createCmi5({ window }).open()).problem).toBeUndefined();
		expect(b.lms.statements[0].context.contextActivities.category).toHaveLength(2);
	});

	test('what was said with Terminated is not said again in the next session', async () => {
		const b = lrs();
		const first = b.launch();
		await first.open();
		first.close(record({ report: done }));
		await first.closed;
		const next = b.launch();
		await next.open();
		await next.write(record({ report: done }));
		expect(b.lms.verbs().join(' ')).toBe('initialized completed passed terminated initialized');
		expect(b.lms.violations).toEqual([]);
	});

	test('one that the LRS will not take does not keep the others back', async () => {
		const { lms, driver } = await opened();
		lms.faults = { refuse: /poison/ };
		const poison = interaction({ id: 'poison' });
		const outcome = await driver.write(record({ report: done, interactions: [poison] }));
		expect(outcome).toMatchObject({ saved: false, problem: { reason: 'refused' } });
		expect(lms.verbs()).toEqual(['initialized', 'completed', 'passed']);
		await driver.write(record());
		await driver.write(record());
		expect(await driver.write(record())).toEqual({ saved: true });
	});
});

describe('Completed that the LRS refuses', () => {
	const written = async () => {
		const all = await opened();
		all.lms.faults = { refuse: /completed/ };
		const outcome = await all.driver.write(record({ report: done }));
		expect(outcome).toMatchObject({ saved: false, problem: { reason: 'refused' } });
		return all;
	};

	test('is offered for as long as the page is open', async () => {
		const { lms, driver } = await written();
		for (let again = 0; again < 5; again++) {
			expect(await driver.write(record({ report: done }))).toMatchObject({ saved: false });
		}
		lms.faults = {};
		expect(await driver.write(record({ report: done }))).toEqual({ saved: true });
		expect(lms.verbs().filter((verb) => verb === 'completed')).toHaveLength(1);
	});

	test('is told at the end, and said in the next session', async () => {
		const { b, lms, driver } = await written();
		driver.close(record({ report: done }));
		expect(await driver.closed).toMatchObject({ saved: false, problem: { reason: 'refused' } });
		expect(lms.verbs().at(-1)).toBe('terminated');
		lms.faults = {};
		const next = b.launch();
		await next.open();
		expect(await next.write(record({ report: done }))).toEqual({ saved: true });
		expect(lms.verbs()).toContain('completed');
		expect(lms.violations).toEqual([]);
	});
});

describe('when the line fails', () => {
	test('statements keep their ids and times and are sent once', async () => {
		const { lms, driver } = await opened();
		lms.faults = { offline: true };
		const outcome = await driver.write(record({ interactions: ALL_TYPES, report: done }));
		expect(outcome).toMatchObject({ problem: { reason: 'not-committed' } });
		lms.faults = {};
		expect(await driver.write(record({ report: done }))).toEqual({ saved: true });
		expect(lms.verbs()).toEqual([
			'initialized',
			...ALL_TYPES.map(() => 'answered'),
			'completed',
			'passed'
		]);
		expect(new Set(lms.statements.map((one) => one.id)).size).toBe(lms.statements.length);
	});

	test('an LRS that never answers is told after a minute, and asked again with the next write', async () => {
		const lms = new StrictLrs();
		let silent = false;
		const unconditional: unknown[] = [];
		const hang = ({ method, headers, signal }: RequestInit) => {
			const names = Object.keys(headers ?? {}).join();
			if (method === 'PUT' && !/If-(None-)?Match/.test(names)) unconditional.push(headers);
			return new Promise<never>((_, reject) => {
				signal?.addEventListener('abort', () => reject(signal.reason as Error));
			});
		};
		const { load } = tab(lms, {
			fetch: async (...given: Parameters<typeof fetch>) =>
				silent ? hang(given[1] ?? {}) : lms.fetch(...given)
		});
		const driver = load();
		await driver.open();
		silent = true;
		vi.useFakeTimers();
		try {
			const written = driver.write(record({ interactions: [interaction()] }));
			await vi.advanceTimersByTimeAsync(3 * 60_000);
			expect(await written).toMatchObject({ problem: { reason: 'not-committed' } });
			expect(unconditional, 'no answer is no news of its CORS rules').toEqual([]);
		} finally {
			vi.useRealTimers();
		}
		silent = false;
		expect(await driver.write(record())).toEqual({ saved: true });
		expect(lms.verbs()).toEqual(['initialized', 'answered']);
	});

	test('it is called offline where the browser knows', async () => {
		const lms = new StrictLrs();
		const { load } = tab(lms, { navigator: { onLine: false } });
		const driver = load();
		await driver.open();
		lms.faults = { offline: true };
		expect(await driver.write(record())).toMatchObject({ problem: { reason: 'offline' } });
		expect(driver.close(record())).toMatchObject({ problem: { reason: 'offline' } });
	});

	test('a page to sign in is no answer, though it says 200', async () => {
		const { lms, driver } = await opened();
		lms.faults = { signIn: true };
		const outcome = await driver.write(record({ interactions: ALL_TYPES }));
		expect(outcome).toMatchObject({ saved: false, problem: { reason: 'not-committed' } });
		lms.faults = {};
		expect(await driver.write(record())).toEqual({ saved: true });
		expect(lms.verbs()).toEqual(['initialized', ...ALL_TYPES.map(() => 'answered')]);
		expect(lms.state('second-look')?.snapshot).toBe(SNAPSHOT);
	});

	test('nor is it a State document that nobody has written yet', async () => {
		const lms = new StrictLrs();
		const { load } = tab(lms);
		await load().open();
		lms.faults = { signIn: true };
		expect(await load().open()).toMatchObject({ problem: { reason: 'not-opened' } });
	});

	test('a token that ran out is closed', async () => {
		const { lms, driver } = await opened();
		lms.faults = { statements: 401, state: 401 };
		expect(await driver.write(record())).toMatchObject({ problem: { reason: 'closed' } });
	});
});

test('an answer that is still on its way when the page is left does not come after Terminated', async () => {
	const lms = new StrictLrs();
	let release = () => {};
	const gate = new Promise<void>((resolve) => (release = resolve));
	let posts = 0;
	const { load } = tab(lms, {
		fetch: async (...given: Parameters<typeof fetch>) => {
			const isAnswer = String(given[0]).endsWith('/statements') && ++posts === 2;
			if (isAnswer) await gate;
			return lms.fetch(...given);
		}
	});
	const driver = load();
	await driver.open();
	const written = driver.write(record({ interactions: [interaction()] }));
	await new Promise((resolve) => setTimeout(resolve));
	expect(posts).toBe(2);
	driver.close(record());
	await driver.closed;
	release();
	await written;
	expect(lms.violations).toEqual([]);
	expect(lms.verbs()).toEqual(['initialized', 'answered', 'terminated']);
});

describe('the State document', () => {
	const reconcile = (found: string) => ({ snapshot: `${found} and mine`, report: report() });

	test('another tab’s is noticed (412), taken in and replaced by what came of both', async () => {
		const { lms, driver } = await opened();
		await driver.write(record());
		lms.overwriteState('second-look', { snapshot: 'other', completed: true, interactions: 7 });
		expect(await driver.write(record({ snapshot: 'mine', reconcile }))).toEqual({ saved: true });
		expect(lms.state('second-look')).toMatchObject({
			snapshot: 'other and mine',
			completed: true,
			interactions: 7
		});
	});

	test.each([
		['cut short', '{"snapshot":"SL1'],
		['no object', '"SL1"'],
		['another kind of document', '{"bookmark":3}'],
		['wrong in all its types', '{"snapshot":5,"place":{},"interactions":"x","passed":1}']
	])('%s: it is handed on as what cannot be read, and written anew', async (_, text) => {
		const b = lrs();
		b.lms.damageState('second-look', text);
		const driver = b.launch();
		const launch = await driver.open();
		expect([launch.mode, launch.interactions]).toEqual(['normal', 0]);
		expect(text).toContain(launch.snapshot);
		expect(launch.snapshot).not.toBe('');
		expect(await driver.write(record())).toEqual({ saved: true });
		expect(b.lms.state('second-look')).toMatchObject({ snapshot: SNAPSHOT, passed: false });
	});

	test('one that appeared since there was none is taken in too', async () => {
		const { lms, driver } = await opened();
		lms.overwriteState('second-look', { snapshot: 'other' });
		expect(await driver.write(record({ reconcile }))).toEqual({ saved: true });
		expect(lms.state('second-look').snapshot).toBe('other and mine');
	});

	test('one that changes again and again is told', async () => {
		const { lms, driver } = await opened();
		lms.faults = { state: 412 };
		expect(await driver.write(record({ reconcile }))).toMatchObject({
			problem: { reason: 'not-committed', detail: expect.stringContaining('412') }
		});
	});

	test('whoever leaves does not write over what another device wrote meanwhile', async () => {
		const { lms, driver } = await opened();
		await driver.write(record());
		lms.overwriteState('second-look', { snapshot: 'other' });
		driver.close(record({ snapshot: 'mine' }));
		expect(await driver.closed).toMatchObject({ saved: false });
		expect(lms.state('second-look').snapshot).toBe('other');
	});

	test('an LRS whose CORS rules do not know If-Match is written to without', async () => {
		const b = lrs();
		await (
			await openAndWrite(b)
		).closed;
		b.lms.faults = { noConditions: true };
		const driver = b.launch();
		await driver.open();
		expect(await driver.write(record({ snapshot: 'again' }))).toEqual({ saved: true });
		expect(b.held().snapshot).toBe('again');
	});

	test('a line that fails once does not switch that off', async () => {
		const { lms, driver } = await opened();
		await driver.write(record());
		await driver.write(record({ snapshot: 'mine' }));
		lms.overwriteState('second-look', { snapshot: 'other' });
		lms.faults = { noConditions: true };
		expect(await driver.write(record({ reconcile }))).toMatchObject({ saved: false });
		expect(lms.state('second-look').snapshot).toBe('other');
		lms.faults = {};
		expect(await driver.write(record({ reconcile }))).toEqual({ saved: true });
		expect(lms.state('second-look').snapshot).toBe('other and mine');
	});

	test('LMS.LaunchData is never written', async () => {
		const { lms, driver } = await opened();
		await driver.write(record());
		expect(lms.state('LMS.LaunchData').launchMode).toBe('Normal');
	});
});

async function openAndWrite(b: ReturnType<typeof lrs>) {
	const driver = b.launch();
	await driver.open();
	await driver.write(record());
	driver.close(record());
	return driver;
}

describe('leaving', () => {
	test('every request is made before close returns, and outlives the page', async () => {
		const { lms, driver } = await opened();
		const before = lms.requests.length;
		driver.close(record({ interactions: ALL_TYPES, report: done }));
		const made = lms.requests.slice(before);
		expect(made.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'POST statements',
			'PUT activities/state'
		]);
		expect(made.every((one) => one.keepalive)).toBe(true);
		expect(await driver.closed).toEqual({ saved: true });
		expect(lms.state('second-look').snapshot).toBe(SNAPSHOT);
	});

	test('what was refused before does not pull Terminated down with it', async () => {
		const { lms, driver } = await opened();
		lms.faults = { refuse: /poison/ };
		await driver.write(record({ interactions: [interaction({ id: 'poison' })] }));
		const before = lms.requests.length;
		driver.close(record());
		expect(await driver.closed).toEqual({ saved: true });
		expect(lms.requests.slice(before)).toHaveLength(2);
		expect(lms.verbs().at(-1)).toBe('terminated');
	});

	test('a write that is still under way is not sent twice', async () => {
		const { lms, driver } = await opened();
		const written = driver.write(record({ interactions: ALL_TYPES }));
		driver.close(record());
		await Promise.all([written, driver.closed]);
		expect(new Set(lms.statements.map((one) => one.id)).size).toBe(lms.statements.length);
		expect(lms.verbs().filter((verb) => verb === 'answered')).toHaveLength(ALL_TYPES.length);
	});

	test.each([1, 2])(
		'%i documents on their way when the page goes, and broken off, are not written over the last',
		async (count) => {
			const lms = new StrictLrs();
			let breakOff: ((why: Error) => void) | undefined;
			const fetch: typeof lms.fetch = (input, init) =>
				init?.method === 'PUT' && !breakOff
					? new Promise((_, reject) => (breakOff = reject))
					: lms.fetch(input, init);
			const driver = tab(lms, { fetch }).load();
			await driver.open();
			const written = Array.from({ length: count }, () => driver.write(record()));
			await vi.waitFor(() => expect(breakOff).toBeDefined());
			driver.close(record({ snapshot: 'last' }));
			breakOff!(new TypeError('Failed to fetch'));
			await Promise.all([...written, driver.closed]);
			expect(lms.state('second-look').snapshot).toBe('last');
			const documents = lms.requests.filter(({ method }) => method === 'PUT');
			expect(documents, 'documents that arrived').toHaveLength(1);
		}
	);
});

test('it works over a real connection', async () => {
	const server = await serveLrs(new StrictLrs(), 0);
	const { port } = server.address() as { port: number };
	server.close();
	const lms = new StrictLrs({ origin: `http://127.0.0.1:${port}` });
	const second = await serveLrs(lms, port);
	try {
		const location = { search: lms.launch(), pathname: '/' };
		const driver = createCmi5({ window: { location, fetch: globalThis.fetch } });
		expect((await driver.open()).problem).toBeUndefined();
		expect(await driver.write(record({ interactions: ALL_TYPES, report: done }))).toEqual({
			saved: true
		});
		driver.close(record());
		expect(await driver.closed).toEqual({ saved: true });
		expect(lms.violations).toEqual([]);
	} finally {
		second.close();
	}
});
