import { base as baseLanguage } from 'virtual:second-look/editions';
import { resolve } from '$app/paths';
import { DOCUMENT } from '$lib/course/schema/carried';
import type { Addresses } from '$lib/player/addresses';

/** The addresses of one language; the base language has no language in its addresses. */
export function addressesIn(language: string): Addresses {
	const lang = language === baseLanguage ? undefined : language;
	return {
		home: () => resolve('/(course)/[[lang=lang]]/index.html', { lang }),
		page(id) {
			const [lesson = '', page = ''] = id.split('/');
			return resolve('/(course)/[[lang=lang]]/[lesson]/[page].html', { lang, lesson, page });
		},
		carried: (carried) =>
			carried === DOCUMENT
				? resolve('/(course)/[[lang=lang]]/text.html', { lang })
				: resolve('/(course)/[[lang=lang]]/[carried=carried].html', { lang, carried })
	};
}
