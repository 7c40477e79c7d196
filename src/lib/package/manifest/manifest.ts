import type { CourseFacts } from '../facts.ts';
import { textFile, type PackageFile } from '../package-file.ts';
import type { TargetId } from '../target.ts';
import { validateCmi5 } from '../validate/cmi5.ts';
import { scormSchemas, type ScormStandard } from '../validate/schemas.ts';
import { validateScormManifest } from '../validate/scorm.ts';
import { cmi5CourseStructure } from './cmi5.ts';
import { lomDocument } from './metadata.ts';
import { scorm12Manifest } from './scorm12.ts';
import { METADATA_FILE, scorm2004Manifest } from './scorm2004.ts';

/** What a standard wants beside the content. */
export interface ManifestFiles {
	/** The manifest first. */
	files: PackageFile[];
	/** What is wrong with the manifest, a line each. */
	problems: string[];
}

/**
 * Writes and validates what a target's standard wants: the manifest, its metadata, its schemas.
 *
 * @param content paths of the package's content, sorted
 */
export async function manifestFiles(
	target: TargetId,
	facts: CourseFacts,
	content: readonly string[]
): Promise<ManifestFiles> {
	switch (target) {
		case 'scorm12':
			return scormFiles('1.2', scorm12Manifest(facts, content), content);
		case 'scorm2004':
			return scormFiles('4th', scorm2004Manifest('4th', facts, content), content, lomFile(facts));
		case 'scorm2004-3rd':
			return scormFiles('3rd', scorm2004Manifest('3rd', facts, content), content, lomFile(facts));
		case 'cmi5': {
			const structure = cmi5CourseStructure(facts);
			return {
				files: [textFile('cmi5.xml', structure)],
				problems: await validateCmi5(structure, content)
			};
		}
		case 'web':
			return { files: [], problems: [] };
	}
}

function lomFile(facts: CourseFacts): PackageFile {
	return textFile(METADATA_FILE, lomDocument(facts));
}

async function scormFiles(
	standard: ScormStandard,
	manifest: string,
	content: readonly string[],
	...others: PackageFile[]
): Promise<ManifestFiles> {
	const schemas = scormSchemas(standard).map(({ name, bytes }) => ({ path: name, bytes }));
	return {
		files: [textFile('imsmanifest.xml', manifest), ...others, ...schemas],
		problems: await validateScormManifest(standard, manifest, content)
	};
}
