import type { Diagnostic, Place } from '../diagnostic.ts';
import type { ParsedCourse, Rule } from '../model.ts';

/** What a rule found, before its name and severity are added. */
export interface Finding {
	file: string;
	place: Place;
	/** One sentence. */
	message: string;
	/** What to do about it. */
	hint?: string;
	/** Where it differs from the rule's. */
	severity?: Diagnostic['severity'];
}

/**
 * Makes a rule of the function that looks for findings.
 *
 * @param name the name of the rule's file in this folder
 */
export function rule(
	name: string,
	severity: Diagnostic['severity'],
	find: (course: ParsedCourse) => Iterable<Finding>
): Rule {
	return (course) =>
		Array.from(find(course), ({ file, place, message, hint, severity: own }) => ({
			file,
			line: place.line,
			column: place.column,
			rule: name,
			severity: own ?? severity,
			message,
			...(hint === undefined ? {} : { hint })
		}));
}
