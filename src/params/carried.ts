import { CARRIED, type Carried } from '$lib/player/addresses';

export function match(param: string): param is Carried {
	return (CARRIED as readonly string[]).includes(param);
}
