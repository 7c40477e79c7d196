import type { Diagnostic } from '../diagnostic.ts';
import { Report } from '../report.ts';
import type { LessonFolder, PageFile } from './file-tree.ts';

/** A lesson under the id it has in the base language. */
export interface NamedLesson {
	id: string;
	folder: LessonFolder;
	/** Each page under the slug that it has in the base language. */
	pages: NamedFile[];
	/** A bank has the same name in every language. */
	banks: NamedFile[];
}

interface NamedFile {
	slug: string;
	page: PageFile;
}

/** The base language names its own lessons and pages. */
export function nameByOwnSlugs(folders: readonly LessonFolder[]): NamedLesson[] {
	return folders.map((folder) => {
		const seen = new Set<string>();
		const pages = folder.pages
			// A second page of the same slug is reported; it must not take the place of the first.
			.filter(({ slug }) => !seen.has(slug) && seen.add(slug))
			.map(named);
		return { id: folder.slug, folder, pages, banks: folder.banks.map(named) };
	});
}

function named(page: PageFile): NamedFile {
	return { slug: page.slug, page };
}

/**
 * A translation mirrors the base: its n-th lesson is the base's n-th, its n-th page the base's
 * n-th, whatever they are called. So a translated file may have a translated name.
 */
export function nameByPosition(
	folders: readonly LessonFolder[],
	base: readonly NamedLesson[],
	language: string
): { lessons: NamedLesson[]; diagnostics: Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const mismatch = (file: string, message: string) => {
		const report = new Report(file);
		report.error('translation', undefined, message, 'A translation has the same files as the base language, in the same order.');
		diagnostics.push(...report.diagnostics);
	};
	if (folders.length !== base.length)
		mismatch(`course/${language}`, `"${language}" has ${folders.length} lessons, and the base language ${base.length}.`);
	const lessons = folders.slice(0, base.length).map((folder, i): NamedLesson => {
		const mirrored = base[i];
		const own = nameByOwnSlugs([folder])[0]?.pages ?? [];
		if (own.length !== mirrored?.pages.length)
			mismatch(folder.path, `The lesson has ${own.length} pages, and the base language ${mirrored?.pages.length ?? 0}.`);
		const pages = own.flatMap(({ page }, j) => {
			const twin = mirrored?.pages[j];
			if (!twin) return [];
			if (twin.page.kind === page.kind) return [{ slug: twin.slug, page }];
			mismatch(page.file.path, `The page is of the kind "${page.kind}", and ${twin.page.file.path} "${twin.page.kind}".`);
			return [];
		});
		const banks = folder.banks.map(named);
		const names = (files: readonly NamedFile[]) => files.map(({ slug }) => slug).join(', ') || 'none';
		if (mirrored && names(banks) !== names(mirrored.banks))
			mismatch(folder.path, `The lesson's banks are ${names(banks)}, and in the base language ${names(mirrored.banks)}.`);
		return { id: mirrored?.id ?? folder.slug, folder, pages, banks };
	});
	return { lessons, diagnostics };
}
