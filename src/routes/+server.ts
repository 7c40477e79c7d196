import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';

/** The dev server's own start; packages have no directory index and begin at `index.html`. */
export function GET(): never {
	redirect(307, resolve('/(course)/[[lang=lang]]/index.html', {}));
}
