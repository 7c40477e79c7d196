import { createHash } from 'node:crypto';
import { expect } from '../../e2e/expect.ts';
import { inAll, inCmi5, inScorm, type Bench, type Fault } from '../fault.ts';
import { expectUnhurt, listen, TEXT } from '../hostile.ts';
import type { Learner } from '../learner.ts';
import { playRows } from '../test.ts';
import { t } from '../words.ts';

/* What comes from the LMS and the address bar */

/** What comes from outside may also try to leave an attribute. */
const FROM_OUTSIDE = `${TEXT}"><img src='x' onerror="window.hurt=1">`;

const plain: Omit<Fault, 'name'> = {
	async play(at) {
		await expectUnhurt(at);
		await at.learner.decide(1);
		await expectUnhurt(at);
	},
	told: 'saved',
	holds: { decided: 1, answered: 0 },
	next: { decided: 1, answered: 0 }
};

/** The learner's own record, which is filled in with their name. */
const inRecord = (learner: Learner, field: string) =>
	learner.screen.getByLabel(t(`record.ask.registered.${field}`), { exact: true });

async function openRecord(at: Bench, field: string, text: string): Promise<void> {
	await at.learner.open('cpd-record');
	await expect(inRecord(at.learner, field)).toHaveValue(text);
	await expectUnhurt(at);
}

const name: Omit<Fault, 'launch'> = {
	...plain,
	name: 'hostile text in learner name',
	before: listen,
	async play(at) {
		await plain.play(at);
		await openRecord(at, 'name', FROM_OUTSIDE);
	}
};
const hostile = { options: { learner: { id: FROM_OUTSIDE, name: FROM_OUTSIDE } } };
const actor = {
	objectType: 'Agent',
	name: FROM_OUTSIDE,
	account: { homePage: 'https://lms.example', name: FROM_OUTSIDE }
};

/** Another package of the same LMS has been at the learner's record: they share one storage. */
const stored = (learner: string): Fault => ({
	...plain,
	name: 'hostile text in localStorage',
	async before(at) {
		const key = `second-look/cpd-record/faults/learner/${encodeURIComponent(learner)}`;
		const answers = { learnt: FROM_OUTSIDE, constructor: FROM_OUTSIDE };
		await at.seat.store(key, JSON.stringify({ role: FROM_OUTSIDE, answers }));
		await listen(at);
	},
	async play(at) {
		await plain.play(at);
		await openRecord(at, 'learnt', FROM_OUTSIDE);
	}
});

/** A snapshot that begins as ours do, and goes on as nobody's should. */
const SUSPENDED = [FROM_OUTSIDE, `SL1AAAearlier1${FROM_OUTSIDE}`, '{"__proto__":{"hurt":1}}'];

/* The policy itself */

const CONNECTIONS = { scorm: "'none'", cmi5: 'https: http:' };

async function expectPolicy({ seat, lms }: Bench): Promise<void> {
	const html = await (await seat.page.request.get(seat.frame.url())).text();
	const [, policy = ''] =
		/http-equiv="content-security-policy"\s+content="([^"]*)"/.exec(html) ?? [];
	const directives = Object.fromEntries(
		policy.split(';').map((one) => {
			const [name, ...sources] = one.trim().split(/\s+/);
			return [name!, sources];
		})
	);
	const { 'script-src': scripts = [], 'style-src-attr': attributes = [], ...rest } = directives;
	expect(rest).toEqual({
		'default-src': ["'none'"],
		'style-src': ["'self'"],
		'img-src': ["'self'", 'data:'],
		'font-src': ["'self'"],
		'connect-src': ('lrs' in lms ? CONNECTIONS.cmi5 : CONNECTIONS.scorm).split(' '),
		'base-uri': ["'none'"],
		'form-action': ["'none'"]
	});
	const hashes = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
		([, script]) => `'sha256-${createHash('sha256').update(script!).digest('base64')}'`
	);
	expect(hashes.length).toBeGreaterThan(0);
	expect([...scripts].sort()).toEqual(["'self'", ...hashes].sort());
	expect(attributes).toHaveLength(2);
	expect(attributes[0]).toBe("'unsafe-hashes'");
}

/** Script that found a way onto the page after all: it does not run, and tells nobody. */
async function expectRefused({ seat, lms }: Bench): Promise<void> {
	await seat.inCourse(async () => {
		const script = document.createElement('script');
		script.textContent = 'window.hurt = 1';
		document.head.append(script);
		const picture = document.createElement('div');
		picture.innerHTML = '<img src="data:,x" onerror="window.hurt = 1">';
		document.body.append(picture);
		await fetch('/lms/record/0').catch(() => {});
	});
	const refused = () => seat.inCourse(() => window.refused!.join());
	await expect.poll(refused).toContain('script-src-elem inline');
	await expect.poll(refused).toContain('script-src-attr inline');
	if (!('lrs' in lms)) await expect.poll(refused).toContain('connect-src');
	expect(await seat.inCourse(() => window.hurt ?? 0)).toBe(0);
}

playRows('hostile text', [
	...inScorm({ ...name, launch: hostile, next: { ...name.next, launch: hostile } }),
	...inCmi5({ ...name, lrs: { actor } }),
	...inScorm(stored('learner-1')),
	...inCmi5(stored('https://lms.example learner-1')),
	...SUSPENDED.flatMap((text, at) =>
		inAll({
			...plain,
			name: `hostile text in suspend_data (${at + 1})`,
			async before(at) {
				await listen(at);
				at.lms.hold(text);
			}
		})
	),
	...inAll({
		...plain,
		name: 'hostile text in query string',
		launch: {
			query: `&hurt=${encodeURIComponent(FROM_OUTSIDE)}&lang=${encodeURIComponent('"><b>')}#<img>`
		},
		before: listen
	}),
	...inAll({
		...plain,
		name: 'the policy: default-src none, and only what is needed',
		before: listen,
		async play(at) {
			await at.learner.decide(1);
			await expectPolicy(at);
			await expectRefused(at);
		}
	})
]);
