/**
 * The names by which LMSs and LRSs know the course and its parts. They are made of the course's id
 * alone, so that a new version of a package is recognised as the same course.
 */

/**
 * An `xsd:ID` must not begin with a digit, which a course's id may: hence the prefixes.
 * The same four are used in every SCORM manifest.
 */
export function manifestIdentifiers(courseId: string) {
	return {
		manifest: `manifest-${courseId}`,
		organization: `course-${courseId}`,
		item: `item-${courseId}`,
		resource: `sco-${courseId}`
	};
}

/**
 * The base of the publisher's IRIs. cmi5 (3.0) wants full IRIs, unique in the world and within a
 * domain of the publisher's own; a course that anybody may package has none, so they stand under
 * `.invalid`, which RFC 6761 promises will never be anybody's.
 */
export const IRI_BASE = 'https://second-look.invalid/';

export function courseIri(courseId: string): string {
	return `${IRI_BASE}course/${courseId}`;
}

/** The publisher's id of the one assignable unit. An LMS launches it under an id of its own (8.1). */
export function assignableUnitIri(courseId: string): string {
	return `${courseIri(courseId)}/au`;
}
