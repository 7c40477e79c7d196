import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that it is there whole or not at all: beside its place first, then renamed.
 * The folder is made where it is missing. Nothing is awaited, so a signal that a handler waits for
 * cannot come in between.
 */
export function writeAtomically(file: string, content: Uint8Array | string): void {
	mkdirSync(dirname(file), { recursive: true });
	// A name without chance in it: what a killed run left behind is overwritten by the next.
	const temporary = join(dirname(file), `.${basename(file)}.part`);
	try {
		writeFileSync(temporary, content, { flush: true });
		renameSync(temporary, file);
	} catch (error) {
		rmSync(temporary, { force: true });
		throw error;
	}
}
