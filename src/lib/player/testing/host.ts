import type { Component } from 'svelte';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Host from './Host.svelte';

/** Shows a component in a window of this width, in px. */
export async function host<
	Props extends Record<string, unknown>,
	Exports extends Record<string, unknown>
>(component: Component<Props, Exports>, props: Props, { width = 650 } = {}) {
	await page.viewport(width, 666);
	const shown = component as unknown as Component<Record<string, unknown>>;
	const screen = await render(Host, { component: shown, given: props });
	return {
		screen,
		change: (next: Props) => screen.rerender({ component: shown, given: next })
	};
}
