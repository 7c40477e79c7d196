import { createContext } from 'svelte';
import type { Carried } from '../course/schema/carried.ts';

/** Where pages are, seen from the page that is open. */
export interface Addresses {
	home(): string;
	/** By page id, `recording/the-visit`. */
	page(id: string): string;
	carried(name: Carried): string;
}

export const [getAddresses, setAddresses] = createContext<Addresses>();
