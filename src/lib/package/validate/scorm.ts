import { readableSchema, scormSchemas, wrapperSchema, type ScormStandard } from './schemas.ts';
import { lint } from './xmllint.ts';
import { descendants, parseXml, type XmlElement } from './xml-tree.ts';

/**
 * Validates an `imsmanifest.xml`: against the standard's own XSDs, then that what it refers to is
 * there, which no schema can say.
 *
 * @param files every file of the package's content
 * @returns what is wrong, a line each; empty when it is valid
 */
export async function validateScormManifest(
	standard: ScormStandard,
	manifest: string,
	files: readonly string[]
): Promise<string[]> {
	const errors = await lint({
		document: { fileName: 'imsmanifest.xml', contents: manifest },
		schema: { fileName: 'wrapper.xsd', contents: wrapperSchema(standard) },
		others: scormSchemas(standard).map((schema) => ({
			fileName: schema.name,
			contents: readableSchema(schema)
		}))
	});
	if (errors.length) return errors;
	return checkContents(standard, parseXml(manifest), files);
}

/** What no schema can say. */
function checkContents(
	standard: ScormStandard,
	root: XmlElement,
	files: readonly string[]
): string[] {
	const elements = [root, ...descendants(root)];
	return [
		...checkDeclarations(standard, root, elements),
		...checkIdentifiers(elements),
		...checkFiles(elements, files)
	].map((problem) => `imsmanifest.xml: ${problem}`);
}

const SCHEMA_VERSION: Record<ScormStandard, string> = {
	'1.2': '1.2',
	'3rd': '2004 3rd Edition',
	'4th': '2004 4th Edition'
};

/** That the manifest says which standard it follows, and where its schemas are. */
function checkDeclarations(
	standard: ScormStandard,
	root: XmlElement,
	elements: readonly XmlElement[]
): string[] {
	const expected = SCHEMA_VERSION[standard];
	const versions = elements.filter((each) => each.name === 'schemaversion').map(({ text }) => text);
	const locations = root.foreignAttributes
		.filter(({ name }) => name === 'schemaLocation')
		.flatMap(({ value }) => value.trim().split(/\s+/));
	const shipped = new Set(scormSchemas(standard).map(({ name }) => name));
	return [
		...(root.name === 'manifest' ? [] : [`the root element is ${root.name}, not manifest`]),
		...(versions[0] === expected ? [] : [`the schemaversion is not "${expected}"`]),
		...(locations.length ? [] : ['schemaLocation is missing']),
		...locations
			.filter((location, at) => at % 2 === 1 && !shipped.has(location))
			.map((location) => `schemaLocation names ${location}, which is not in the package`)
	];
}

function checkIdentifiers(elements: readonly XmlElement[]): string[] {
	const resources = new Set(values(elements, 'resource', 'identifier'));
	const organizations = new Set(values(elements, 'organization', 'identifier'));
	return [
		...values(elements, 'item', 'identifierref')
			.filter((id) => !resources.has(id))
			.map((id) => `an item refers to ${id}, which is no resource`),
		...values(elements, 'organizations', 'default')
			.filter((id) => !organizations.has(id))
			.map((id) => `the default organization ${id} does not exist`)
	];
}

function checkFiles(elements: readonly XmlElement[], files: readonly string[]): string[] {
	const listed = new Set(values(elements, 'file', 'href'));
	const present = new Set(files);
	return [
		...values(elements, 'resource', 'href')
			.filter((href) => !listed.has(href))
			.map((href) => `${href} is launched and not listed as a file`),
		...[...listed]
			.filter((href) => !present.has(href))
			.map((href) => `${href} is listed and not packed`),
		...files.filter((file) => !listed.has(file)).map((file) => `${file} is packed and not listed`)
	];
}

/** The values of an attribute of the elements of one name. */
function values(elements: readonly XmlElement[], name: string, attribute: string): string[] {
	return elements
		.filter((element) => element.name === name)
		.flatMap((element) => element.attributes.get(attribute) ?? []);
}
