import type { Diagnostic } from '../diagnostic.ts';
import type { ParsedCourse, ParsedEdition, ParsedPage, SourceFile } from '../model.ts';
import { checkBanks } from '../banks.ts';
import { didYouMean } from '../nearest.ts';
import { keepLessons, settingsOfPart } from '../part.ts';
import { planCourse } from '../plan.ts';
import { Report } from '../report.ts';
import type { StatusProfile } from '../schema/plan.ts';
import type { Settings } from '../schema/settings.ts';
import type { PageContext } from './context.ts';
import { parseCourseFiles } from './course-files.ts';
import { parseEdition } from './edition.ts';
import { readFileTree, ROOT, type LessonFolder } from './file-tree.ts';
import { nameByOwnSlugs, nameByPosition, type NamedLesson } from './mirror.ts';

export interface CourseOptions {
	/** The course's version, written into the plan. */
	version: string;
	/** Only these lessons, as a course of their own; all where it is left out. */
	lessons?: readonly string[];
	/** Another status profile than the one in `course.yaml`. */
	status?: StatusProfile;
}

/**
 * The whole course from its files. Pure: the same bytes give the same course. Never throws at what
 * is in them; whatever is wrong stands in `diagnostics`, sorted by file and line.
 */
export function parseCourse(
	files: readonly SourceFile[],
	{ version, lessons: asked, status }: CourseOptions
): ParsedCourse {
	const tree = readFileTree(files);
	const { diagnostics: inFiles, glossaries, ...course } = parseCourseFiles(tree);
	const { standards } = course;
	const whole = status ? { ...course.settings, status } : course.settings;
	const kept = asked && asked.length < whole.lessons.length ? asked : undefined;
	const [baseLanguage = 'en'] = whole.languages;
	const diagnostics = tree.diagnostics.concat(inFiles);

	const baseLessons = inOrder(tree.lessons.get(baseLanguage) ?? [], whole, baseLanguage, diagnostics);
	const context: Omit<PageContext, 'terms'> = {
		standards: new Map(standards.map((standard) => [standard.number, standard])),
		references: new Map(course.references.map((reference) => [reference.id, reference])),
		pages: new Set(baseLessons.flatMap(({ id, pages }) => pages.map(({ slug }) => `${id}/${slug}`))),
		lessons: new Set(whole.lessons),
		kept: new Set(kept ?? whole.lessons),
		pictures: tree.pictures
	};

	const base = new Map<string, ParsedPage>();
	const parsedEditions = whole.languages.map((language): Omit<ParsedEdition, 'plan'> => {
		const isBase = language === baseLanguage;
		const named = isBase
			? { lessons: baseLessons, diagnostics: [] }
			: mirror(tree.lessons.get(language), baseLessons, tree.lessons.get(baseLanguage) ?? [], language);
		const glossary = glossaries.get(language) ?? [];
		const terms = new Map(glossary.map((term) => [term.id, term]));
		const parsed = parseEdition(language, named.lessons, { ...context, terms }, base);
		if (isBase)
			for (const { pages, banks } of parsed.lessons)
				for (const page of [...pages, ...banks]) base.set(page.id, page);
		for (const finding of named.diagnostics.concat(parsed.diagnostics, checkBanks(parsed.lessons)))
			diagnostics.push(finding);
		const lessons = kept ? keepLessons(parsed.lessons, kept) : parsed.lessons;
		return { language, lessons, glossary };
	});
	const settings = kept ? settingsOfPart(whole, kept, titlesOf(parsedEditions)) : whole;
	const editions = parsedEditions.map((edition): ParsedEdition => {
		const plan = planCourse({ ...edition, settings, standards, version });
		return { ...edition, plan };
	});
	for (const language of tree.lessons.keys())
		if (!whole.languages.includes(language)) diagnostics.push(...unknownLanguage(language));

	return { ...course, settings, editions, diagnostics: sorted(diagnostics) };
}

function titlesOf(editions: readonly Omit<ParsedEdition, 'plan'>[]) {
	return new Map(
		editions.map(({ language, lessons }) => [
			language,
			lessons.map(({ id, pages }) => pages.find(({ kind }) => kind === 'opening')?.page?.title ?? id)
		])
	);
}

/** The lessons of the base language in the order of `course.yaml`; those it forgets come last. */
function inOrder(
	folders: readonly LessonFolder[],
	settings: Settings,
	language: string,
	diagnostics: Diagnostic[]
): NamedLesson[] {
	const lessons = nameByOwnSlugs(folders);
	const report = new Report(`${ROOT}/course.yaml`);
	const slugs = lessons.map(({ id }) => id);
	for (const id of settings.lessons)
		if (!slugs.includes(id))
			report.error(
				'unknown-lesson',
				undefined,
				`\`lessons\` names "${id}", and there is no such folder in ${ROOT}/${language}.`,
				didYouMean(id, slugs, 'Make the folder, or take the name out.')
			);
	diagnostics.push(...report.diagnostics);
	for (const { id, folder } of lessons) {
		if (settings.lessons.includes(id)) continue;
		const forgotten = new Report(folder.path);
		forgotten.error('unknown-lesson', undefined, `The lesson "${id}" is not named in course.yaml.`, 'Add it to `lessons`.');
		diagnostics.push(...forgotten.diagnostics);
	}
	const place = (id: string) => {
		const at = settings.lessons.indexOf(id);
		return at < 0 ? Infinity : at;
	};
	return lessons.sort((a, b) => (place(a.id) === place(b.id) ? 0 : place(a.id) - place(b.id)));
}

/** A translation's folders stand in the order of their numbers, as the base's do; its lessons as the base's lessons. */
function mirror(
	folders: readonly LessonFolder[] | undefined,
	base: readonly NamedLesson[],
	baseFolders: readonly LessonFolder[],
	language: string
) {
	const byFolder = nameByOwnSlugs(baseFolders);
	const named = nameByPosition(folders ?? [], byFolder, language);
	const order = base.map(({ id }) => id);
	named.lessons.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
	return named;
}

function unknownLanguage(language: string): Diagnostic[] {
	const report = new Report(`${ROOT}/${language}`);
	report.error('unknown-language', undefined, `"${language}" is not one of the course's languages.`, 'Add it to `languages` in course.yaml.');
	return report.diagnostics;
}

function sorted(diagnostics: Diagnostic[]): Diagnostic[] {
	return diagnostics.sort(
		(a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
