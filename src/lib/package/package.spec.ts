import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { buildPackages, type Package, type PackageRequest } from './package.ts';
import { textFile, textOf } from './package-file.ts';
import { TARGET_IDS, type TargetId } from './target.ts';
import { TINY_FACTS, tinySite } from './tiny.fixture.ts';
import { scormSchemas } from './validate/schemas.ts';
import { wordingInPackage } from './wording-file.ts';

async function build(change: Partial<PackageRequest> = {}): Promise<Package[]> {
	const request: PackageRequest = {
		site: tinySite(),
		facts: TINY_FACTS,
		wording: {},
		targets: TARGET_IDS,
		worstSnapshot: 1200,
		machineFolders: ['/home/ada'],
		...change
	};
	const packages: Package[] = [];
	for await (const each of buildPackages(request)) packages.push(each);
	return packages;
}

const names = (each: Package) => Object.keys(unzipSync(each.zip));
const one = async (target: TargetId, change: Partial<PackageRequest> = {}) => {
	const [only] = await build({ ...change, targets: [target] });
	if (!only) throw new Error('nothing built');
	return only;
};

test('makes every target and says what is in it', async () => {
	const packages = await build();
	expect(packages.map(({ listing }) => listing.file)).toEqual([
		'tiny-course-1.2.3-scorm12.zip',
		'tiny-course-1.2.3-scorm2004.zip',
		'tiny-course-1.2.3-scorm2004-3rd.zip',
		'tiny-course-1.2.3-cmi5.zip',
		'tiny-course-1.2.3-web.zip'
	]);
	for (const each of packages) {
		expect(each.listing).toEqual({
			target: expect.any(String),
			file: expect.any(String),
			bytes: each.zip.length,
			sha256: createHash('sha256').update(each.zip).digest('hex'),
			files: names(each).length,
			launch: 'index.html',
			worstSnapshot: 1200,
			languages: ['en', 'cy'],
			status: 'together'
		});
	}
});

test.each([
	['scorm12', ['imsmanifest.xml'], '1.2'],
	['scorm2004', ['imsmanifest.xml', 'metadata.xml'], '4th'],
	['scorm2004-3rd', ['imsmanifest.xml', 'metadata.xml'], '3rd']
] as const)(
	'%s brings its manifest first and its schemas as they were published',
	async (id, first, standard) => {
		const built = await one(id);
		const entries = unzipSync(built.zip);
		expect(Object.keys(entries).slice(0, first.length)).toEqual(first);
		for (const { name, bytes } of scormSchemas(standard)) {
			expect(Buffer.from(entries[name] ?? []).equals(bytes), name).toBe(true);
		}
		const manifest = textOf({ path: '', bytes: entries['imsmanifest.xml'] ?? new Uint8Array() });
		const listed = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href);
		const schemas = scormSchemas(standard).map(({ name }) => name);
		expect([...listed].sort()).toEqual(
			Object.keys(entries)
				.filter((name) => !first.includes(name as never) && !schemas.includes(name))
				.sort()
		);
	}
);

test('cmi5 has its course structure at the root, the web package nothing of the kind', async () => {
	expect(names(await one('cmi5'))[0]).toBe('cmi5.xml');
	expect(names(await one('web')).filter((name) => /\.(xml|xsd|dtd)$/.test(name))).toEqual([]);
});

test('every target says how the course is worded, in a file that no page loads', async () => {
	const wording = { 'first/visit': [{ what: 'scenes' as const, texts: ['aB3_', 'x-9Z'] }] };
	for (const each of await build({ wording })) {
		const { 'wording.json': file, ...others } = unzipSync(each.zip);
		expect(wordingInPackage([{ path: 'wording.json', bytes: file! }])).toEqual(wording);
		const names = Object.entries(others).filter(([, bytes]) =>
			textOf({ path: '', bytes }).includes('wording.json')
		);
		expect(names.map(([name]) => name).filter((name) => name !== 'imsmanifest.xml')).toEqual([]);
	}
});

test('the same site gives the same bytes', { timeout: 30_000 }, async () => {
	const hashes = async () => (await build()).map(({ listing }) => listing.sha256);
	const first = await hashes();
	expect(await hashes()).toEqual(first);
	expect(new Set(first).size).toBe(5);
});

test('a manifest that the schemas refuse stops the package', async () => {
	const facts = { ...TINY_FACTS, title: { en: 'x'.repeat(201) } };
	await expect(one('scorm12', { facts })).rejects.toMatchObject({
		name: 'PackageError',
		message: 'The SCORM 1.2 manifest is not valid.',
		findings: [expect.stringContaining('title'), expect.stringContaining('title')]
	});
});

test('a course structure that cmi5 refuses stops the package', async () => {
	const facts = { ...TINY_FACTS, description: { en: ' ' } };
	await expect(one('cmi5', { facts })).rejects.toMatchObject({
		message: 'The cmi5 manifest is not valid.',
		findings: expect.arrayContaining([expect.stringContaining('description is empty')])
	});
});

test('a snapshot that an LMS need not keep stops everything', async () => {
	await expect(build({ worstSnapshot: 4001 })).rejects.toThrow(/4001 characters/);
	await expect(build({ worstSnapshot: 4000 })).resolves.toHaveLength(5);
});

test('a path of this machine stops everything', async () => {
	const site = [...tinySite(), textFile('_app/leak.js', '"/home/ada/course/a.ts"')];
	await expect(build({ site })).rejects.toMatchObject({
		findings: [expect.stringContaining('_app/leak.js')]
	});
});

test('a site that has a manifest of its own stops the package', async () => {
	const site = [...tinySite(), textFile('imsmanifest.xml', '<a/>')];
	await expect(one('scorm12', { site })).rejects.toThrow('safe in a zip');
});
