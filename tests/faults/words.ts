import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import i18next from 'i18next';

const DICTIONARIES = ['frame', 'panels', 'lesson', 'carried', 'evidence'].map((part) =>
	fileURLToPath(new URL(`../../src/lib/i18n/en/${part}.json`, import.meta.url))
);

const instance = i18next.createInstance();
void instance.init({
	lng: 'en',
	initAsync: false,
	interpolation: { escapeValue: false },
	resources: {
		en: {
			translation: Object.assign(
				{},
				...DICTIONARIES.map((file) => JSON.parse(readFileSync(file, 'utf8')) as object)
			) as object
		}
	}
});

/** The player's own words. Throws where the dictionary has none of this name. */
export function t(key: string, values: Record<string, unknown> = {}): string {
	const text = String(instance.t(key as never, values as never));
	if (text === key) throw new Error(`The dictionaries have no "${key}".`);
	return text;
}
