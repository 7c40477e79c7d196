import type { Diagnostic } from './diagnostic.ts';
import type { ParsedCourse } from './model.ts';
import { rules } from './rules/index.ts';

/**
 * Everything there is to say about a course: what its parsers found and what the rules find.
 *
 * @param today `2026-06-01`; the rules have no clock
 * @returns sorted by file, line and column; each finding once
 */
export function lintCourse(course: ParsedCourse, { today }: { today: string }): Diagnostic[] {
	const found = [
		...course.diagnostics,
		...Object.values(rules(today)).flatMap((rule) => rule(course))
	];
	const once = new Map(found.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
	return [...once.values()].sort(byPlace);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
	return (
		compare(a.file, b.file) ||
		a.line - b.line ||
		a.column - b.column ||
		compare(a.rule, b.rule) ||
		compare(a.message, b.message)
	);
}

/** By code unit: the same order on every machine, whatever its language. */
function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
