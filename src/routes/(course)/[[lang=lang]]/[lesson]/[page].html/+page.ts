import { error } from '@sveltejs/kit';
import { base, editions } from 'virtual:second-look/editions';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const all = [];
	for (const [language, load] of Object.entries(editions)) {
		const { pages } = await (await load()).pages();
		for (const id of Object.keys(pages)) {
			const [lesson = '', page = ''] = id.split('/');
			all.push({ lang: language === base ? undefined : language, lesson, page });
		}
	}
	return all;
};

export const load: PageLoad = async ({ params, parent }) => {
	const { edition } = await parent();
	const { pages } = await edition.pages();
	const module = await pages[`${params.lesson}/${params.page}`]?.();
	if (!module) error(404);
	return { page: module.page, Body: module.Body };
};
