import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listingText, otherZips, writePackages } from './listing.ts';
import { buildPackages, type Package } from './package.ts';
import { TINY_FACTS, tinySite } from './tiny.fixture.ts';

test('the zips and their list are what was built', async () => {
	const packages: Package[] = [];
	const request = {
		site: tinySite(),
		facts: TINY_FACTS,
		wording: {},
		worstSnapshot: 9,
		machineFolders: []
	};
	for await (const each of buildPackages({ ...request, targets: ['cmi5', 'web'] }))
		packages.push(each);
	const folder = mkdtempSync(join(tmpdir(), 'second-look-'));
	try {
		writePackages(join(folder, 'out'), packages);
		const out = join(folder, 'out');
		expect(readdirSync(out).sort()).toEqual([
			'packages.json',
			'tiny-course-1.2.3-cmi5.zip',
			'tiny-course-1.2.3-web.zip'
		]);
		expect(readFileSync(join(out, 'packages.json'), 'utf8')).toBe(listingText(packages));
		expect(JSON.parse(listingText(packages))).toEqual(packages.map(({ listing }) => listing));
		for (const { listing, zip } of packages) {
			expect(readFileSync(join(out, listing.file)).equals(zip)).toBe(true);
		}
		writeFileSync(join(out, 'tiny-course-1.2.2-web.zip'), 'older');
		expect(otherZips(out, packages)).toEqual(['tiny-course-1.2.2-web.zip']);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
