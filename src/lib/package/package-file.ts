/** A file of a site or package. */
export interface PackageFile {
	/** From the package's root, with `/`. */
	path: string;
	bytes: Uint8Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export function textFile(path: string, text: string): PackageFile {
	return { path, bytes: encoder.encode(text) };
}

/** A file's text; throws where it is not UTF-8. */
export function textOf(file: PackageFile): string {
	return decoder.decode(file.bytes);
}

/** By code unit, so that the order does not depend on a machine's locale. */
export function byPath(a: { path: string }, b: { path: string }): number {
	return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
