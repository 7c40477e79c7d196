import { createContext } from 'svelte';

/** The pages that every package carries beside the lessons. */
export const CARRIED = [
	'glossary',
	'references',
	'standards',
	'disclosure',
	'help',
	'accessibility'
] as const;
export type Carried = (typeof CARRIED)[number];

/** Where pages are, seen from the page that is open. */
export interface Addresses {
	home(): string;
	/** By page id, `recording/the-visit`. */
	page(id: string): string;
	carried(name: Carried): string;
}

export const [getAddresses, setAddresses] = createContext<Addresses>();
