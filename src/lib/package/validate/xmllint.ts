import { validateXML } from 'xmllint-wasm';

interface NamedFile {
	fileName: string;
	contents: string;
}

/**
 * Runs libxml2's xmllint over a document: is it well-formed, and is it valid where a schema is
 * given? No network: every schema that another one names must be among `others`.
 *
 * @returns what is wrong, a line each with its place; empty when nothing is
 * Throws where a schema itself cannot be read.
 */
export async function lint(job: {
	document: NamedFile;
	schema?: NamedFile;
	others?: readonly NamedFile[];
}): Promise<string[]> {
	const { document, schema, others = [] } = job;
	try {
		const result = await validateXML({
			xml: document,
			preload: others,
			...(schema ? { schema } : { normalization: 'c14n' as const })
		});
		return result.valid ? [] : errorsIn(result.rawOutput, document.fileName);
	} catch (error) {
		// xmllint's exit code for a document that is no XML is not one of its codes for "invalid".
		const errors = errorsIn(error instanceof Error ? error.message : '', document.fileName);
		if (errors.length === 0) throw error;
		return errors;
	}
}

function errorsIn(output: string, fileName: string): string[] {
	return output.split('\n').flatMap((line) => {
		if (!line.startsWith(`${fileName}:`)) return [];
		const [number = '', ...rest] = line.slice(fileName.length + 1).split(':');
		return [`${fileName}, line ${number}: ${plain(rest.join(':'))}`];
	});
}

/** libxml2's words without its bookkeeping and without namespaces, which only get in the way. */
function plain(message: string): string {
	return message
		.trim()
		.replace(/^(element \S+: )?Schemas validity error : /, '')
		.replace(/\{[^{}'\s]*\}/g, '')
		.trim();
}
