import { describe, expect, test } from 'vitest';
import { scorm12Manifest } from '../manifest/scorm12.ts';
import { scorm2004Manifest } from '../manifest/scorm2004.ts';
import { TINY_FACTS } from '../tiny.fixture.ts';
import { scormSchemas, type ScormStandard } from './schemas.ts';
import { validateScormManifest } from './scorm.ts';

const FILES = ['_app/app.js', 'index.html'];
const WITH_MARK = { ...TINY_FACTS, masteryScore: 80 };

function manifestOf(standard: ScormStandard, facts = TINY_FACTS): string {
	return standard === '1.2'
		? scorm12Manifest(facts, FILES)
		: scorm2004Manifest(standard, facts, FILES);
}

const standards: ScormStandard[] = ['1.2', '3rd', '4th'];

describe.each(standards)('SCORM %s', (standard) => {
	const manifest = manifestOf(standard);
	const validate = (xml: string, files = FILES) => validateScormManifest(standard, xml, files);
	/** Each change must make a difference, or the test would prove nothing. */
	const changed = (from: string | RegExp, to: string) => {
		const result = manifest.replace(from, to);
		expect(result).not.toBe(manifest);
		return result;
	};

	test('what is written is valid, with and without a mark', async () => {
		expect(await validate(manifest)).toEqual([]);
		expect(await validate(manifestOf(standard, WITH_MARK))).toEqual([]);
	});

	test.each<[what: string, from: string | RegExp, to: string, message: RegExp]>([
		['XML that does not close', '</organizations>', '', /line \d+: .*mismatch/],
		['an unknown element', '<resources>', '<assets/><resources>', /assets/],
		['a missing organizations', /<organizations[^]*<\/organizations>/, '', /organizations/],
		['isvisible="yes"', 'isvisible="true"', 'isvisible="yes"', /isvisible.*xs:boolean/],
		['an id that is no NCName', /identifier="course-tiny-course"/, 'identifier="1"', /xs:ID/],
		['an identifier twice', 'identifier="item-', 'identifier="sco-', /sco-tiny-course.*xs:ID/],
		['a resource without type', 'type="webcontent"', '', /attribute 'type' is required/],
		['a scormtype of neither kind', /(scorm[tT]ype)="sco"/, '$1="aicc"', /aicc/],
		['a file without href', '<file href="index.html"/>', '<file/>', /attribute 'href' is required/]
	])('the schemas refuse %s', async (_, from, to, message) => {
		expect((await validate(changed(from, to))).join('\n')).toMatch(message);
	});

	test.each<[what: string, from: string | RegExp, to: string, message: string]>([
		[
			'an item without its resource',
			/identifierref="[^"]*"/,
			'identifierref="x"',
			'an item refers to x'
		],
		[
			'a default that is nowhere',
			/default="[^"]*"/,
			'default="item-tiny-course"',
			'default organization'
		],
		[
			'a launch that is no file',
			'href="index.html">',
			'href="start.html">',
			'start.html is launched'
		],
		[
			'another edition’s version',
			/<schemaversion>[^<]*/,
			'<schemaversion>CAM 1.3',
			'schemaversion'
		],
		['no schemaLocation', /xsi:schemaLocation="[^"]*"/, '', 'schemaLocation is missing'],
		['a schema that does not travel', /adlcp_(\w+)\.xsd"/, 'adlcp.xsd"', 'adlcp.xsd']
	])('no schema can say, and the check does: %s', async (_, from, to, message) => {
		if (standard !== '1.2' && message === 'adlcp.xsd') {
			[from, to, message] = ['imsss_v1p0.xsd"', 'imsss.xsd"', 'imsss.xsd'];
		}
		expect((await validate(changed(from, to))).join('\n')).toContain(message);
	});

	test('the list of files is the package', async () => {
		expect(await validate(manifest, ['index.html', 'more.html'])).toEqual([
			'imsmanifest.xml: _app/app.js is listed and not packed',
			'imsmanifest.xml: more.html is packed and not listed'
		]);
	});

	test('every schema it names travels with it', () => {
		const names = scormSchemas(standard).map(({ name }) => name);
		const named = [...manifest.matchAll(/\s([\w.]+\.xsd)/g)].map(([, name]) => name);
		expect(named.length).toBeGreaterThan(2);
		expect(names).toEqual(expect.arrayContaining(named));
	});
});

test('SCORM 1.2 metadata is checked too', async () => {
	const manifest = scorm12Manifest(TINY_FACTS, FILES).replace(
		/<lifecycle>[^]*<\/lifecycle>/,
		(part) => part.replaceAll('status', 'state')
	);
	expect((await validateScormManifest('1.2', manifest, FILES)).join('\n')).toContain('state');
});

test('a title that SCORM 1.2 has no room for is refused', async () => {
	const facts = { ...TINY_FACTS, title: { ...TINY_FACTS.title, en: 'x'.repeat(201) } };
	const problems = await validateScormManifest('1.2', scorm12Manifest(facts, FILES), FILES);
	expect(problems.join('\n')).toMatch(/title.*200/);
});

test('sequencing is checked against its own schema', async () => {
	for (const edition of ['3rd', '4th'] as const) {
		const manifest = scorm2004Manifest(edition, TINY_FACTS, FILES).replace(
			'"true" flow',
			'"yes" flow'
		);
		const problems = await validateScormManifest(edition, manifest, FILES);
		expect(problems.join('\n')).toMatch(/choice.*xs:boolean/);
	}
});
