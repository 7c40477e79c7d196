import { WordingSchema, type Wording } from '../course/schema/wording.ts';
import { PackageError } from './package-error.ts';
import { textFile, textOf, type PackageFile } from './package-file.ts';

const WORDING_FILE = 'wording.json';
/** Raised by whoever changes what a group or a hash is made of, so that none is compared wrongly. */
const WORDING_FORMAT = 1;

/** The file of every package by which the next version sees what has changed places. */
export function wordingFile(pages: Wording): PackageFile {
	return textFile(WORDING_FILE, `${JSON.stringify({ format: WORDING_FORMAT, pages })}\n`);
}

/** Whether a file of a package is the one, also where an LMS has put the package into a folder. */
export function isWordingFile(path: string): boolean {
	return path === WORDING_FILE || path.endsWith(`/${WORDING_FILE}`);
}

/**
 * How the course in a package is worded.
 *
 * @returns `undefined` for a package made before packages said so
 * @throws PackageError in one line that says what to do
 */
export function wordingInPackage(files: readonly PackageFile[]): Wording | undefined {
	const file = files.find(({ path }) => isWordingFile(path));
	if (!file) return undefined;
	let format: unknown;
	try {
		const content = JSON.parse(textOf(file)) as { format: unknown; pages: unknown };
		format = content.format;
		if (format === WORDING_FORMAT) return WordingSchema.parse(content.pages);
	} catch {
		throw new PackageError(`${file.path} in it is damaged. Fetch or build the package again.`);
	}
	throw new PackageError(
		`${file.path} in it is in format ${JSON.stringify(format)}; this Second Look reads format ${WORDING_FORMAT}. Compare with the Second Look that packed it.`
	);
}
