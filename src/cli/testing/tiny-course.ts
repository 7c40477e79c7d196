import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const FIXTURES = join(import.meta.dirname, '../../../tests/fixtures');

/**
 * The tiny course in a folder of its own, with one broken fixture laid over it; gone when the test
 * that asked for it is over.
 */
export function courseWith(broken?: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'second-look-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	cpSync(join(FIXTURES, 'tiny'), folder, { recursive: true });
	if (broken) cpSync(join(FIXTURES, 'broken', broken), folder, { recursive: true });
	return folder;
}
