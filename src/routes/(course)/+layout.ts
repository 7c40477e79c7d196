import { base, editions } from 'virtual:second-look/editions';
import { error } from '@sveltejs/kit';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const load: LayoutLoad = async ({ params }) => {
	const language = params.lang ?? base;
	const edition = await editions[language]?.();
	if (!edition) error(404);
	return { language, edition };
};
