import type { PackageFile } from './package-file.ts';

/**
 * The course's own scripts that a page asks for as soon as the app runs: the edition's plan and, on
 * a lesson's page, the list of pages and the page's words. Naming them in the page lets the browser fetch them beside the app and not after
 * it, which on a slow line is a round trip or two.
 *
 * @param path the page's path from the package's root, `recording/the-visit.html`
 * @returns paths of scripts from the package's root
 */
export function courseScripts(path: string, site: readonly PackageFile[]): string[] {
	const language = languageOf(path, site);
	if (!language) return [];
	const place = path.replace(/\.html$/, '').split('/');
	if (place[0] === language) place.shift();
	const scripts = site.map((file) => file.path);
	const find = (start: string) => scripts.filter((file) => named(file, start));
	const words = find(`page-${language}.${place.join('.')}.`);
	const list = words.length > 0 ? find(`pages-${language}.`) : [];
	return [...find(`edition-${language}.`), ...list, ...words];
}

function named(file: string, start: string): boolean {
	return file.startsWith(`_app/immutable/${start}`) && file.endsWith('.js');
}

/** The base language's pages lie at the root, every other language's in its own folder. */
function languageOf(path: string, site: readonly PackageFile[]): string | undefined {
	const languages = site.flatMap(
		(file) => /^_app\/immutable\/edition-([^.]+)\./.exec(file.path)?.[1] ?? []
	);
	const folder = languages.find((language) => path.startsWith(`${language}/`));
	const isBase = (language: string) => !site.some((file) => file.path === `${language}/index.html`);
	return folder ?? languages.find(isBase);
}
