import { base, editions } from 'virtual:second-look/editions';
import { CARRIED, type Carried } from '$lib/course/schema/carried';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
	Object.keys(editions).flatMap((language) =>
		CARRIED.map((carried) => ({ lang: language === base ? undefined : language, carried }))
	);

export const load: PageLoad = async ({ params, parent }) => {
	const { edition } = await parent();
	const { lists } = await edition.lists();
	return { lists, carried: params.carried as Carried };
};
