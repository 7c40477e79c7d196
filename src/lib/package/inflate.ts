import { Inflate } from 'fflate';
import { PackageError } from './package-error.ts';
import { damaged } from './zip-directory.ts';

/** Bytes that are handed to the inflater at once: they can become a thousand times as many. */
const STEP = 2048;

/**
 * Inflates (RFC 1951) what may come from anywhere, and stops as soon as it becomes too much.
 *
 * @param path names it in what is said
 * @param most bytes that it may become
 * @throws PackageError in one line
 */
export function inflate(path: string, packed: Uint8Array, most: number): Uint8Array {
	const parts: Uint8Array[] = [];
	let length = 0;
	const inflater = new Inflate((part) => {
		length += part.length;
		if (length > most) throw tooLarge(path);
		parts.push(part);
	});
	try {
		for (let at = 0; at < packed.length || at === 0; at += STEP) {
			inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
		}
	} catch (error) {
		throw error instanceof PackageError ? error : damaged(path);
	}
	return Buffer.concat(parts, length);
}

export function tooLarge(path: string): PackageError {
	return new PackageError(`${path} in it becomes larger than any file of a package.`);
}
