import type { Frame, Locator, Page } from '@playwright/test';
import { expect } from '../e2e/expect.ts';
import { t } from './words.ts';

/** Where the learner stands: decisions made at the door, and questions of the check answered. */
export interface Work {
	decided: number;
	answered: number;
}

export const NOTHING: Work = { decided: 0, answered: 0 };

const VISIT = 'home-visit/at-the-door';
const CHECK = 'home-visit/check';
export const PAGES = { VISIT, CHECK };

/** The best choices, from the door to the ending, and the scenes on the way. */
const CHOICES = [
	'Say who you are',
	'Ask whether you may record',
	'Read the draft',
	'Write down what she said'
];
const SCENES = ['The door', 'The kitchen', 'The car', 'The desk', 'Together'];

/** The right answers; questions come in an order of their own. */
const ANSWERS = ['You do', 'Her own words', 'Before you begin', 'A guess'];

export const ALL: Work = { decided: CHOICES.length, answered: ANSWERS.length };

/** To the question of where to go on from: a button of the player's, by its name in the dictionary. */
export type Answer = 'restoreYes' | 'restoreNo' | 'newerYes';

/** A learner at work in the course that is open. */
export class Learner {
	readonly screen: Frame | Page;

	constructor(screen: Frame | Page) {
		this.screen = screen;
	}

	/** The tab that it is open in. */
	get page(): Page {
		return 'page' in this.screen ? this.screen.page() : this.screen;
	}

	/** The line in the bar that says where they stand. */
	get status(): Locator {
		return this.screen.getByRole('banner').getByRole('status');
	}

	/** Opens a page from the list of pages, by the end of its address. */
	async open(page: string): Promise<void> {
		const main = this.screen.getByRole('main');
		await main.getByRole('heading', { level: 1 }).waitFor();
		const link = this.screen.locator(`a[href$="${page.split('/').pop()}.html"]`).first();
		const lesson = this.screen.locator('.lessons a').first();
		await link.or(lesson).first().waitFor({ state: 'attached' });
		if ((await link.count()) === 0) await lesson.dispatchEvent('click');
		await link.dispatchEvent('click');
		await expect(this.screen.locator('[aria-current="page"]').first()).toHaveAttribute(
			'href',
			new RegExp(`${page.split('/').pop()}\\.html$`)
		);
	}

	/** Makes the decision of this number, from 1. */
	async decide(nth: number): Promise<void> {
		const choice = this.screen.getByRole('button', { name: CHOICES[nth - 1]!, exact: true });
		if ((await choice.count()) === 0) await this.open(VISIT);
		await choice.click();
		await this.button('scenario.continue').click();
		await this.#sceneIs(nth);
	}

	/** Answers the question that is the nth of the check, from 1. */
	async answer(nth: number, manner: 'right' | 'wrong' = 'right'): Promise<void> {
		const question = this.screen.getByText(t('quiz.progress', { number: nth, count: 4 }));
		const onward = this.button('quiz.next');
		if (nth === 1) {
			await this.open(CHECK);
			if ((await question.count()) === 0) await this.button('quiz.start').click();
		} else if ((await onward.count()) > 0) {
			await onward.click();
		} else {
			await this.open(CHECK);
		}
		await expect(question).toBeVisible();
		const options = this.screen.getByRole('radio');
		for (const answer of ANSWERS) {
			const right = this.screen.getByRole('radio', { name: new RegExp(`^${answer}`) });
			if ((await right.count()) === 0) continue;
			const wrong = options.nth((await right.evaluate(isFirst)) ? 1 : 0);
			await (manner === 'right' ? right : wrong).check();
			await this.button('quiz.submit').click();
			await expect(this.button(nth < 4 ? 'quiz.next' : 'quiz.seeResult')).toBeVisible();
			return;
		}
		throw new Error('No right answer is among the options.');
	}

	/** All that the course asks: every decision, every question; the first answer wrong where asked. */
	async finish(from: Work = NOTHING, how: 'right' | 'one wrong' = 'right'): Promise<void> {
		for (let nth = from.decided + 1; nth <= ALL.decided; nth++) await this.decide(nth);
		for (let nth = from.answered + 1; nth <= ALL.answered; nth++) {
			await this.answer(nth, how === 'one wrong' && nth === 1 ? 'wrong' : 'right');
		}
	}

	/** Another go at the check. */
	async again(): Promise<void> {
		await this.open(CHECK);
		await this.button('quiz.again').click();
		for (let nth = 1; nth <= ALL.answered; nth++) await this.answer(nth);
	}

	/** The course shows this work: home where there is none, else the scene and the question. */
	async sees({ decided, answered }: Work): Promise<void> {
		await this.screen.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
		if (decided === 0 && answered === 0) {
			await expect(this.screen.getByRole('link', { name: t('home.start') })).toBeVisible();
			return;
		}
		await this.open(VISIT);
		await this.#sceneIs(decided);
		await this.open(CHECK);
		if (answered === 0) await expect(this.button('quiz.start')).toBeVisible();
		else if (answered < 4) {
			const next = t('quiz.progress', { number: answered + 1, count: 4 });
			await expect(this.screen.getByText(next)).toBeVisible();
		} else {
			const [before, after] = t('quiz.result', { right: '|', count: 4 }).split('|');
			const result = new RegExp(`^${before}\\d${after}$`);
			await expect(this.screen.getByRole('heading', { name: result })).toBeVisible();
		}
	}

	/** A sentence of the player's is on the page. */
	async isTold(key: string): Promise<void> {
		await expect(this.screen.getByText(t(key), { exact: true })).toBeVisible();
	}

	/** Before anything can be done, and answers. */
	async isAsked(answer: Answer): Promise<void> {
		const dialog = this.screen.getByRole('dialog');
		await dialog.getByRole('button', { name: t(`panels.${answer}`), exact: true }).click();
		await expect(dialog).toHaveCount(0);
	}

	/** A button by the name that the dictionary gives it. */
	button(key: string): Locator {
		return this.screen.getByRole('button', { name: t(key), exact: true });
	}

	async #sceneIs(decided: number): Promise<void> {
		const scene = this.screen.getByRole('main').getByRole('heading', { level: 2 }).first();
		await expect(scene).toContainText(SCENES[decided]!);
	}
}

/** Whether a radio stands before all others of its name. */
function isFirst(radio: Element): boolean {
	const { name } = radio as HTMLInputElement;
	return document.querySelector(`input[name="${CSS.escape(name)}"]`) === radio;
}
