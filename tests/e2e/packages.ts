import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';

/** Where `npm run package -- --out build/packages` writes. */
const FOLDER = fileURLToPath(new URL('../../build/packages/', import.meta.url));

export const TARGETS = ['scorm12', 'scorm2004', 'scorm2004-3rd', 'cmi5', 'web'] as const;
export type Target = (typeof TARGETS)[number];

/**
 * Where each package lies on the server. Those of an LMS are as deep as Moodle's, with the revision
 * in the path; the web package is in a folder of some intranet.
 */
export const PLACES: Record<Target, string> = {
	scorm12: 'pluginfile.php/12/mod_scorm/content/3/',
	scorm2004: 'pluginfile.php/13/mod_scorm/content/3/',
	'scorm2004-3rd': 'pluginfile.php/14/mod_scorm/content/3/',
	cmi5: 'pluginfile.php/15/mod_cmi5/content/3/',
	web: 'intranet/learning/second-look/'
};

/** The real package, unzipped: path from its root → bytes. */
export function readPackage(target: Target): Map<string, Uint8Array> {
	const name = readdirSync(FOLDER).find((file) => file.endsWith(`-${target}.zip`));
	if (!name) throw new Error(`${FOLDER} has no ${target} package: run "npm test -- package e2e".`);
	const entries = unzipSync(readFileSync(FOLDER + name));
	return new Map(Object.entries(entries).filter(([path]) => !path.endsWith('/')));
}

/** All packages, each in its place on the server. */
export function readPackages(): Map<string, Uint8Array> {
	return new Map(
		TARGETS.flatMap((target) =>
			[...readPackage(target)].map(([path, bytes]) => [PLACES[target] + path, bytes] as const)
		)
	);
}
