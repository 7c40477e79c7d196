import type { CourseFacts } from './facts.ts';
import { textFile, type PackageFile } from './package-file.ts';

/** The least that a manifest can be written from. */
export const TINY_FACTS: CourseFacts = {
	id: 'tiny-course',
	version: '1.2.3',
	languages: ['en', 'cy'],
	title: { en: 'Tiny & <small>', cy: 'Cwrs bach “â”' },
	description: { en: 'A course of one page.', cy: 'Cwrs un tudalen.' },
	publisher: { en: 'Tiny, Ltd; a publisher', cy: 'Tiny' },
	licence: 'CC-BY-4.0',
	lessons: ['First steps', 'Last steps'],
	minutes: 95,
	status: 'together',
	requires: { completion: true, pass: true }
};

/** A page as Kit's static adapter writes it, as far as packaging looks. */
export function tinyPage(script = ''): string {
	return [
		'<!doctype html><html lang="en"><head><meta charset="utf-8" />',
		'<meta name="second-look-target" content="none" />',
		`<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'sha256-abc='; connect-src 'none'; base-uri 'none'">`,
		`<link rel="modulepreload" href="./_app/immutable/app.aB_c.js"></head>`,
		`<body><script>${script}</script></body></html>\n`
	].join('\n');
}

/** A built site with two pages, the app, every driver and the LMS of the web package. */
export function tinySite(): PackageFile[] {
	const chunk = (name: string) =>
		textFile(`_app/immutable/${name}.Xy-1.js`, `export {}; // ${name}\n`);
	return [
		textFile('index.html', tinyPage()),
		textFile('first/visit.html', tinyPage()),
		textFile('icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
		textFile('_app/immutable/app.aB_c.js', 'export {};\n'),
		textFile('_app/immutable/page-en.driver-cmi5.Zz.js', 'export {};\n'),
		...['driver-scorm12', 'driver-scorm2004', 'driver-cmi5', 'driver-web', 'scorm-again'].map(chunk)
	].sort((a, b) => (a.path < b.path ? -1 : 1));
}
