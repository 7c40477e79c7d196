import type { Component } from 'svelte';
import { readPlan } from '../course/plan-text.ts';
import type { Page, Reference, Term } from '../course/schema/page.ts';
import type { CoursePlan } from '../course/schema/plan.ts';

/** One language of the course as the build serves it. */
export interface EditionModule {
	/** As `readPlan` reads it. */
	plan: string;
	pages: Edition['pages'];
	lists: Edition['lists'];
}

/** One language of the course. */
export interface Edition {
	plan: CoursePlan;
	/** Page id → its words, each a file of its own. The list itself comes with the first page. */
	pages: () => Promise<{ pages: Record<string, () => Promise<PageModule>> }>;
	lists: () => Promise<{ lists: Lists }>;
}

export interface PageModule {
	page: Page;
	/** The compiled text of a prose page. */
	Body: Component | null;
}

/** What the glossary, the references and the standards pages list. */
export interface Lists {
	glossary: Term[];
	references: Reference[];
	standards: { number: string; area: string; text: string; scored: boolean }[];
	areas: { number: string; title: string }[];
}

export async function openEdition({ plan, pages, lists }: EditionModule): Promise<Edition> {
	return { plan: await readPlan(plan), pages, lists };
}
