const APP = '_app/immutable';

/**
 * Which file a module goes into. A package is a few files that every page shares and one small
 * file a page: an LMS pays for each request, and a lesson more must not make the start heavier.
 *
 * - a page of the course, the edition's plan and its lists: a file each;
 * - a driver: a file each, so that a package carries only its own;
 * - scorm-again: a file of its own, which only the web package carries;
 * - what only lesson pages need, and what only the carried pages need: a file each, so that the
 *   home page, where a launch begins, does not wait for it;
 * - everything else: the app.
 */
export function chunkOf(id: string): string | null {
	// Kit's own entry for each route: an app that held them would hold every route with them.
	if (id.includes('/generated/client-optimized/nodes/')) return null;
	const course = /virtual:second-look\/(page|edition|lists)\/(.+)$/.exec(id);
	if (course) return `${course[1]}-${course[2]?.replaceAll('/', '.')}`;
	const prose = /\/course\/([a-z-]+)\/\d+-([^/]+)\/(?:\d+-)?([^/.]+)\.md$/i.exec(id);
	if (prose) return `page-${prose[1]}.${prose[2]}.${prose[3]}`;
	const driver = /\/lib\/lms\/(scorm12|scorm2004|cmi5|xapi|standalone)[^/]*\.ts$/.exec(id)?.[1];
	if (driver) return `driver-${{ xapi: 'cmi5', standalone: 'web' }[driver] ?? driver}`;
	if (id.includes('/scorm-again/')) return 'scorm-again';
	if (/\/routes\/.*\/\[page\]\.html\//.test(id)) return 'lesson';
	if (/\/routes\/.*\/\[carried=carried\]\.html\//.test(id)) return 'carried';
	if (/\/lib\/(explore|player\/(activity|prose|LessonPage|Opening|way))\b/.test(id)) return 'lesson';
	if (/\/lib\/(player\/carried|lms\/disclosure)\b/.test(id)) return 'carried';
	return 'app';
}

/**
 * The groups for Rolldown. A group takes what its modules need along with them, so the app comes
 * first: what everything shares is in it before anything else could take it.
 */
export const chunkGroups = [
	{ name: 'app', test: (id: string) => chunkOf(id) === 'app', priority: 2 },
	{ name: chunkOf, debugName: 'course content, drivers and later pages', priority: 1 }
];

/** File names by chunk: the name tells a package's builder what may be left out. */
export function chunkName({ name }: { name: string }): string {
	return `${APP}/${name}.[hash].js`;
}
