import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { byPath, textFile, textOf, type PackageFile } from './package-file.ts';
import { PackageError } from './package-error.ts';
import { dressPage } from './page-head.ts';
import { courseScripts } from './preloads.ts';
import { LAUNCH, TARGET_CHUNKS, type Target } from './target.ts';

/** Reads a built site, sorted by path. */
export function readSite(folder: string): PackageFile[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => {
			const file = join(entry.parentPath, entry.name);
			const path = relative(folder, file).split(sep).join('/');
			return { path, bytes: new Uint8Array(readFileSync(file)) };
		})
		.sort(byPath);
}

/**
 * The site as one target carries it: without the other targets' chunks, and with every page saying
 * which target it is. Everything else is the same in all of them.
 */
export function siteForTarget(site: readonly PackageFile[], target: Target): PackageFile[] {
	if (!site.some((file) => file.path === LAUNCH)) {
		throw new PackageError(`The site has no ${LAUNCH}: nothing could be launched.`);
	}
	const missing = target.chunks.filter((chunk) => !site.some((file) => chunkOf(file) === chunk));
	if (missing.length) {
		throw new PackageError(`The site has no file for ${missing.join(', ')} in _app/immutable.`);
	}
	const kept = site.filter((file) => {
		const chunk = chunkOf(file);
		return chunk === undefined || target.chunks.includes(chunk);
	});
	const needed = findLostImports(kept, site);
	if (needed.length) {
		throw new PackageError(`${target.name} leaves out files that it needs.`, needed);
	}
	const drivers = kept
		.filter((file) => chunkOf(file) && file.path.endsWith('.js'))
		.map(({ path }) => path);
	return kept.map((file) => {
		if (!file.path.endsWith('.html')) return file;
		const page = { path: file.path, html: textOf(file) };
		// The course as text has no program: what it would need to run is not for it.
		const runs = page.html.includes('<script');
		const preloads = runs ? [...drivers, ...courseScripts(file.path, kept)] : [];
		return textFile(file.path, dressPage(page, target, preloads));
	});
}

/** Which of the chunks that only some targets need a file is: `driver-cmi5.Bq3f.js` is `driver-cmi5`. */
function chunkOf({ path }: PackageFile): string | undefined {
	if (!path.startsWith('_app/immutable/')) return undefined;
	const name = path.slice(path.lastIndexOf('/') + 1);
	return TARGET_CHUNKS.find((chunk) => name.startsWith(`${chunk}.`));
}

/**
 * Finds kept scripts that import a left-out one as soon as they load: the whole page would stay
 * still. What is imported only when it is wanted (`import()`) may be left out.
 */
function findLostImports(kept: readonly PackageFile[], site: readonly PackageFile[]): string[] {
	const present = new Set(kept.map(({ path }) => path));
	const lost = new Set(site.map(({ path }) => path).filter((path) => !present.has(path)));
	return kept
		.filter(({ path }) => path.startsWith('_app/') && path.endsWith('.js'))
		.flatMap((script) =>
			[...textOf(script).matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/g)]
				.map(([, address = '']) => posix.join(posix.dirname(script.path), address))
				.filter((path) => lost.has(path))
				.map((path) => `${script.path} imports ${path}`)
		);
}
