import { createHash } from 'node:crypto';
import { expect } from '../../e2e/expect.ts';
import { inAll, inCmi5, inScorm, in12, type Bench, type Fault } from '../fault.ts';
import { ALL, NOTHING, type Learner } from '../learner.ts';
import { playRows } from '../test.ts';
import { t } from '../words.ts';

/**
 * What the hostile course says everywhere: it must be read, and must not be obeyed. It has no
 * quotation marks, which a course prints as typographic ones.
 */
const TEXT =
	'</script><script>window.hurt=1</script><img src=x onerror=window.hurt=1>{@html window.hurt=1}${window.hurt=1}';
/** What comes from outside may also try to leave an attribute. */
const FROM_OUTSIDE = `${TEXT}"><img src='x' onerror="window.hurt=1">`;

declare global {
	interface Window {
		hurt?: number;
		refused?: string[];
	}
}

const ONE = { decided: 0, answered: 1 };

/** Notes what the policy refuses: a text that stays text gives it nothing to refuse. */
const listen = ({ seat }: Bench) =>
	seat.prepare(() => {
		window.refused = [];
		addEventListener('securitypolicyviolation', (event) => {
			window.refused!.push(`${event.violatedDirective} ${event.blockedURI}`);
		});
	});

async function expectUnhurt({ seat, learner }: Bench): Promise<void> {
	await learner.screen.getByRole('heading', { level: 1 }).waitFor();
	const found = await seat.inCourse(() => ({
		hurt: window.hurt ?? 0,
		refused: window.refused!,
		pictures: document.querySelectorAll('img[src="x"]').length
	}));
	expect(found).toEqual({ hurt: 0, refused: [], pictures: 0 });
}

const reads = (learner: Learner, before: string) =>
	expect(learner.screen.getByText(`${before} ${TEXT}`, { exact: false }).first()).toBeVisible();

/** A course whose author means harm, or has copied from somebody who does. */
const course = (what: string, look: (learner: Learner) => Promise<void>, cy = false): Fault => {
	const launch = { version: 'hostile', language: cy ? 'cy' : 'en' } as const;
	return {
		name: `hostile text in ${what}`,
		launch,
		before: listen,
		async play(at) {
			await look(at.learner);
			await expectUnhurt(at);
			await at.learner.answer(1);
			await expectUnhurt(at);
		},
		told: 'saved',
		holds: ONE,
		next: { ...ONE, launch }
	};
};

const texts: [string, (learner: Learner) => Promise<void>, cy?: boolean][] = [
	[
		'front matter',
		async (learner) => {
			await reads(learner, 'Course');
			await reads(learner, 'About');
			await reads(learner, 'Summary');
			await learner.open('home-visit/before-you-go');
			await reads(learner, 'Before you go');
		}
	],
	[
		'Markdown',
		async (learner) => {
			await learner.open('home-visit/before-you-go');
			await reads(learner, 'Prose');
		}
	],
	[
		'glossary',
		async (learner) => {
			await learner.open('glossary');
			await reads(learner, 'Meaning');
			await learner.open('home-visit/before-you-go');
			await learner.screen.getByRole('main').getByText('draft', { exact: true }).click();
			await reads(learner, 'Meaning');
		}
	],
	[
		'translation',
		async (learner) => {
			await reads(learner, 'Cwrs');
			await learner.open('home-visit/before-you-go');
			await reads(learner, 'Cymraeg Before you go');
		},
		true
	]
];

/** Questions come in an order of their own: each is answered, and the hostile one read. */
const options: Fault = {
	...course('quiz options', async () => {}),
	async play(at) {
		let read = 0;
		for (let nth = 1; nth <= ALL.answered; nth++) {
			await at.learner.answer(nth);
			await expectUnhurt(at);
			if ((await at.learner.screen.getByText('Asked').count()) === 0) continue;
			for (const before of ['Asked', 'You do', 'Because']) await reads(at.learner, before);
			read++;
		}
		expect(read, 'hostile questions').toBe(1);
	},
	holds: { ...NOTHING, answered: ALL.answered },
	next: { ...NOTHING, answered: ALL.answered, launch: { version: 'hostile' } }
};

/* What comes from the LMS and the address bar */

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
	...texts.flatMap(([what, look, cy]) => in12(course(what, look, cy))),
	...in12(options),
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
