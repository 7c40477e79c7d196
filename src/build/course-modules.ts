import { join } from 'node:path';
import type { ParsedCourse, ParsedEdition, ParsedPage } from '../lib/course/model.ts';
import { planText } from './plan-text.ts';
import { bankQuestions, withBanks } from '../lib/course/banks.ts';
import { outlineOf } from '../lib/outline/outline.ts';

/** What the names of the course's modules begin with. */
export const PREFIX = 'virtual:second-look/';

/**
 * The code of one of the course's modules, by its name without the prefix. Each page is a module
 * of its own, so that each becomes one small file in a package:
 *
 * - `editions`: language → import of that edition;
 * - `edition/<lang>`: the plan;
 * - `pages/<lang>`: an import for each of the edition's pages, in the plan's order;
 * - `page/<lang>/<id>`: the page's words and, for prose, its compiled body;
 * - `bank/<lang>/<name>`: the questions of all lessons' banks of that name, in the lessons' order:
 *   every page of spaced questions asks those of the lessons before it;
 * - `lists/<lang>`: glossary, references and standards;
 * - `outlines`: language → everything, for the page that has the whole course as text. That page is
 *   made when the site is built; in a browser there is nothing to make it from.
 *
 * @param home the folder that holds `course/`
 */
export function moduleCode(
	course: ParsedCourse,
	name: string,
	{ inBrowser, home }: { inBrowser: boolean; home: string }
): string {
	const [kind, language, ...rest] = name.split('/');
	if (kind === 'editions') return editionsCode(course);
	if (kind === 'outlines') return outlinesCode(inBrowser ? { ...course, editions: [] } : course);
	const edition = course.editions.find((candidate) => candidate.language === language);
	if (!edition) throw new Error(`The course has no edition in "${language}".`);
	if (kind === 'edition') return editionCode(edition);
	if (kind === 'pages') return pagesCode(edition);
	if (kind === 'lists') return listsCode(course, edition);
	if (kind === 'bank') return bankCode(edition, rest.join('/'));
	return pageCode(edition, rest.join('/'), home);
}

function editionsCode(course: ParsedCourse): string {
	const entries = course.editions.map(
		({ language }) => `${JSON.stringify(language)}: () => import('${PREFIX}edition/${language}')`
	);
	return `export const base = ${JSON.stringify(course.settings.languages[0])};
export const editions = {${entries.join(',')}};`;
}

function editionCode(edition: ParsedEdition): string {
	return `export const plan = ${JSON.stringify(planText(edition.plan))};
export const pages = () => import('${PREFIX}pages/${edition.language}');
export const lists = () => import('${PREFIX}lists/${edition.language}');`;
}

function pagesCode(edition: ParsedEdition): string {
	const pages = edition.plan.lessons.flatMap((lesson) => lesson.pages);
	const entries = pages.map(
		({ id }) => `${JSON.stringify(id)}: () => import('${PREFIX}page/${edition.language}/${id}')`
	);
	return `export const pages = {${entries.join(',')}};`;
}

function listsCode(course: ParsedCourse, edition: ParsedEdition): string {
	const { references, standards, areas } = course;
	return `export const lists = ${JSON.stringify({ glossary: edition.glossary, references, standards, areas })};`;
}

function outlinesCode(course: ParsedCourse): string {
	const outlines = course.editions.map((edition) => [edition.language, outlineOf(course, edition)]);
	return `export const outlines = ${JSON.stringify(Object.fromEntries(outlines))};`;
}

/** By id; an edition is never changed, and each of its pages is asked for once. */
const indexes = new WeakMap<ParsedEdition, Map<string, ParsedPage>>();

function parsedPage(edition: ParsedEdition, id: string): ParsedPage | undefined {
	let index = indexes.get(edition);
	if (!index) {
		const pages = edition.lessons.flatMap((lesson) => lesson.pages).filter(({ page }) => page);
		index = new Map(pages.map((parsed) => [parsed.id, parsed]));
		indexes.set(edition, index);
	}
	return index.get(id);
}

function pageCode(edition: ParsedEdition, id: string, home: string): string {
	const parsed = parsedPage(edition, id);
	if (!parsed) throw new Error(`The course has no page "${id}" in "${edition.language}".`);
	const { file, prose } = parsed;
	// For this page alone: a quiz that draws from banks takes in all their questions.
	const { page } = withBanks(parsed, edition.lessons);
	const data = parsed.bank?.earlier
		? spacedCode(edition, parsed)
		: `export const page = ${JSON.stringify(page)};`;
	return prose === undefined
		? `${data}\nexport const Body = null;`
		: `import Body from ${JSON.stringify(join(home, file))};\n${data}\nexport { Body };`;
}

function bankCode({ lessons }: ParsedEdition, name: string): string {
	return `export const questions = ${JSON.stringify(bankQuestions(name, lessons))};`;
}

/** Earlier lessons come first in a bank, so a page of spaced questions asks the first so many. */
function spacedCode({ language, lessons }: ParsedEdition, parsed: ParsedPage): string {
	const { page } = withBanks(parsed, lessons);
	if (page?.kind !== 'quiz' || parsed.page?.kind !== 'quiz')
		throw new Error(`${parsed.id} has a bank and is no quiz.`);
	const own = parsed.page.questions;
	const borrowed = page.questions.length - own.length;
	return `import { questions } from '${PREFIX}bank/${language}/${parsed.bank?.name}';
export const page = ${JSON.stringify({ ...page, questions: own })};
page.questions.push(...questions.slice(0, ${borrowed}));`;
}
