import type { Component } from 'svelte';
import { unpackPlan, type PackedPlan } from '../course/packed-plan.ts';
import type { Page, Reference, Term } from '../course/schema/page.ts';
import type { CoursePlan } from '../course/schema/plan.ts';

/** One language of the course as the build serves it. */
export interface EditionModule {
	packed: PackedPlan;
	/** In the order of the plan. */
	pages: (() => Promise<PageModule>)[];
	lists: Edition['lists'];
}

/** One language of the course. */
export interface Edition {
	plan: CoursePlan;
	/** Page id → its words, each a file of its own. */
	pages: Record<string, () => Promise<PageModule>>;
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

export function openEdition({ packed, pages, lists }: EditionModule): Edition {
	const plan = unpackPlan(packed);
	const ids = plan.lessons.flatMap((lesson) => lesson.pages.map(({ id }) => id));
	return { plan, pages: Object.fromEntries(ids.map((id, index) => [id, pages[index]!])), lists };
}
