import { homedir, tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PackageFile } from './package-file.ts';

/**
 * The folders of this machine that must not be named in a package: they would tell where and by
 * whom it was built, and make its bytes depend on it.
 */
export function machineFolders(project: string): string[] {
	// The top folder is part of every path, and one like `/srv` or `/app` part of many addresses.
	const folders = [project, homedir(), tmpdir()].filter((folder) => dirname(folder) !== folder);
	return [...new Set(folders)];
}

/**
 * Finds files that name one of the folders, however it is written.
 *
 * @returns a line for each such file
 */
export function findMachinePaths(
	files: readonly PackageFile[],
	folders: readonly string[]
): string[] {
	const forms = folders.flatMap((folder) => [
		`${folder}/`,
		`${folder}\\`,
		// As JSON and JavaScript write a Windows path.
		`${folder}\\`.replaceAll('\\', '\\\\'),
		`${pathToFileURL(folder).href}/`
	]);
	return files.flatMap((file) => {
		const text = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
		const found = [...new Set(forms)].find((form) => names(text, form));
		return found ? [`${file.path} names a folder of this machine, ${found}`] : [];
	});
}

/** Whether the bytes hold the folder as a path of its own, not as the tail of another. */
function names(text: Buffer, folder: string): boolean {
	for (let at = text.indexOf(folder); at >= 0; at = text.indexOf(folder, at + 1)) {
		if (at === 0 || !/[\w.~-]/.test(String.fromCharCode(text[at - 1] ?? 0))) return true;
	}
	return false;
}
