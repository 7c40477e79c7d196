import type { Locator, Page } from '@playwright/test';
import { expect } from './expect.ts';

/** More stops than any page has between two things that a learner needs. */
const MOST_STOPS = 120;

/** Presses Tab until something has the focus; every stop on the way must show that it has it. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
	for (let stop = 0; stop < MOST_STOPS; stop++) {
		await page.keyboard.press(key);
		await expectVisibleFocus(page);
		if (await target.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`Tab did not reach ${target}.`);
}

/** The focus is on something of the page, and a ring or a shadow shows it. */
export async function expectVisibleFocus(page: Page): Promise<void> {
	const focus = await page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body) return { on: 'body', shown: false };
		const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
		const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
		const box = element.getBoundingClientRect();
		return {
			on: `${element.localName} "${element.textContent?.trim().slice(0, 40)}"`,
			shown: (outlined || boxShadow !== 'none') && box.width > 0 && box.height > 0
		};
	});
	expect(focus.shown, `the focus is on ${focus.on} and can be seen`).toBe(true);
}

/** Presses a key on what has the focus, and sees where the focus goes. */
export async function press(page: Page, key: string, then: Locator): Promise<void> {
	await page.keyboard.press(key);
	await expect(then).toBeFocused();
	await expectVisibleFocus(page);
}
