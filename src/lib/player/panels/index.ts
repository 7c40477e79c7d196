import '../../i18n/panel-words.ts';

/** What comes after the page: the side list, and what opens over it or in its place. One file for all. */
export { default as Advice } from './Advice.svelte';
export { default as Left } from './Left.svelte';
export { default as Menu } from './Menu.svelte';
export { default as Panels } from './Panels.svelte';
