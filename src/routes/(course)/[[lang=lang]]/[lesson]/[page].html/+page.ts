import { error } from '@sveltejs/kit';
import { base, editions } from 'virtual:second-look/editions';
import { openEdition } from '$lib/player/edition';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const all = [];
	for (const [language, load] of Object.entries(editions)) {
		const { pages } = openEdition(await load());
		for (const id of Object.keys(pages)) {
			const [lesson = '', page = ''] = id.split('/');
			all.push({ lang: language === base ? undefined : language, lesson, page });
		}
	}
	return all;
};

export const load: PageLoad = async ({ params, parent }) => {
	const { edition } = await parent();
	const module = await edition.pages[`${params.lesson}/${params.page}`]?.();
	if (!module) error(404);
	return { page: module.page, Body: module.Body };
};
