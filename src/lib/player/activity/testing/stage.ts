import { page as browserPage, userEvent } from 'vitest/browser';
import { expect } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Component } from 'svelte';
import type { Page } from '../../../course/schema/page.ts';
import type { ActivityPlan, CoursePlan, LessonPlan } from '../../../course/schema/plan.ts';
import { newSession, type SessionEvent } from '../../../session/session.ts';
import { Attempt } from '../../attempt.svelte.ts';
import { play } from '../../play.ts';
import Stage from './Stage.svelte';

/** The part of a page that its kind does not change. */
export const base = (id: string, title: string) => ({
	id,
	lesson: 'recording',
	title,
	minutes: 5,
	further: false,
	standards: [{ number: '3.11', text: 'Keep clear and accurate records.' }],
	references: [],
	terms: []
});

/** A course of one page after the earlier lessons, just what the session needs to take its events. */
function courseOf(
	page: Page,
	activity: ActivityPlan | undefined,
	earlier: LessonPlan[],
	attempts: number | undefined
): CoursePlan {
	const { id, kind, title, minutes, further } = page;
	return {
		id: 'trial',
		version: '1',
		language: 'en',
		languages: ['en'],
		title: 'Trial',
		description: '',
		completion: { pages: 'core', activities: 'core' },
		pass: { scored: 'quizzes', mark: 80, attempts },
		lessons: [
			...earlier,
			{
				id: 'recording',
				title: 'Recording',
				summary: '',
				minutes,
				pages: [{ id, kind, title, minutes, further, activity }]
			}
		],
		standards: [{ number: '3.11', scored: true }]
	};
}

interface Staging<P extends Page, A extends ActivityPlan> {
	activity: Component<{ page: P; plan: A }> | Component<{ page: P }>;
	page: P;
	plan?: A;
	/** What happened before the page was opened, to resume from. */
	before?: SessionEvent[];
	/** Lessons that stand before the page's own. */
	earlier?: LessonPlan[];
	/** How often a scored quiz may be taken. */
	attempts?: number;
	/** Px; a container query may depend on it. */
	width?: number;
}

/** Shows an activity as a route would, with an attempt that is open and kept nowhere. */
export async function stage<P extends Page, A extends ActivityPlan>(staging: Staging<P, A>) {
	const { page, plan, before = [], earlier = [], attempts, width = 650 } = staging;
	await browserPage.viewport(width, 666);
	const attempt = new Attempt(courseOf(page, plan, earlier, attempts));
	attempt.play = play;
	attempt.session = newSession('abcdefgh');
	attempt.ready = true;
	for (const event of before) attempt.send(event);
	const activity = staging.activity as Component<{ page: Page; plan: ActivityPlan | undefined }>;
	const screen = await render(Stage, { activity, page, plan, attempt });
	return { screen, attempt, state: () => attempt.session.activities[page.id] };
}

/** Tabs until a control with this accessible name has the focus: what a keyboard would need. */
export async function tabTo(name: string | RegExp): Promise<void> {
	for (let presses = 0; presses < 60; presses++) {
		await userEvent.keyboard('{Tab}');
		const focused = document.activeElement;
		const text = focused ? nameOf(focused) : '';
		if (typeof name === 'string' ? text === name : name.test(text)) return;
	}
	throw new Error(`No amount of tabbing reaches ${String(name)}.`);
}

/** Waits until the focus is on an element that holds this text. */
export async function expectFocusOn(text: string | RegExp): Promise<void> {
	await expect.poll(() => document.activeElement?.textContent ?? '').toMatch(text);
}

function nameOf(element: Element): string {
	const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
	const parts = labelled.map((id) => document.getElementById(id)?.textContent?.trim());
	const label = (element as HTMLInputElement).labels?.[0]?.textContent;
	return (parts.length > 0 ? parts.join(' ') : (label ?? element.textContent ?? ''))
		.replace(/\s+/g, ' ')
		.trim();
}
