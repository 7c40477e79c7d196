import type { YAMLError } from 'yaml';

/** What the YAML parser found, in words for an author. */
export function wordsFor(problem: YAMLError): { rule: string; message: string; hint?: string } {
	switch (problem.code) {
		case 'DUPLICATE_KEY':
			return { rule: 'duplicate-key', message: 'This key stands twice.', hint: 'Keep one of them.' };
		case 'TAB_AS_INDENT':
			return { rule: 'yaml', message: 'A tab cannot indent YAML.', hint: 'Use spaces.' };
		case 'BLOCK_AS_IMPLICIT_KEY':
			return {
				rule: 'yaml',
				message: 'A second colon makes this line ambiguous.',
				hint: 'Put quotation marks around a text that contains a colon.'
			};
		case 'MULTIPLE_DOCS':
			return { rule: 'yaml', message: 'A `---` line starts a second document here.' };
		default:
			return {
				rule: 'yaml',
				message: `This is not valid YAML: ${problem.message.split('\n')[0]}`,
				hint: 'Check indentation, colons and quotation marks.'
			};
	}
}
