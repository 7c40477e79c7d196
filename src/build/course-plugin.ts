import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { renderDiagnostic } from '../lib/course/frame.ts';
import { readCourseFiles } from '../lib/course/load.ts';
import type { ParsedCourse, ParsedEdition, ParsedPage } from '../lib/course/model.ts';
import { packPlan } from '../lib/course/packed-plan.ts';
import { parseCourse } from '../lib/course/parse/course.ts';
import { pseudoProse, pseudoWords } from './pseudo.ts';

const PREFIX = 'virtual:second-look/';

/**
 * Serves the course to the app, each page as a module of its own, so that each becomes one small
 * file in a package:
 *
 * - `editions`: language → import of that edition;
 * - `edition/<lang>`: the plan, and an import for each of its pages, in its order;
 * - `page/<lang>/<id>`: the page's words and, for prose, its compiled body;
 * - `lists/<lang>`: glossary, references and standards.
 *
 * In the dev server a change under `course/` is parsed again and shown at once.
 *
 * @param inPseudo shows the course in the pseudo-locale, for tests
 */
export function coursePlugin(root: string, { inPseudo = false } = {}): Plugin {
	const folder = join(root, 'course');
	let course: ParsedCourse;
	let serving = false;

	const read = () => {
		const parsed = parseCourse(readCourseFiles(root), { version: projectVersion(root) });
		course = narrow(inPseudo ? inPseudoLocale(parsed) : parsed);
	};
	const errors = () => course.diagnostics.filter(({ severity }) => severity === 'error');

	return {
		name: 'second-look:course',
		enforce: 'pre',

		configResolved({ command }) {
			serving = command === 'serve';
		},

		buildStart() {
			read();
			const [first] = errors();
			if (first && !serving) this.error(renderDiagnostic(first, textOf(course, first.file)));
		},

		configureServer(server) {
			server.watcher.add(folder);
			const refresh = (path: string) => {
				if (!path.startsWith(folder)) return;
				read();
				reload(server);
				const [first] = errors();
				if (first) {
					const frame = renderDiagnostic(first, textOf(course, first.file));
					server.config.logger.error(frame);
					server.ws.send({
						type: 'error',
						err: { message: first.message, stack: '', id: first.file, frame, plugin: 'course' }
					});
				}
			};
			server.watcher.on('change', refresh).on('add', refresh).on('unlink', refresh);
		},

		resolveId(id) {
			return id.startsWith(PREFIX) ? id : undefined;
		},

		load(id) {
			if (id.startsWith(PREFIX)) return moduleCode(course, id.slice(PREFIX.length));
			return findProse(course, root, id)?.prose;
		}
	};
}

function projectVersion(root: string): string {
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
		version: string;
	};
	return version;
}

/** `SECOND_LOOK_LANGUAGES=en,cy` leaves the other editions out of a build. */
function narrow(course: ParsedCourse): ParsedCourse {
	const wanted = process.env.SECOND_LOOK_LANGUAGES?.split(',');
	if (!wanted) return course;
	return {
		...course,
		editions: course.editions.filter(({ language }) => wanted.includes(language))
	};
}

/** The words of a course in the pseudo-locale; ids, plans and places stay as they are. */
function inPseudoLocale(course: ParsedCourse): ParsedCourse {
	const { references, standards, areas } = course;
	return {
		...course,
		...pseudoWords({ references, standards, areas }),
		editions: course.editions.map((edition) => ({
			...edition,
			plan: pseudoWords(edition.plan),
			glossary: pseudoWords(edition.glossary),
			lessons: edition.lessons.map((lesson) => ({
				...lesson,
				pages: lesson.pages.map((page) => ({
					...page,
					page: page.page && pseudoWords(page.page),
					prose: page.prose === undefined ? undefined : pseudoProse(page.prose)
				}))
			}))
		}))
	};
}

function reload(server: ViteDevServer): void {
	for (const environment of Object.values(server.environments)) {
		environment.moduleGraph.invalidateAll();
	}
	server.ws.send({ type: 'full-reload' });
}

function textOf(course: ParsedCourse, file: string): string {
	for (const page of pagesOf(course)) if (page.file === file) return page.text;
	return '';
}

function* pagesOf(course: ParsedCourse): Generator<ParsedPage> {
	for (const edition of course.editions) for (const lesson of edition.lessons) yield* lesson.pages;
}

function findProse(course: ParsedCourse, root: string, id: string): ParsedPage | undefined {
	if (!id.endsWith('.md')) return undefined;
	for (const page of pagesOf(course)) {
		if (page.prose !== undefined && join(root, page.file) === id) return page;
	}
	return undefined;
}

function moduleCode(course: ParsedCourse, name: string): string {
	const [kind, language, ...rest] = name.split('/');
	if (kind === 'editions') return editionsCode(course);
	const edition = course.editions.find((candidate) => candidate.language === language);
	if (!edition) throw new Error(`The course has no edition in "${language}".`);
	if (kind === 'edition') return editionCode(edition);
	if (kind === 'lists') return listsCode(course, edition);
	return pageCode(edition, rest.join('/'));
}

function editionsCode(course: ParsedCourse): string {
	const entries = course.editions.map(
		({ language }) => `${JSON.stringify(language)}: () => import('${PREFIX}edition/${language}')`
	);
	return `export const base = ${JSON.stringify(course.settings.languages[0])};
export const editions = {${entries.join(',')}};`;
}

function editionCode(edition: ParsedEdition): string {
	const pages = edition.plan.lessons.flatMap((lesson) => lesson.pages);
	const entries = pages.map(({ id }) => `() => import('${PREFIX}page/${edition.language}/${id}')`);
	return `export const packed = ${JSON.stringify(packPlan(edition.plan))};
export const pages = [${entries.join(',')}];
export const lists = () => import('${PREFIX}lists/${edition.language}');`;
}

function listsCode(course: ParsedCourse, edition: ParsedEdition): string {
	const { references, standards, areas } = course;
	return `export const lists = ${JSON.stringify({ glossary: edition.glossary, references, standards, areas })};`;
}

function pageCode(edition: ParsedEdition, id: string): string {
	for (const { page, file, prose } of edition.lessons.flatMap((lesson) => lesson.pages)) {
		if (page?.id !== id) continue;
		const data = `export const page = ${JSON.stringify(page)};`;
		return prose === undefined
			? `${data}\nexport const Body = null;`
			: `import Body from ${JSON.stringify(`/${file}`)};\n${data}\nexport { Body };`;
	}
	throw new Error(`The course has no page "${id}" in "${edition.language}".`);
}
