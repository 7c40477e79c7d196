import { expect, test, vi } from 'vitest';
import { StrictLrs } from '../../../tests/lms/strict-lrs.ts';
import { StrictScorm12 } from '../../../tests/lms/strict-scorm12.ts';
import { createCmi5 } from '../lms/cmi5.ts';
import type { Driver } from '../lms/driver.ts';
import { createScorm12 } from '../lms/scorm12.ts';
import { check, quizRun, sample } from '../session/sample.fixture.ts';
import type { SessionEvent } from '../session/session.ts';
import { decode } from '../session/snapshot.ts';
import { Attempt } from './attempt.svelte.ts';
import { play } from './play.ts';
import { fakeStorage, SAVED } from './testing/fake-driver.ts';

const choice: SessionEvent = {
	type: 'choiceMade',
	activity: 'one/the-visit',
	choice: 0,
	latency: 4
};
const events = [choice, choice, ...quizRun('one/check', check, [0, 1, 2])];

const held = (snapshot: string) => decode(sample, snapshot);

async function open(driver: Driver): Promise<Attempt> {
	const { storage } = fakeStorage();
	let seconds = 0;
	const attempt = new Attempt(sample);
	attempt.play = play;
	await attempt.open({
		driver,
		storage: () => storage,
		activity: 'here',
		now: () => seconds++,
		newAttemptId: () => 'newnewne'
	});
	return attempt;
}

test('SCORM 1.2 loses and doubles nothing: writes that fail, and a page that is left', async () => {
	const lms = new StrictScorm12();
	const attempt = await open(createScorm12({ window: { API: lms.launch() } as object }));
	for (const [at, event] of events.entries()) {
		lms.faults = at % 2 === 0 ? { commit: 'false', forgets: true } : {};
		attempt.send(event);
		await new Promise((done) => setTimeout(done));
	}
	lms.faults = {};
	expect(await attempt.leave().closed).toEqual(SAVED);
	const ids = Object.entries(lms.held())
		.filter(([element]) => /^cmi\.interactions\.\d+\.id$/.test(element))
		.map(([, id]) => id);
	expect(ids).toHaveLength(attempt.session.interactions);
	expect(new Set(ids).size).toBe(ids.length);
	expect(held(lms.held()['cmi.suspend_data']!)).toMatchObject({ session: attempt.session });
});

test('cmi5 loses and doubles nothing: a page that is left while a write is under way', async () => {
	const lms = new StrictLrs();
	const window = {
		location: { search: lms.launch(), pathname: '/' },
		fetch: lms.fetch,
		crypto: globalThis.crypto
	};
	const attempt = await open(createCmi5({ window }));
	events.forEach((event) => attempt.send(event));
	expect(await attempt.leave().closed).toEqual(SAVED);
	await vi.waitFor(() => expect(lms.verbs()).toContain('terminated'));
	expect(lms.violations).toEqual([]);
	const answered = lms.verbs().filter((verb) => verb === 'answered');
	expect(answered).toHaveLength(attempt.session.interactions);
	expect(new Set(lms.statements.map(({ id }) => id)).size).toBe(lms.statements.length);
	await vi.waitFor(() =>
		expect(held(lms.state('second-look').snapshot)).toMatchObject({ session: attempt.session })
	);
});
