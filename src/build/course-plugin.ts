import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { renderDiagnostic } from '../lib/course/frame.ts';
import { readCourseFiles } from '../lib/course/load.ts';
import type { Diagnostic } from '../lib/course/diagnostic.ts';
import type { ParsedCourse, ParsedPage } from '../lib/course/model.ts';
import type { StatusProfile } from '../lib/course/schema/plan.ts';
import { parseCourse } from '../lib/course/parse/course.ts';
import { moduleCode, PREFIX } from './course-modules.ts';
import { pseudoProse, pseudoWords } from './pseudo.ts';

/**
 * Serves the course to the app, see `course-modules.ts`.
 *
 * In the dev server a change under `course/` is parsed again and shown at once.
 *
 * @param inPseudo shows the course in the pseudo-locale, for tests
 */
export function coursePlugin(root: string, { inPseudo = false } = {}): Plugin {
	/** `SECOND_LOOK_COURSE` names another course's folder, from the project's. */
	const home = resolve(root, process.env.SECOND_LOOK_COURSE ?? '.');
	const folder = join(home, 'course');
	/** In the dev server the last course without errors, so that a slip takes nothing away. */
	let course: ParsedCourse;
	/** Its prose pages by the path that Vite knows them by. */
	let prose = new Map<string, ParsedPage>();
	let problem: { diagnostic: Diagnostic; frame: string } | null = null;
	let serving = false;

	const read = () => {
		const parsed = parseCourse(readCourseFiles(home), {
			version: projectVersion(root),
			lessons: process.env.SECOND_LOOK_LESSONS?.split(','),
			status: process.env.SECOND_LOOK_STATUS as StatusProfile | undefined
		});
		const next = narrow(inPseudo ? inPseudoLocale(parsed) : parsed);
		const diagnostic = next.diagnostics.find(({ severity }) => severity === 'error');
		problem = diagnostic
			? { diagnostic, frame: renderDiagnostic(diagnostic, textOf(next, diagnostic.file)) }
			: null;
		if (problem && course) return;
		course = next;
		prose = new Map([...pagesOf(course)].map((page) => [join(home, page.file), page]));
	};

	return {
		name: 'second-look:course',
		enforce: 'pre',

		configResolved({ command }) {
			serving = command === 'serve';
		},

		buildStart() {
			read();
			if (!problem) return;
			if (!serving) this.error(problem.frame);
			this.warn(problem.frame);
		},

		configureServer(server) {
			server.watcher.add(folder);
			const show = () => {
				if (!problem) return;
				const { diagnostic, frame } = problem;
				const { file: id, message } = diagnostic;
				server.ws.send({ type: 'error', err: { id, message, frame, stack: '' } });
			};
			const refresh = (path: string) => {
				if (!path.startsWith(folder)) return;
				read();
				if (problem) server.config.logger.error(problem.frame);
				else reload(server);
				show();
			};
			server.watcher.on('change', refresh).on('add', refresh).on('unlink', refresh);
			server.ws.on('connection', show);
		},

		/** The whole course is parsed again and the page loaded anew; nothing else is to be done. */
		hotUpdate({ file }) {
			return file.startsWith(folder) ? [] : undefined;
		},

		resolveId(id) {
			return id.startsWith(PREFIX) ? id : undefined;
		},

		load(id) {
			const inBrowser = this.environment.name === 'client';
			if (id.startsWith(PREFIX))
				return moduleCode(course, id.slice(PREFIX.length), { inBrowser, home });
			return prose.get(id)?.prose;
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
				pages: lesson.pages.map(inPseudoPage),
				banks: lesson.banks.map(inPseudoPage)
			}))
		}))
	};
}

function inPseudoPage(page: ParsedPage): ParsedPage {
	return {
		...page,
		page: page.page && pseudoWords(page.page),
		prose: page.prose === undefined ? undefined : pseudoProse(page.prose),
		readable: page.readable === undefined ? undefined : pseudoProse(page.readable)
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
