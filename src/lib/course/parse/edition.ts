import type { Diagnostic } from '../diagnostic.ts';
import type { ParsedLesson, ParsedPage } from '../model.ts';
import { Report } from '../report.ts';
import type { PageContext } from './context.ts';
import type { PageFile } from './file-tree.ts';
import type { NamedLesson } from './mirror.ts';
import { parsePage } from './page.ts';
import { decodeText } from './source-text.ts';

/** Parses every page of one language, each once. */
export function parseEdition(
	language: string,
	lessons: readonly NamedLesson[],
	context: PageContext,
	base: ReadonlyMap<string, ParsedPage>
): { lessons: ParsedLesson[]; diagnostics: Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const parsed = lessons.map(({ id: lesson, folder, pages, banks }): ParsedLesson => {
		const parse = (id: string, page: PageFile) => {
			const mirrored = base.get(id);
			const result = read(
				page,
				{ language, lesson, id, folder: folder.path },
				mirrored ? { ...context, base: mirrored } : context
			);
			diagnostics.push(...result.diagnostics);
			return result.parsed;
		};
		return {
			id: lesson,
			folder: folder.path,
			pages: pages.map(({ slug, page }) => parse(`${lesson}/${slug}`, page)),
			banks: banks.map(({ slug, page }) => parse(`${lesson}/${slug}.bank`, page))
		};
	});
	return { lessons: parsed, diagnostics };
}

function read(
	{ file, kind }: PageFile,
	place: { language: string; lesson: string; id: string; folder: string },
	context: PageContext
) {
	const report = new Report(file.path);
	const text = decodeText(file.bytes, report);
	const source = { ...place, file: file.path, kind, text: text ?? '' };
	const result = parsePage(source, context);
	// What cannot be decoded is no page; that it is "empty" would be wrong on top.
	return text === undefined ? { parsed: result.parsed, diagnostics: report.diagnostics } : result;
}
