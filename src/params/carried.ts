import { CARRIED, type Carried } from '$lib/course/schema/carried';

export function match(param: string): param is Carried {
	return (CARRIED as readonly string[]).includes(param);
}
