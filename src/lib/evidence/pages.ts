import '../i18n/evidence-words.ts';

/** The pages on which a learner shows what they did. They come when one of them is opened. */
export { default as Certificate } from './Certificate.svelte';
export { default as CpdRecord } from './CpdRecord.svelte';
