import i18next, { type i18n, type TFunction } from 'i18next';
import en from './en.json' with { type: 'json' };

/** UI strings by language. Another language is one JSON file of the same shape and one line here. */
const DICTIONARIES: Record<string, object> = { en };

/** The languages the player itself can speak; a course in another one falls back to English. */
export const UI_LANGUAGES = Object.keys(DICTIONARIES);

/** Languages written from right to left, by their primary subtag. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** `ltr` or `rtl`, for the `dir` of the page. */
export function direction(language: string): 'ltr' | 'rtl' {
	return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/**
 * A `t` bound to a language, from an instance of its own: pages in two languages can be rendered
 * side by side. Strings go through Svelte, which escapes, so i18next does not.
 */
export function createTranslator(language: string): TFunction {
	const instance: i18n = i18next.createInstance();
	void instance.init({
		lng: language,
		fallbackLng: 'en',
		initAsync: false,
		interpolation: { escapeValue: false },
		resources: Object.fromEntries(
			Object.entries(DICTIONARIES).map(([tag, translation]) => [tag, { translation }])
		)
	});
	return instance.t;
}
