import type { ByLanguage, CourseFacts } from '../facts.ts';
import { LAUNCH } from '../target.ts';
import { assignableUnitIri, courseIri } from './identifiers.ts';
import { scaled } from './scorm2004.ts';
import { writeXml } from './xml.ts';

/** Of the course structure's elements (cmi5 Quartz 1st edition, 13.2). */
export const CMI5_NAMESPACE = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

/** cmi5 13.1.4: what an LMS waits for before it holds the assignable unit for satisfied. */
export type MoveOn =
	'Passed' | 'Completed' | 'CompletedAndPassed' | 'CompletedOrPassed' | 'NotApplicable';

/** Everything that the course's own rules ask for, as in SCORM 1.2, where `incomplete` waits for all. */
export function moveOn({ requires }: Pick<CourseFacts, 'requires'>): MoveOn {
	if (requires.completion) return requires.pass ? 'CompletedAndPassed' : 'Completed';
	return requires.pass ? 'Passed' : 'NotApplicable';
}

/**
 * `cmi5.xml`: the course and its one assignable unit.
 *
 * `AnyWindow`: the course runs in a frame as well as in a window of its own. `masteryScore` is
 * written only where `course.yaml` asks for it; without it the package's own mark decides.
 */
export function cmi5CourseStructure(facts: CourseFacts): string {
	const langstrings = (texts: ByLanguage) => ({
		langstring: Object.entries(texts).map(([language, text]) => ({ '@lang': language, '#': text }))
	});
	const title = langstrings(facts.title);
	const description = langstrings(facts.description);
	return writeXml({
		courseStructure: {
			'@xmlns': CMI5_NAMESPACE,
			course: { '@id': courseIri(facts.id), title, description },
			au: {
				'@id': assignableUnitIri(facts.id),
				'@launchMethod': 'AnyWindow',
				'@moveOn': moveOn(facts),
				...(facts.masteryScore !== undefined && { '@masteryScore': scaled(facts.masteryScore) }),
				title,
				description,
				url: LAUNCH
			}
		}
	});
}
