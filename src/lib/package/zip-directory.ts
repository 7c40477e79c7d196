import { PackageError } from './package-error.ts';

/** What a zip's central directory says of one file. All of it is a claim until the file is read. */
export interface ZipEntry {
	path: string;
	method: number;
	crc: number;
	/** Bytes in the zip, and after inflating. */
	packed: number;
	size: number;
	/** Where the file's own header begins. */
	at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
/** The end record stands before a comment of at most 65,535 bytes. */
const LONGEST_TAIL = END_SIZE + 0xffff;
/** APPNOTE 4.4.4: encrypted, strongly encrypted, directory masked. */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const UTF8 = 0x0800;
/** Of `st_mode` in the upper half of a Unix entry's attributes. */
const FILE_KIND = 0xf000;
const ORDINARY = [0, 0x8000, 0x4000];
const SYMLINK = 0xa000;

/**
 * The files that a zip lists (APPNOTE 6.3.10, 4.3), checked as far as can be without inflating:
 * nothing of it is trusted, because a package may come from anywhere.
 *
 * @param most how many entries there may be
 * @throws PackageError in one line, for anything that is no plain zip of plain files
 */
export function readDirectory(bytes: Uint8Array, most: number): ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	const count = view.getUint16(end + 10, true);
	const start = view.getUint32(end + 16, true);
	const parts = [view.getUint16(end + 4, true), view.getUint16(end + 6, true)];
	if (parts.some((part) => part !== 0) || view.getUint16(end + 8, true) !== count) {
		throw new PackageError('It is one part of a zip that was split. Join the parts first.');
	}
	if (count === 0xffff || start === 0xffffffff) {
		throw new PackageError('It is a zip64, which no package needs to be.');
	}
	if (count > most) throw new PackageError(`It holds ${count} files; ${most} is the most.`);

	const entries: ZipEntry[] = [];
	const folded = new Map<string, string>();
	let at = start;
	for (let n = 0; n < count; n++) {
		if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged();
		const names = view.getUint16(at + 28, true);
		const next = at + 46 + names + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		if (next > end) throw damaged();
		const entry = readEntry(view, at, bytes.subarray(at + 46, at + 46 + names));
		const name = entry.path.replace(/\/$/, '').normalize('NFC').toLowerCase();
		const twin = folded.get(name);
		if (twin !== undefined) throw twice(entry.path, twin);
		folded.set(name, entry.path);
		if (!entry.path.endsWith('/')) entries.push(entry);
		else if (entry.size > 0) throw new PackageError(`The folder ${entry.path} holds data itself.`);
		at = next;
	}
	if (at !== end) throw damaged();
	refuseOverlaps(entries, start);
	return entries;
}

/** Where the packed bytes of a file begin, once its own header agrees with the directory. */
export function dataOf(bytes: Uint8Array, { path, at, packed }: ZipEntry): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw damaged(path);
	if (view.getUint16(at + 6, true) & ENCRYPTED) throw encrypted(path);
	const names = view.getUint16(at + 26, true);
	const start = at + 30 + names + view.getUint16(at + 28, true);
	if (start + packed > bytes.length) throw damaged(path);
	if (nameIn(bytes.subarray(at + 30, at + 30 + names), true) !== path) throw damaged(path);
	return bytes.subarray(start, start + packed);
}

export function damaged(path?: string): PackageError {
	const what = path === undefined ? 'The zip is damaged' : `${path} in it is damaged`;
	return new PackageError(`${what}. Fetch or build it again.`);
}

function twice(path: string, twin: string): PackageError {
	const as = twin === path ? '' : `, once as ${twin}`;
	return new PackageError(`It holds ${path} twice${as}. Build it again.`);
}

function encrypted(path: string): PackageError {
	return new PackageError(`${path} in it is encrypted. Save the zip without a password.`);
}

function findEnd(view: DataView): number {
	const last = view.byteLength - END_SIZE;
	for (let at = last; at >= 0 && at >= view.byteLength - LONGEST_TAIL; at--) {
		const ends = () => at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength;
		if (view.getUint32(at, true) === END && ends()) return at;
	}
	const begins = view.byteLength >= 4 && view.getUint32(0, true) === LOCAL;
	throw new PackageError(
		begins
			? 'The zip is cut short. Fetch or build it again.'
			: 'It is not a zip. Name one that npm run package wrote.'
	);
}

function readEntry(view: DataView, at: number, name: Uint8Array): ZipEntry {
	const flags = view.getUint16(at + 8, true);
	const path = nameIn(name, (flags & UTF8) !== 0);
	refuseName(path);
	if (flags & ENCRYPTED) throw encrypted(path);
	const method = view.getUint16(at + 10, true);
	if (method !== 0 && method !== 8) {
		throw new PackageError(`${path} in it is packed in a way (${method}) that is not known here.`);
	}
	// The system that the attributes are of does not matter: a link is a link wherever it was made.
	const kind = (view.getUint32(at + 38, true) >>> 16) & FILE_KIND;
	if (!ORDINARY.includes(kind)) {
		throw new PackageError(`${path} in it is ${kind === SYMLINK ? 'a link' : 'no plain file'}.`);
	}
	return {
		path,
		method,
		crc: view.getUint32(at + 16, true),
		packed: view.getUint32(at + 20, true),
		size: view.getUint32(at + 24, true),
		at: view.getUint32(at + 42, true)
	};
}

/** UTF-8 where the zip says so; otherwise nobody can know what other letters than ASCII mean. */
function nameIn(bytes: Uint8Array, isUtf8: boolean): string {
	if (!isUtf8 && bytes.some((byte) => byte > 0x7e)) {
		throw new PackageError('It holds a file whose name is neither ASCII nor marked as UTF-8.');
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw damaged();
	}
}

/** A name that could lead out of the folder it is meant for, on any system. */
function refuseName(path: string): void {
	const steps = path.replace(/\/$/, '').split('/');
	const leads = steps.some((step) => step === '' || step === '.' || step === '..');
	if (leads || /[\p{Cc}\p{Bidi_Control}\\:]/u.test(path)) {
		const shown = JSON.stringify(path).replaceAll(/[^ -~]/gu, (letter) => {
			return `\\u{${letter.codePointAt(0)!.toString(16)}}`;
		});
		throw new PackageError(`It holds a file whose name leads elsewhere: ${shown}.`);
	}
}

/** Files that share bytes would let a small zip inflate for ever. */
function refuseOverlaps(entries: readonly ZipEntry[], directory: number): void {
	let free = 0;
	for (const { path, at, packed } of [...entries].sort((a, b) => a.at - b.at)) {
		if (at < free) throw new PackageError(`${path} in it overlaps another file.`);
		// A file's own header takes 30 bytes and its name.
		free = at + 30 + path.length + packed;
		if (free > directory) throw damaged(path);
	}
}
