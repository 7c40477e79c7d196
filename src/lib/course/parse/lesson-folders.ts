import type { Diagnostic } from '../diagnostic.ts';
import { Report } from '../report.ts';
import type { LessonFolder, PageFile } from './file-tree.ts';

/** So that each page has a key of its own in a snapshot: 8 bits, with some to spare. */
const MOST_PAGES = 200;

/** A lesson has an opening, and its pages differ in slug and number. */
export function checkLesson({ path, pages }: LessonFolder): Diagnostic[] {
	const diagnostics: Diagnostic[] = [];
	if (pages[0]?.kind !== 'opening') {
		const report = new Report(`${path}/index.md`);
		report.error('missing-opening', undefined, 'The lesson has no opening.', 'Write an index.md with title, summary and outcomes.');
		diagnostics.push(...report.diagnostics);
	}
	if (pages.length > MOST_PAGES) {
		const report = new Report(path);
		report.error('lesson-size', undefined, `The lesson has ${pages.length} pages, and ${MOST_PAGES} is the most.`, 'Make two lessons of it.');
		diagnostics.push(...report.diagnostics);
	}
	const slugs = new Map<string, PageFile>();
	const numbers = new Map<number, PageFile>();
	for (const page of pages) {
		const report = new Report(page.file.path);
		const twin = slugs.get(page.slug);
		const neighbour = page.kind === 'opening' ? undefined : numbers.get(page.number);
		if (twin)
			report.error('duplicate-slug', undefined, `${fileName(twin)} has the same slug, "${page.slug}".`, 'Give one of them another name after its number.');
		else if (neighbour)
			report.error('duplicate-number', undefined, `${fileName(neighbour)} has the same number.`, 'Give each page of a lesson its own number.');
		slugs.set(page.slug, page);
		if (page.kind !== 'opening') numbers.set(page.number, page);
		diagnostics.push(...report.diagnostics);
	}
	return diagnostics;
}

/** Two lessons of a language cannot have one slug. */
export function checkLessonSlugs(lessons: readonly LessonFolder[]): Diagnostic[] {
	const slugs = new Map<string, string>();
	return lessons.flatMap(({ slug, path }) => {
		const report = new Report(path);
		const twin = slugs.get(slug);
		if (twin) report.error('duplicate-slug', undefined, `${twin} has the same slug, "${slug}".`, 'Rename one of the folders.');
		slugs.set(slug, path);
		return report.diagnostics;
	});
}

function fileName({ file }: PageFile): string {
	return file.path.slice(file.path.lastIndexOf('/') + 1);
}
