import { parseXml } from './xml-tree.ts';
import { lint } from './xmllint.ts';
import { CMI5_RULES } from './cmi5-rules.ts';
import { checkStructure } from './cmi5-structure.ts';

/**
 * Checks a `cmi5.xml` against every rule that cmi5 (Quartz, 1st edition) sets for a course structure
 * in a zip: chapters 13 and 14, and what 3.0 and 8.1 say of its ids and addresses. The rules are
 * written from the specification, because its XSD is in no registry.
 *
 * @param files every other file of the package
 * @returns what is wrong, a line each with the clause; empty when it is valid
 */
export async function validateCmi5(
	courseStructure: string,
	files: readonly string[]
): Promise<string[]> {
	const notXml = await lint({ document: { fileName: 'cmi5.xml', contents: courseStructure } });
	if (notXml.length) return notXml;
	const root = parseXml(courseStructure);
	// The other rules look at elements by their place, so they wait until everything has its place.
	const misplaced = checkStructure(root);
	const problems = misplaced.length
		? misplaced
		: CMI5_RULES.flatMap(({ clause, check }) =>
				check(root, new Set(files)).map((problem) => `${problem} (cmi5 ${clause})`)
			);
	return problems.map((problem) => `cmi5.xml: ${problem}`);
}
