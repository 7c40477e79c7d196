import { base, editions } from 'virtual:second-look/editions';
import { outlines } from 'virtual:second-look/outlines';
import { createTranslator } from '$lib/i18n/translator';
import type { EntryGenerator, PageLoad } from './$types';

/** A document to read: no program comes with it, and so the whole course is in it only once. */
export const csr = false;

export const entries: EntryGenerator = () =>
	Object.keys(editions).map((language) => ({ lang: language === base ? undefined : language }));

export const load: PageLoad = async ({ parent }) => {
	const { language } = await parent();
	const outline = outlines[language];
	if (!import.meta.env.SSR || !outline) return { document: true, text: '' };
	const { wholeText } = await import('$lib/outline/text/whole-text');
	return { document: true, text: wholeText(createTranslator(language), outline) };
};
