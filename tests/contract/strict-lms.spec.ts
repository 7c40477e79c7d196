import { describe, expect, test } from 'vitest';
import { StrictLrs } from '../lms/strict-lrs.ts';
import { StrictScorm12 } from '../lms/strict-scorm12.ts';
import { StrictScorm2004 } from '../lms/strict-scorm2004.ts';

/* The judges judged: what was seen to be refused is refused here. */

describe('the strict SCORM 1.2 LMS', () => {
	const open = (options = {}) => {
		const lms = new StrictScorm12(options);
		const api = lms.launch();
		api.LMSInitialize('');
		return { lms, api };
	};

	test.each([
		['cmi.suspend_data', 'x'.repeat(4097)],
		['cmi.core.lesson_location', 'x'.repeat(256)],
		['cmi.core.session_time', '0:0:5'],
		['cmi.core.session_time', '00:00:05.123'],
		['cmi.core.lesson_status', 'not attempted'],
		['cmi.core.score.raw', '101'],
		['cmi.core.score.max', '200'],
		['cmi.core.score.raw', '1e-7'],
		['cmi.core.exit', 'normal'],
		['cmi.interactions.0.id', 'with space'],
		['cmi.interactions.0.id', 'ŷ']
	])('refuses %s = %s with 405 and stores nothing', (element, value) => {
		const { lms, api } = open();
		expect(api.LMSSetValue(element, value)).toBe('false');
		expect(api.LMSGetLastError()).toBe('405');
		api.LMSCommit('');
		expect(lms.held()[element]).toBeUndefined();
	});

	test.each([
		['type', 'long-fill-in', '405'],
		['result', 'incorrect', '405'],
		['student_response', 'ab', '405']
	])('refuses an interaction’s %s = %s', (field, value, code) => {
		const { api } = open();
		api.LMSSetValue('cmi.interactions.0.id', 'q1');
		if (field === 'student_response') api.LMSSetValue('cmi.interactions.0.type', 'choice');
		expect(api.LMSSetValue(`cmi.interactions.0.${field}`, value)).toBe('false');
		expect(api.LMSGetLastError()).toBe(code);
	});

	test('has the standard’s states and accesses', () => {
		const lms = new StrictScorm12();
		const api = lms.launch();
		expect(api.LMSGetValue('cmi.core.entry')).toBe('');
		expect(api.LMSGetLastError()).toBe('301');
		api.LMSInitialize('');
		expect(api.LMSInitialize('')).toBe('false');
		expect(api.LMSGetLastError()).toBe('101');
		api.LMSSetValue('cmi.interactions.0.id', 'q1');
		api.LMSGetValue('cmi.interactions.0.id');
		expect(api.LMSGetLastError()).toBe('404');
		api.LMSSetValue('cmi.core.entry', 'resume');
		expect(api.LMSGetLastError()).toBe('403');
		api.LMSSetValue('cmi.interactions.2.id', 'q3');
		expect(api.LMSGetLastError()).toBe('201');
	});

	test('overrides the status by the mastery score, and completes what says nothing', () => {
		const { lms, api } = open({ masteryScore: '80' });
		api.LMSSetValue('cmi.core.score.raw', '50');
		api.LMSSetValue('cmi.core.lesson_status', 'completed');
		api.LMSFinish('');
		expect(lms.held()['cmi.core.lesson_status']).toBe('failed');
		const silent = open();
		silent.api.LMSFinish('');
		expect(silent.lms.held()['cmi.core.lesson_status']).toBe('completed');
	});

	test('resumes only after suspend, and reviews after completion', () => {
		const { lms, api } = open();
		api.LMSSetValue('cmi.suspend_data', 'kept');
		api.LMSSetValue('cmi.core.lesson_status', 'completed');
		api.LMSFinish('');
		const next = lms.launch();
		next.LMSInitialize('');
		expect(next.LMSGetValue('cmi.core.entry')).toBe('');
		expect(next.LMSGetValue('cmi.suspend_data')).toBe('kept');
		expect(next.LMSGetValue('cmi.core.lesson_mode')).toBe('review');
		expect(next.LMSGetValue('cmi.core.credit')).toBe('no-credit');
	});

	test('forgets what was not committed', () => {
		const { lms, api } = open();
		api.LMSSetValue('cmi.suspend_data', 'lost');
		const next = lms.launch();
		next.LMSInitialize('');
		expect(next.LMSGetValue('cmi.suspend_data')).toBe('');
	});

	test('throws at a commit with a lone surrogate', () => {
		const { api } = open();
		api.LMSSetValue('cmi.suspend_data', '\uD83C');
		expect(() => api.LMSCommit('')).toThrow(URIError);
	});
});

describe('the strict SCORM 2004 LMS', () => {
	const open = (options = {}) => {
		const lms = new StrictScorm2004(options);
		const api = lms.launch();
		api.Initialize('');
		api.SetValue('cmi.interactions.0.id', 'q1');
		api.SetValue('cmi.interactions.0.type', 'choice');
		return { lms, api };
	};

	test.each([
		['cmi.interactions.0.timestamp', '2026-11-23T04:00:00.123Z', '406'],
		['cmi.interactions.0.timestamp', '2026-11-23T04:00:00Z', '406'],
		['cmi.interactions.0.latency', 'PT1.234S', '406'],
		['cmi.score.scaled', '1e-7', '406'],
		['cmi.score.scaled', '1.5', '407'],
		['cmi.interactions.0.learner_response', 'with-hyphen', '406'],
		['cmi.interactions.0.learner_response', 'ŷ', '406'],
		['cmi.interactions.0.learner_response', 'a[,]a', '406'],
		['cmi.suspend_data', 'x'.repeat(64_001), '406'],
		['cmi.location', 'x'.repeat(1001), '406'],
		['adl.data.0.id', 'x', '401'],
		['cmi.objectives.0.id', 'other', '351'],
		['cmi.objectives.1.score.scaled', '1', '408'],
		['cmi.objectives.3.id', 'x', '351'],
		['cmi.interactions.1.type', 'choice', '408'],
		['cmi.entry', 'resume', '404']
	])('refuses %s = %s with %s', (element, value, code) => {
		const { api } = open({ presetObjectives: ['primary'] });
		expect(api.SetValue(element, value)).toBe('false');
		expect(api.GetLastError()).toBe(code);
	});

	test.each(['2026-11-23T04:00:00', '2026-11-23T04:00:00.12Z'])('takes the time %s', (value) => {
		const { api } = open();
		expect(api.SetValue('cmi.interactions.0.timestamp', value)).toBe('true');
	});

	test('has the standard’s states', () => {
		const lms = new StrictScorm2004();
		const api = lms.launch();
		const error = (call: () => unknown) => (call(), api.GetLastError());
		expect(error(() => api.SetValue('cmi.location', 'x'))).toBe('132');
		expect(error(() => api.GetValue('cmi.location'))).toBe('122');
		expect(error(() => api.Commit(''))).toBe('142');
		expect(error(() => api.Terminate(''))).toBe('112');
		api.Initialize('');
		expect(error(() => api.Initialize(''))).toBe('103');
		expect(error(() => api.GetValue('cmi.location'))).toBe('403');
		expect(error(() => api.GetValue('cmi.exit'))).toBe('405');
		api.Terminate('');
		expect(error(() => api.Initialize(''))).toBe('104');
		expect(error(() => api.SetValue('cmi.location', 'x'))).toBe('133');
		expect(error(() => api.Terminate(''))).toBe('113');
	});
});

describe('the strict LRS', () => {
	async function session() {
		const lms = new StrictLrs();
		const search = new URLSearchParams(lms.launch());
		const token = await (await lms.fetch(search.get('fetch')!, { method: 'POST' })).json();
		const headers = {
			Authorization: `Basic ${token['auth-token']}`,
			'X-Experience-API-Version': '1.0.3'
		};
		return { lms, headers, fetchUrl: search.get('fetch')! };
	}

	test('gives its token once', async () => {
		const { lms, fetchUrl } = await session();
		const again = await lms.fetch(fetchUrl, { method: 'POST' });
		expect([again.status, (await again.json())['error-code']]).toEqual([200, '1']);
	});

	test('refuses requests without a token, and statements that break the profile', async () => {
		const { lms, headers } = await session();
		const post = (given: HeadersInit, statement: object) =>
			lms.fetch(`${lms.origin}/xapi/statements`, {
				method: 'POST',
				headers: given,
				body: JSON.stringify([statement])
			});
		expect((await post({}, {})).status).toBe(401);
		const bare = { id: 'x', verb: { id: 'http://adlnet.gov/expapi/verbs/completed' } };
		expect((await post(headers, bare)).status).toBe(403);
		expect(lms.violations).toEqual(['the id is no UUID']);
		expect(lms.statements).toEqual([]);
	});
});
