import { crc32 } from 'node:zlib';
import { inflate, tooLarge } from './inflate.ts';
import { damaged, dataOf, readDirectory, type ZipEntry } from './zip-directory.ts';
import { PackageError } from './package-error.ts';
import type { PackageFile } from './package-file.ts';

/** What a zip may come to: many times what any package does, and little for this machine. */
export interface ZipLimits {
	/** Bytes of the zip itself. */
	zip: number;
	entries: number;
	/** Bytes of one file, and of all, after inflating. */
	single: number;
	total: number;
	/** Bytes that one byte may become, counted from the first megabyte on. */
	ratio: number;
}

export const ZIP_LIMITS: ZipLimits = {
	zip: 200e6,
	entries: 20_000,
	single: 50e6,
	total: 400e6,
	ratio: 200
};

const SMALL = 1e6;

/**
 * Reads a zip that may come from anywhere, without writing anything to a disk. Every file is
 * inflated and counted while it is, also those that are not wanted: a zip that holds a bomb under
 * any name should be handed on to nobody. What it claims can only have it refused sooner.
 *
 * @param wanted which files are kept
 * @throws PackageError in one line that says what is wrong with it
 */
export function unzip(
	bytes: Uint8Array,
	wanted: (path: string) => boolean = () => true,
	limits: ZipLimits = ZIP_LIMITS
): PackageFile[] {
	if (bytes.length > limits.zip) {
		throw new PackageError(`It is larger than ${limits.zip / 1e6} MB, which no package is.`);
	}
	const entries = readDirectory(bytes, limits.entries);
	refuseClaims(entries, limits);
	const files: PackageFile[] = [];
	let left = limits.total;
	for (const entry of entries) {
		const { path } = entry;
		const content = contentOf(entry, dataOf(bytes, entry), Math.min(left, limits.single), limits);
		left -= content.length;
		if (wanted(path)) files.push({ path, bytes: content });
	}
	return files;
}

/** Before anything is inflated: a zip that says itself that it is too much need not be tried. */
function refuseClaims(entries: readonly ZipEntry[], { single, total }: ZipLimits): void {
	const large = entries.find(({ size }) => size > single);
	if (large) throw tooLarge(large.path);
	if (entries.reduce((sum, { size }) => sum + size, 0) > total) {
		throw new PackageError(`It becomes larger than ${total / 1e6} MB, which no package does.`);
	}
}

function contentOf(
	entry: ZipEntry,
	packed: Uint8Array,
	most: number,
	{ ratio }: ZipLimits
): Uint8Array {
	const { path, method, size, crc } = entry;
	const allowed = Math.min(most, Math.max(SMALL, packed.length * ratio));
	const content = method === 0 ? packed : inflate(path, packed, allowed);
	if (content.length > allowed) throw tooLarge(path);
	if (content.length !== size || crc32(content) !== crc) throw damaged(path);
	return content;
}
