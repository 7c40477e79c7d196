import { CARRIED, DOCUMENT, type Carried } from '$lib/course/schema/carried';

/** The carried pages but the document, which has a route of its own. */
export function match(param: string): param is Exclude<Carried, typeof DOCUMENT> {
	return param !== DOCUMENT && (CARRIED as readonly string[]).includes(param);
}
