import { base, editions } from 'virtual:second-look/editions';
import { error } from '@sveltejs/kit';
import { openEdition } from '$lib/player/edition';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const load: LayoutLoad = async ({ params }) => {
	const language = params.lang ?? base;
	const module = await editions[language]?.();
	if (!module) error(404);
	return { language, edition: await openEdition(module) };
};
