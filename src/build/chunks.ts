/**
 * Which file a module goes into. A package is a few files that every page shares and one small
 * file a page: an LMS pays for each request, and a lesson more must not make the start heavier.
 *
 * - what the home page needs, where a launch begins, is the app;
 * - what is only ever imported when it is wanted is a file of its own: a page's words, an
 *   edition's plan, its list of pages, its other lists and its banks of spaced questions, a driver, scorm-again, the CPD record
 *   and the certificate, what writes Word files, and the course as text;
 * - what only lesson pages or only the carried pages need goes into their route's file.
 *
 * @returns whether the module belongs to the app
 */
export function isApp(id: string): boolean {
	const later =
		/\/generated\/client-optimized\/nodes\/|virtual:second-look\/|\/course\/|\/scorm-again\//;
	const evidence =
		/\/lib\/(evidence\/|i18n\/(evidence-words|en\/evidence))|\/node_modules\/fflate\//;
	const written = /\/lib\/(outline\/|i18n\/(outline-words|en\/outline))|\/routes\/.*\/text\.html\//;
	const answering = /\/lib\/session\/(step|step-quiz|step-scenario|interaction|draw|spaced)\.ts$/;
	const drivers = /\/lib\/lms\/(scorm12|scorm2004|cmi5|xapi|patient|uuid|standalone|disclosure)/;

	const routes = /\/routes\/.*\/\[(page|carried=carried)\]\.html\//;
	const pages =
		/\/lib\/(explore|i18n\/(lesson|carried)-words|i18n\/en\/(lesson|carried)|player\/(activity|carried|citations|look\/(lesson|figures|notes)|LessonPage|Opening|describe|kept-answers|plain-text|play|prose|way))\b/;
	const panels = /\/lib\/(player\/panels\/|i18n\/(panel-words|en\/panels))/;
	return ![later, answering, drivers, routes, pages, panels, evidence, written, isSetting].some(
		(pattern) => pattern.test(id)
	);
}

/** What most pages set their words in: one small file, and not one a component. */
const isSetting =
	/\/lib\/player\/(prose\/|frame\/(PageHeader|PageNav|ConfirmClear)|look\/(text|fields)\.css)/;

/** The rest splits where the code says `import()`. */
export const chunkGroups = [
	{ name: 'app', test: isApp, priority: 2 },
	{ name: 'setting', test: isSetting, priority: 1 }
];

/** File names by what is in them: the name tells a package's builder what may be left out. */
export function chunkName({
	name,
	facadeModuleId
}: {
	name: string;
	facadeModuleId?: string | null;
}): string {
	const content = /virtual:second-look\/(page|pages|edition|lists|bank)\/(.+)$/.exec(
		facadeModuleId ?? ''
	);
	const driver = /\/lib\/lms\/(scorm12|scorm2004|cmi5|standalone)\.ts$/.exec(
		facadeModuleId ?? ''
	)?.[1];
	const known = content
		? `${content[1]}-${content[2]?.replaceAll('/', '.')}`
		: driver
			? `driver-${driver === 'standalone' ? 'web' : driver}`
			: facadeModuleId?.includes('/scorm-again/')
				? 'scorm-again'
				: name;
	return `_app/immutable/${known}.[hash].js`;
}
