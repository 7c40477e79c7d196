import { tick } from 'svelte';

/**
 * Moves focus to an element that the change under way is about to render. Screens here replace
 * one another without a navigation, so focus would otherwise fall back to the body (WCAG 2.4.3).
 */
export async function focusNext(find: () => HTMLElement | null | undefined): Promise<void> {
	await tick();
	find()?.focus();
}
