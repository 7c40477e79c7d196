/**
 * A learner's name as people write it. SCORM gives "Family, Given" (RTE 1.2, 3.4.3; 2004, 4.2.11),
 * and what an LMS really sends may be anything; one comma is turned, all else stays. It is foreign
 * text, shown as text, and the learner can correct it.
 */
export function nameAsWritten(fromLms: string | null): string {
	const name = (fromLms ?? '').replace(/\s+/g, ' ').trim();
	const parts = name.split(',').map((part) => part.trim());
	const [family, given] = parts;
	return parts.length === 2 && family && given ? `${given} ${family}` : name;
}
