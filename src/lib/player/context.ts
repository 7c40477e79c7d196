import { createContext } from 'svelte';
import type { TFunction } from 'i18next';
import type { Attempt } from './attempt.svelte.ts';

/** The UI strings of the page's language. */
export const [getT, setT] = createContext<TFunction>();

/** The learner's attempt: the one place that changes it is `attempt.send`. */
export const [getAttempt, setAttempt] = createContext<Attempt>();
