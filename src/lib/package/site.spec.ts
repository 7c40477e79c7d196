import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textFile, textOf, type PackageFile } from './package-file.ts';
import { dressPage } from './page-head.ts';
import { readSite, siteForTarget } from './site.ts';
import { TARGET_IDS, TARGETS } from './target.ts';
import { tinyPage, tinySite } from './tiny.fixture.ts';

const chunks = (files: readonly PackageFile[]) =>
	files.flatMap(({ path }) => /(driver-\w+|scorm-again)\.Xy-1\.js$/.exec(path)?.[1] ?? []);
const page = (files: readonly PackageFile[], path: string) => {
	const file = files.find((each) => each.path === path);
	if (!file) throw new Error(`no ${path}`);
	return textOf(file);
};

test.each([
	['scorm12', ['driver-scorm12']],
	['scorm2004', ['driver-scorm2004']],
	['scorm2004-3rd', ['driver-scorm2004']],
	['cmi5', ['driver-cmi5']],
	['web', ['driver-scorm2004', 'driver-web', 'scorm-again']]
] as const)('%s keeps only its own chunks', (id, expected) => {
	const files = siteForTarget(tinySite(), TARGETS[id]);
	expect(chunks(files)).toEqual(expected);
	expect(files).toHaveLength(5 + expected.length);
});

test('a page of the course is no driver, whatever it is called', () => {
	const paths = siteForTarget(tinySite(), TARGETS.scorm12).map(({ path }) => path);
	expect(paths).toContain('_app/immutable/page-en.driver-cmi5.Zz.js');
});

test.each([
	['scorm12', 'scorm12'],
	['scorm2004', 'scorm2004'],
	['scorm2004-3rd', 'scorm2004'],
	['cmi5', 'cmi5'],
	['web', 'web']
] as const)('the pages of %s ask for the driver %s', (id, driver) => {
	const files = siteForTarget(tinySite(), TARGETS[id]);
	for (const path of ['index.html', 'first/visit.html']) {
		expect(page(files, path)).toContain(`<meta name="second-look-target" content="${driver}" />`);
	}
});

test('only cmi5 may connect anywhere, and nothing else of the policy changes', () => {
	for (const id of TARGET_IDS) {
		const html = page(siteForTarget(tinySite(), TARGETS[id]), 'index.html');
		const policy = /content-security-policy" content="([^"]*)"/.exec(html)?.[1];
		const connect = id === 'cmi5' ? 'https: http:' : "'none'";
		expect(policy).toBe(
			`default-src 'none'; script-src 'self' 'sha256-abc='; connect-src ${connect}; base-uri 'none'`
		);
	}
});

test('the driver is preloaded by an address that fits the page’s depth', () => {
	const files = siteForTarget(tinySite(), TARGETS.cmi5);
	expect(page(files, 'index.html')).toContain(
		'<link rel="modulepreload" href="./_app/immutable/driver-cmi5.Xy-1.js"></head>'
	);
	expect(page(files, 'first/visit.html')).toContain(
		'<link rel="modulepreload" href="../_app/immutable/driver-cmi5.Xy-1.js"></head>'
	);
});

test('a document without a program fetches none', () => {
	const site = [
		...tinySite(),
		textFile('text.html', tinyPage().replace(/<script>.*<\/script>/, ''))
	];
	const html = page(siteForTarget(site, TARGETS.cmi5), 'text.html');
	expect(html).toContain('<meta name="second-look-target" content="cmi5" />');
	expect(html).not.toContain('driver-cmi5.Xy-1.js');
});

test('the body, where the inline scripts are, stays as it was hashed', () => {
	const html = tinyPage('const price = "$&";');
	const dressed = dressPage({ path: 'index.html', html }, TARGETS.web, []);
	expect(dressed.slice(dressed.indexOf('<body>'))).toBe(html.slice(html.indexOf('<body>')));
});

test('files that are no pages are the same bytes in every target', () => {
	const site = tinySite();
	const icon = (files: readonly PackageFile[]) => files.find(({ path }) => path === 'icon.svg');
	expect(icon(siteForTarget(site, TARGETS.web))).toBe(icon(site));
});

test.each<[what: string, from: RegExp | string, to: string, message: string]>([
	['the target’s line', /<meta name="second-look-target"[^>]*>/, '', 'the target is there 0 times'],
	['the policy', /<meta http-equiv[^>]*>/, '', 'the content security policy is there 0 times'],
	['connect-src', 'connect-src', 'media-src', 'the content security policy has no connect-src'],
	['one head', '<body>', '</head><body>', '</head> is there 2 times']
])('a page without %s is refused', (_, from, to, message) => {
	const site = [...tinySite(), textFile('odd.html', tinyPage().replace(from, to))];
	expect(() => siteForTarget(site, TARGETS.web)).toThrow(`odd.html: ${message}`);
});

test('a site without a start or without the driver is refused', () => {
	const without = (part: string) => tinySite().filter(({ path }) => !path.includes(part));
	expect(() => siteForTarget(without('index.html'), TARGETS.web)).toThrow('no index.html');
	expect(() => siteForTarget(without('driver-web'), TARGETS.web)).toThrow('no file for driver-web');
	expect(() => siteForTarget(without('driver-web'), TARGETS.cmi5)).not.toThrow();
});

test('a script that needs a left-out one to load at all is refused', () => {
	const app = (code: string) => [...tinySite(), textFile('_app/immutable/entry/app.Q.js', code)];
	const later = app('const a = () => import("../driver-cmi5.Xy-1.js");');
	expect(() => siteForTarget(later, TARGETS.scorm12)).not.toThrow();
	for (const code of [
		'import{a}from"../driver-cmi5.Xy-1.js";',
		'import "../driver-cmi5.Xy-1.js";'
	]) {
		expect(() => siteForTarget(app(code), TARGETS.cmi5)).not.toThrow();
		expect(() => siteForTarget(app(code), TARGETS.scorm12)).toThrow(
			expect.objectContaining({
				findings: ['_app/immutable/entry/app.Q.js imports _app/immutable/driver-cmi5.Xy-1.js']
			})
		);
	}
});

test('a folder is read in an order that no file system decides', () => {
	const folder = mkdtempSync(join(tmpdir(), 'second-look-'));
	try {
		mkdirSync(join(folder, 'b'));
		for (const name of ['b/a.js', 'b.js', 'a.js', 'B.js']) writeFileSync(join(folder, name), name);
		const files = readSite(folder);
		expect(files.map(({ path }) => path)).toEqual(['B.js', 'a.js', 'b.js', 'b/a.js']);
		expect(files.map(textOf)).toEqual(['B.js', 'a.js', 'b.js', 'b/a.js']);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
