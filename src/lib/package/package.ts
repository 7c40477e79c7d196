import { createHash } from 'node:crypto';
import type { StatusProfile } from '../course/schema/plan.ts';
import type { Wording } from '../course/schema/wording.ts';
import type { CourseFacts } from './facts.ts';
import { findMachinePaths } from './machine-path.ts';
import { manifestFiles } from './manifest/manifest.ts';
import { PackageError } from './package-error.ts';
import { byPath, type PackageFile } from './package-file.ts';
import { siteForTarget } from './site.ts';
import { LAUNCH, TARGETS, type TargetId } from './target.ts';
import { wordingFile } from './wording-file.ts';
import { zip } from './zip.ts';

/** A package as `dist/packages.json` lists it. */
export interface PackageListing {
	target: TargetId;
	/** The file's name in the out folder. */
	file: string;
	bytes: number;
	/** Hexadecimal. */
	sha256: string;
	/** How many files are in the zip. */
	files: number;
	/** Where an LMS begins. */
	launch: string;
	/** Characters of the longest snapshot that a learner of this course could have. */
	worstSnapshot: number;
	languages: readonly string[];
	/** What an LMS is told of completing, passing and failing. */
	status: StatusProfile;
}

/** A finished package, in memory. */
export interface Package {
	listing: PackageListing;
	zip: Uint8Array;
	/** What it took. */
	seconds: number;
}

export interface PackageRequest {
	/** The built site, see `readSite`. */
	site: readonly PackageFile[];
	facts: CourseFacts;
	/** See `course/wording.ts`. */
	wording: Wording;
	targets: readonly TargetId[];
	worstSnapshot: number;
	/** Folders that no file may name, see `machineFolders`. */
	machineFolders: readonly string[];
}

/** SCORM 2004 3rd Edition keeps no more of `suspend_data` (RTE 4.2.23), SCORM 1.2 only 96 more. */
export const SNAPSHOT_LIMIT = 4000;

/**
 * Makes the packages of a built site, one after another as they are asked for.
 * Throws a {@link PackageError} for what nobody should be given.
 */
export async function* buildPackages(request: PackageRequest): AsyncGenerator<Package> {
	const { site, facts, wording, targets, worstSnapshot } = request;
	if (worstSnapshot > SNAPSHOT_LIMIT) {
		throw new PackageError(
			`A learner's snapshot of this course could be ${worstSnapshot} characters long; an LMS need keep no more than ${SNAPSHOT_LIMIT}. Shorten or split the course.`
		);
	}
	const paths = findMachinePaths(site, request.machineFolders);
	if (paths.length) throw new PackageError('The site holds paths of this machine.', paths);
	for (const id of targets) {
		const start = performance.now();
		const files = await filesOf(id, site, facts, wordingFile(wording));
		const bytes = zip(files);
		yield {
			listing: {
				target: id,
				file: `${facts.id}-${facts.version}-${id}.zip`,
				bytes: bytes.length,
				sha256: createHash('sha256').update(bytes).digest('hex'),
				files: files.length,
				launch: LAUNCH,
				worstSnapshot,
				languages: facts.languages,
				status: facts.status
			},
			zip: bytes,
			seconds: (performance.now() - start) / 1000
		};
	}
}

async function filesOf(
	id: TargetId,
	site: readonly PackageFile[],
	facts: CourseFacts,
	wording: PackageFile
): Promise<PackageFile[]> {
	const target = TARGETS[id];
	const content = [...siteForTarget(site, target), wording].sort(byPath);
	const manifest = await manifestFiles(
		id,
		facts,
		content.map((file) => file.path)
	);
	if (manifest.problems.length) {
		throw new PackageError(`The ${target.name} manifest is not valid.`, manifest.problems);
	}
	return [...manifest.files, ...content];
}
