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
