import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './model.ts';
import { ROOT } from './parse/file-tree.ts';
import { LARGEST_FILE } from './parse/source-text.ts';

const NONE = new Uint8Array();

/**
 * Reads the files of the course under `root`, the project's folder. The only place that touches
 * the disk. Hidden files are left out. Links are not followed, for they may lead anywhere; they and
 * empty folders come as `unread`. Files come sorted by path, so that the same folder gives the same
 * course on every machine.
 *
 * @throws when `root` has no `course` folder or a file cannot be read
 */
export function readCourseFiles(root: string): SourceFile[] {
	const files: SourceFile[] = [];
	const readFolder = (folder: string): void => {
		const entries = readdirSync(join(root, folder), { withFileTypes: true });
		const seen = entries.filter(({ name }) => !name.startsWith('.'));
		if (seen.length === 0) files.push({ path: folder, bytes: NONE, unread: 'empty folder' });
		for (const entry of seen) {
			const path = `${folder}/${entry.name}`;
			if (entry.isDirectory()) readFolder(path);
			else if (entry.isFile()) files.push({ path, bytes: readStart(join(root, path)) });
			else files.push({ path, bytes: NONE, unread: entry.isSymbolicLink() ? 'link' : 'device' });
		}
	};
	readFolder(ROOT);
	return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** No more of a file than it takes to see that it is too large. */
function readStart(path: string): Uint8Array {
	const file = openSync(path, 'r');
	try {
		const buffer = new Uint8Array(Math.min(fstatSync(file).size, LARGEST_FILE + 1));
		return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0));
	} finally {
		closeSync(file);
	}
}
