import i18next, { type i18n, type TFunction } from 'i18next';
import en from './en/frame.json' with { type: 'json' };

/** UI strings by language, then by section. */
type Words = Record<string, Record<string, object>>;

/**
 * What every page needs. Another language is a folder of the same files as `en`, named here
 * and in the other parts (`panel-words.ts`, `lesson-words.ts`, `carried-words.ts`,
 * `evidence-words.ts`).
 */
const words: Words = { en };

/** Translators made so far: words that a later page brings reach them too. */
const translators = new Set<WeakRef<i18n>>();

/** Languages written from right to left, by their primary subtag. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** `ltr` or `rtl`, for the `dir` of the page. */
export function direction(language: string): 'ltr' | 'rtl' {
	return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/**
 * A `t` bound to a language, from an instance of its own: pages in two languages can be rendered
 * side by side. A language that the player does not speak falls back to English. Strings go
 * through Svelte, which escapes, so i18next does not.
 */
export function createTranslator(language: string): TFunction {
	const instance = i18next.createInstance();
	void instance.init({
		lng: language,
		fallbackLng: 'en',
		initAsync: false,
		interpolation: { escapeValue: false },
		resources: Object.fromEntries(
			Object.entries(words).map(([tag, translation]) => [tag, { translation }])
		)
	});
	translators.add(new WeakRef(instance));
	return instance.t;
}

/** Adds sections that only some pages need, to translators made before and after. */
export function addWords(more: Words): void {
	for (const [language, sections] of Object.entries(more)) {
		words[language] = { ...words[language], ...sections };
		for (const reference of translators) {
			reference.deref()?.addResourceBundle(language, 'translation', sections, true);
		}
	}
}
