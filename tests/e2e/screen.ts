import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect } from './expect.ts';
import type { Course } from './course.ts';

/** Where the course is seen: in an LMS's frame or in a window of its own. */
export type Screen = Page | FrameLocator;

/** The line that says where the learner stands; the only status in the bar. */
export function statusLine(screen: Screen): Locator {
	return screen.getByRole('banner').getByRole('status');
}

export async function expectSaved(screen: Screen, { t }: Course): Promise<void> {
	await expect(statusLine(screen)).toHaveText(t('status.saved'));
}

/** Waits until a page of the course has come on: its heading is what a learner sees of it. */
export async function expectPage(screen: Screen, title: string): Promise<void> {
	await expect(screen.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** Follows Continue along the core route. @returns false where it led home: the route is at its end. */
export async function goOn(screen: Screen, { t, pages, plan }: Course): Promise<boolean> {
	const onward = screen.getByRole('link', { name: t('nav.continueTo', { title: '' }).trim() });
	const home = screen.getByRole('link', { name: t('nav.toHome'), exact: true });
	const link = onward.or(home);
	const name = (await link.innerText()).trim();
	const next = pages.find(({ title }) => name === t('nav.continueTo', { title }));
	await link.click();
	await expectPage(screen, next?.title ?? plan.title);
	return next !== undefined;
}
