import { parseYaml } from './parse/yaml.ts';
import type { Report } from './report.ts';
import { checkAgainst } from './schema/error-words.ts';
import type { Reference } from './schema/page.ts';
import { ReferencesSchema } from './schema/references.ts';

/** `references.yaml`. */
export function parseReferences(text: string, report: Report): Reference[] | undefined {
	const yaml = parseYaml(text, report, { isText: () => true });
	const parsed = yaml && checkAgainst(ReferencesSchema, yaml, 'references', report);
	const seen = new Set<string>();
	parsed?.forEach(({ id }, i) => {
		if (seen.has(id))
			report.error('references', yaml?.placeOf([i, 'id']), `The id "${id}" stands twice.`);
		seen.add(id);
	});
	return parsed;
}
