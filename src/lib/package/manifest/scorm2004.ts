import type { CourseFacts } from '../facts.ts';
import { LAUNCH } from '../target.ts';
import { manifestIdentifiers } from './identifiers.ts';
import { writeXml, type XmlObject } from './xml.ts';

export type Scorm2004Edition = '3rd' | '4th';

/** Where the LOM document stands in the package. */
export const METADATA_FILE = 'metadata.xml';

/** The XSDs stand at the package's root, where ADL's validator looks for them. */
const SCHEMA_LOCATION = [
	'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd',
	'http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd',
	'http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd',
	'http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd',
	'http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd'
].join(' ');

/**
 * `imsmanifest.xml` of SCORM 2004, 3rd or 4th edition (Content Aggregation Model, chapter 3): one
 * organization, one item, one SCO that lists every file.
 *
 * No `completionThreshold`: the editions write it differently, and the course says itself when it
 * is complete.
 *
 * @param files the package's content, sorted; not the manifest, its metadata or the schemas
 */
export function scorm2004Manifest(
	edition: Scorm2004Edition,
	facts: CourseFacts,
	files: readonly string[]
): string {
	const id = manifestIdentifiers(facts.id);
	const title = facts.title[facts.languages[0]];
	return writeXml({
		manifest: {
			'@xmlns': 'http://www.imsglobal.org/xsd/imscp_v1p1',
			'@xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
			'@xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
			'@xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
			'@xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
			'@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
			'@identifier': id.manifest,
			'@version': facts.version,
			'@xsi:schemaLocation': SCHEMA_LOCATION,
			metadata: {
				schema: 'ADL SCORM',
				schemaversion: `2004 ${edition} Edition`,
				'adlcp:location': METADATA_FILE
			},
			organizations: {
				'@default': id.organization,
				organization: {
					'@identifier': id.organization,
					'@structure': 'hierarchical',
					'@adlseq:objectivesGlobalToSystem': 'false',
					title,
					item: {
						'@identifier': id.item,
						'@identifierref': id.resource,
						'@isvisible': 'true',
						title,
						'imsss:sequencing': itemSequencing(facts),
						'adlnav:presentation': PRESENTATION
					},
					// Flow lets an LMS start the one SCO by itself; choice lets the learner come back to it.
					'imsss:sequencing': { 'imsss:controlMode': { '@choice': 'true', '@flow': 'true' } }
				}
			},
			resources: {
				resource: {
					'@identifier': id.resource,
					'@type': 'webcontent',
					'@adlcp:scormType': 'sco',
					'@href': LAUNCH,
					file: files.map((href) => ({ '@href': href }))
				}
			}
		}
	});
}

/** With one SCO an LMS's own Continue and Previous would only leave the course. */
const PRESENTATION: XmlObject = {
	'adlnav:navigationInterface': { 'adlnav:hideLMSUI': ['continue', 'previous'] }
};

/**
 * `completionSetByContent` and `objectiveSetByContent` are false by default, and then an LMS may
 * complete and pass the activity by itself on exit (SN, Delivery Controls; SuccessFactors does).
 *
 * No objective is declared, and the primary one has no id where a mastery score needs it: an id
 * would be preset as read-only objective 0 of the run-time (RTE 4.2.17), where the driver's first
 * standard goes. `satisfiedByMeasure` hands passing to the LMS, so it is written only where
 * `course.yaml` asks.
 */
function itemSequencing(facts: CourseFacts): XmlObject {
	return {
		...(facts.masteryScore !== undefined && {
			'imsss:objectives': {
				'imsss:primaryObjective': {
					'@satisfiedByMeasure': 'true',
					'imsss:minNormalizedMeasure': scaled(facts.masteryScore)
				}
			}
		}),
		'imsss:deliveryControls': {
			'@completionSetByContent': 'true',
			'@objectiveSetByContent': 'true'
		}
	};
}

/** Per cent as a measure from 0 to 1, four decimals at most and never in exponent form. */
export function scaled(percent: number): string {
	return String(Number((percent / 100).toFixed(4)));
}
