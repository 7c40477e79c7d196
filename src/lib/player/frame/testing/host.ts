import type { Component, ComponentProps } from 'svelte';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Host from './Host.svelte';

/** Shows a component of the frame in a window of this width, in px. */
export async function host<C extends Component<any>>(
	component: C,
	props: ComponentProps<C>,
	{ width = 650 } = {}
) {
	await page.viewport(width, 666);
	const screen = await render(Host, { component, given: props });
	return {
		screen,
		change: (next: ComponentProps<C>) => screen.rerender({ component, given: next })
	};
}
