import { expect } from '../../e2e/expect.ts';
import { in12, in2004, inAll, inCmi5, type Fault } from '../fault.ts';
import { expectUnhurt, listen, TEXT } from '../hostile.ts';
import { ALL, NOTHING, type Learner } from '../learner.ts';
import { playRows } from '../test.ts';

/** The course also tries to leave an attribute; it prints quotation marks as typographic ones. */
const PRINTED = `${TEXT}”’ onmouseover=“window.hurt=1`;
const ONE = { decided: 0, answered: 1 };

const reads = (learner: Learner, before: string) =>
	expect(learner.screen.getByText(`${before} ${PRINTED}`, { exact: false }).first()).toBeVisible();

type Look = (learner: Learner) => Promise<void>;

/** A course whose author means harm, or has copied from somebody who does. */
const course = (what: string, looks: readonly Look[], language: 'en' | 'cy' = 'en') => {
	const launch = { version: 'hostile', language } as const;
	return {
		name: `hostile text in ${what}`,
		launch,
		before: listen,
		async play(at) {
			await expectUnhurt(at);
			for (const look of looks) {
				await look(at.learner);
				await expectUnhurt(at);
			}
			await at.learner.answer(1);
			await expectUnhurt(at);
		},
		told: 'saved',
		holds: ONE,
		next: { ...ONE, launch }
	} satisfies Fault;
};

const texts: { [what: string]: Look } = {
	async 'front matter'(learner) {
		await reads(learner, 'Course');
		await reads(learner, 'About');
		await reads(learner, 'Summary');
		await learner.open('home-visit/before-you-go');
		await reads(learner, 'Before you go');
	},
	async Markdown(learner) {
		await learner.open('home-visit/before-you-go');
		await reads(learner, 'Prose');
		await reads(learner, 'Link');
		const picture = learner.screen.getByRole('img', { name: `Picture ${PRINTED}` });
		await expect(picture).toBeVisible();
		// In code they stand as they were written.
		const code = learner.screen.locator('code');
		await expect(code).toHaveText(`${TEXT}"' onmouseover="window.hurt=1`);
	},
	async glossary(learner) {
		await learner.open('glossary');
		await reads(learner, 'Draft');
		await reads(learner, 'Meaning');
		await learner.open('home-visit/before-you-go');
		await learner.screen.getByRole('main').getByText('draft', { exact: true }).click();
		await reads(learner, 'Meaning');
	}
};

const readTranslation: Look = async (learner) => {
	await reads(learner, 'Cwrs');
	await learner.open('home-visit/before-you-go');
	await reads(learner, 'Cymraeg Before you go');
};

/** Questions come in an order of their own: each is answered, and the hostile one read. */
const options: Fault = {
	...course('quiz options', []),
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

const all = Object.keys(texts).join(', ');

playRows('hostile text', [
	...Object.entries(texts).flatMap(([what, look]) => in12(course(what, [look]))),
	// The pages are the same in the others: there it is read in one go.
	...[in2004, inCmi5].flatMap((inOther) => inOther(course(all, Object.values(texts)))),
	...inAll(course('translation', [readTranslation], 'cy')),
	...inAll(options)
]);
