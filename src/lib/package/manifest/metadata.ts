import type { ByLanguage, CourseFacts } from '../facts.ts';
import { LAUNCH } from '../target.ts';
import { courseIri } from './identifiers.ts';
import { writeXml, type XmlObject } from './xml.ts';

/*
 * Learning object metadata, in the two dialects that SCORM knows: IMS 1.2.1 in SCORM 1.2, IEEE
 * 1484.12.3 in SCORM 2004. The same things are said in both.
 */

/** ISO 8601, as LOM 5.9 wants it: 150 minutes are `PT2H30M`. */
export function isoDuration(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	return `PT${hours ? `${hours}H` : ''}${rest || !hours ? `${rest}M` : ''}`;
}

/** vCard 3.0 (RFC 2426), which is how LOM names somebody. */
export function vcard(name: string): string {
	const escaped = name.replace(/[\\,;]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
	return `BEGIN:VCARD\nVERSION:3.0\nN:${escaped}\nFN:${escaped}\nORG:${escaped}\nEND:VCARD`;
}

const FORMATS = ['text/html', 'text/css', 'text/javascript'];

/**
 * IMS metadata 1.2.1 for the manifest of SCORM 1.2, where it stands inside `<metadata>`. Everything
 * that the Content Aggregation Model makes mandatory for a content aggregation is there.
 */
export function imsMetadata(facts: CourseFacts): XmlObject {
	const langstrings = (texts: ByLanguage) => ({
		langstring: Object.entries(texts).map(([language, text]) => ({
			'@xml:lang': language,
			'#': text
		}))
	});
	const [language] = facts.languages;
	const inLanguage = (text: string) => langstrings({ [language]: text });
	/** The binding's rule: a word of a vocabulary belongs to no language. */
	const neutral = (text: string) => langstrings({ 'x-none': text });
	const vocabulary = (value: string) => ({ source: neutral('LOMv1.0'), value: neutral(value) });
	const keywords = facts.lessons.map(inLanguage);
	return {
		lom: {
			'@xmlns': 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
			general: {
				title: langstrings(facts.title),
				catalogentry: { catalog: 'URI', entry: neutral(courseIri(facts.id)) },
				language: [...facts.languages],
				description: langstrings(facts.description),
				keyword: keywords
			},
			lifecycle: {
				version: neutral(facts.version),
				status: vocabulary('Final'),
				contribute: Object.values(facts.publisher)
					.slice(0, 1)
					.map((name) => ({ role: vocabulary('Publisher'), centity: { vcard: vcard(name) } }))
			},
			metametadata: { metadatascheme: 'ADL SCORM 1.2' },
			technical: { format: FORMATS, location: { '@type': 'URI', '#': LAUNCH } },
			educational: { typicallearningtime: { datetime: isoDuration(facts.minutes) } },
			rights: {
				cost: vocabulary('no'),
				copyrightandotherrestrictions: vocabulary('yes'),
				description: neutral(facts.licence)
			},
			classification: {
				purpose: vocabulary('Educational Objective'),
				description: langstrings(facts.description),
				keyword: keywords
			}
		}
	};
}

/**
 * IEEE LOM for SCORM 2004, a document of its own that the manifest names with `adlcp:location`: the
 * 3rd edition's schemas refuse elements whose schema does not travel with them, and LOM's is in no
 * registry.
 */
export function lomDocument(facts: CourseFacts): string {
	const strings = (texts: ByLanguage) => ({
		string: Object.entries(texts).map(([language, text]) => ({ '@language': language, '#': text }))
	});
	const [language] = facts.languages;
	const vocabulary = (value: string) => ({ source: 'LOMv1.0', value });
	return writeXml({
		lom: {
			'@xmlns': 'http://ltsc.ieee.org/xsd/LOM',
			general: {
				identifier: { catalog: 'URI', entry: courseIri(facts.id) },
				title: strings(facts.title),
				language: [...facts.languages],
				description: strings(facts.description),
				keyword: facts.lessons.map((title) => strings({ [language]: title }))
			},
			lifeCycle: {
				version: { string: facts.version },
				status: vocabulary('final'),
				contribute: Object.values(facts.publisher)
					.slice(0, 1)
					.map((name) => ({ role: vocabulary('publisher'), entity: vcard(name) }))
			},
			metaMetadata: { metadataSchema: ['LOMv1.0', 'ADLv1.0'], language },
			technical: { format: FORMATS, location: LAUNCH },
			educational: { typicalLearningTime: { duration: isoDuration(facts.minutes) } },
			rights: {
				cost: vocabulary('no'),
				copyrightAndOtherRestrictions: vocabulary('yes'),
				description: { string: facts.licence }
			}
		}
	});
}
