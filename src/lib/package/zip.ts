import { zipSync, type Zippable } from 'fflate';
import { PackageError } from './package-error.ts';
import type { PackageFile } from './package-file.ts';

/**
 * The earliest day a zip can name. fflate writes the date's local parts, as zips do, so the date is
 * made of local parts too: the bytes are the same in every time zone. Noon, because no clock was
 * ever put forward over it.
 */
function modified(): Date {
	return new Date(1980, 0, 1, 12);
}

/** ASCII, so that no unpacker has to guess an encoding, and nothing that an address must escape. */
const SAFE_PATH = /^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/;

/**
 * Zips files so that the same files give the same bytes, in the order in which they come.
 * Throws a {@link PackageError} for names that some LMS's file system could not keep apart or keep
 * at all.
 */
export function zip(files: readonly PackageFile[]): Uint8Array {
	const problems = findUnsafeNames(files.map((file) => file.path));
	if (problems.length) throw new PackageError('Not every file name is safe in a zip.', problems);
	const entries: Zippable = {};
	const mtime = modified();
	for (const { path, bytes } of files) entries[path] = [bytes, { mtime, level: 9 }];
	return zipSync(entries);
}

/** What is wrong with the names, a line each. */
export function findUnsafeNames(paths: readonly string[]): string[] {
	const byFolded = new Map<string, string>();
	return paths.flatMap((path) => {
		const folded = path.toLowerCase();
		const other = byFolded.get(folded);
		byFolded.set(folded, path);
		if (other === path) return [`${path} is there twice`];
		if (other) return [`${path} and ${other} differ in case only`];
		// A name of digits alone would come first: JavaScript objects put such keys there.
		if (!SAFE_PATH.test(path) || /^\d+$/.test(path)) {
			return [`${path} holds something other than ASCII letters, digits, ".", "_" and "-"`];
		}
		return [];
	});
}
