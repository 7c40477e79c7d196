import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Package } from './package.ts';
import { writeAtomically } from './write-atomically.ts';

export const LISTING_FILE = 'packages.json';

/** What `--json` prints and `packages.json` holds. */
export function listingText(packages: readonly Package[]): string {
	return `${JSON.stringify(
		packages.map(({ listing }) => listing),
		null,
		'\t'
	)}\n`;
}

/** Writes the zips and, when all of them are there, their list. */
export function writePackages(folder: string, packages: readonly Package[]): void {
	for (const { listing, zip } of packages) writeAtomically(join(folder, listing.file), zip);
	writeAtomically(join(folder, LISTING_FILE), listingText(packages));
}

/** Zips in the folder that this run did not write: of another target, version or course. */
export function otherZips(folder: string, packages: readonly Package[]): string[] {
	const written = new Set(packages.map(({ listing }) => listing.file));
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => name.endsWith('.zip') && !written.has(name))
		.sort();
}
