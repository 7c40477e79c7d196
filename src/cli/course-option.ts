import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../lib/package/options.ts';

/**
 * The folder that `--course` names.
 *
 * @throws UsageError in one line where it holds no course
 */
export function courseOption(folder: string): string {
	if (existsSync(join(folder, 'course'))) return folder;
	throw new UsageError(`There is no course in ${folder}. Name the folder that holds its course/.`);
}
