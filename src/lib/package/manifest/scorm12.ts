import type { CourseFacts } from '../facts.ts';
import { LAUNCH } from '../target.ts';
import { manifestIdentifiers } from './identifiers.ts';
import { imsMetadata } from './metadata.ts';
import { writeXml } from './xml.ts';

/** The XSDs stand at the package's root, by the names that SCORM 1.2 gives them. */
const SCHEMA_LOCATION = [
	'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd',
	'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd',
	'http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd'
].join(' ');

/**
 * `imsmanifest.xml` of SCORM 1.2 (Content Aggregation Model 1.2, section 2.3): one organization,
 * one item, one SCO that lists every file.
 *
 * With `masteryscore` an LMS sets passed or failed itself at LMSFinish (RTE, `lesson_status`), over the
 * package's own `incomplete`; it is written only where `course.yaml` asks for it.
 *
 * @param files the package's content, sorted; not the manifest, not the schemas
 */
export function scorm12Manifest(facts: CourseFacts, files: readonly string[]): string {
	const id = manifestIdentifiers(facts.id);
	const title = facts.title[facts.languages[0]];
	return writeXml({
		manifest: {
			'@xmlns': 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
			'@xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
			'@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
			'@identifier': id.manifest,
			'@version': facts.version,
			'@xsi:schemaLocation': SCHEMA_LOCATION,
			metadata: { schema: 'ADL SCORM', schemaversion: '1.2', ...imsMetadata(facts) },
			organizations: {
				'@default': id.organization,
				organization: {
					'@identifier': id.organization,
					'@structure': 'hierarchical',
					title,
					item: {
						'@identifier': id.item,
						'@identifierref': id.resource,
						'@isvisible': 'true',
						title,
						...(facts.masteryScore !== undefined && {
							'adlcp:masteryscore': String(facts.masteryScore)
						})
					}
				}
			},
			resources: {
				resource: {
					'@identifier': id.resource,
					'@type': 'webcontent',
					'@adlcp:scormtype': 'sco',
					'@href': LAUNCH,
					file: files.map((href) => ({ '@href': href }))
				}
			}
		}
	});
}
