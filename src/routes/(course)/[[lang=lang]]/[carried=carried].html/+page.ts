import { base, editions } from 'virtual:second-look/editions';
import { CARRIED, DOCUMENT, type Carried } from '$lib/course/schema/carried';
import type { EntryGenerator, PageLoad } from './$types';

/** Pages that come in a file of their own, as few learners open them and only at the end. */
const EVIDENCE: ReadonlySet<Carried> = new Set(['cpd-record', 'certificate']);

export const entries: EntryGenerator = () =>
	Object.keys(editions).flatMap((language) =>
		CARRIED.filter((name) => name !== DOCUMENT).map((carried) => ({
			lang: language === base ? undefined : language,
			carried
		}))
	);

export const load: PageLoad = async ({ params, parent }) => {
	const { edition } = await parent();
	const { lists } = await edition.lists();
	const carried = params.carried as Carried;
	const evidence = EVIDENCE.has(carried) ? await import('$lib/evidence/pages') : null;
	return { lists, carried, evidence };
};
