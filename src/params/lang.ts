import { base, editions } from 'virtual:second-look/editions';

/** A language in an address; the base language has none. */
export function match(param: string): boolean {
	return param !== base && param in editions;
}
