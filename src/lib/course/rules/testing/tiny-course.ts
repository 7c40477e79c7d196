import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import { lintCourse } from '../../lint.ts';
import { parseCourse } from '../../parse/course.ts';

/** The day on which every fixture is linted. */
export const TODAY = '2026-06-01';

export const FIXTURES = join(import.meta.dirname, '../../../../../tests/fixtures');

/** Files by their path from the project's folder. */
export type Files = Map<string, Uint8Array>;

/** The files of a fixture's `course` folder. */
export function filesIn(fixture: string): Files {
	const folder = join(FIXTURES, fixture);
	return new Map(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && entry.name !== 'expected.txt')
			.map((entry): [string, Uint8Array] => {
				const path = join(entry.parentPath, entry.name);
				return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
			})
	);
}

const tiny = filesIn('tiny');

/** What the linter says about the tiny course with some of its files replaced. */
export function lintTinyWith(overrides: Files): Diagnostic[] {
	const files = new Map([...tiny, ...overrides]);
	const course = parseCourse(
		Array.from(files, ([path, bytes]) => ({ path, bytes })),
		{ version: '1.0.0' }
	);
	return lintCourse(course, { today: TODAY });
}

/** A file of the tiny course as text. */
export function tinyFile(path: string): string {
	return new TextDecoder().decode(tiny.get(path));
}
