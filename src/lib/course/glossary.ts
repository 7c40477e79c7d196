import { parseYaml } from './parse/yaml.ts';
import type { Report } from './report.ts';
import { checkAgainst } from './schema/error-words.ts';
import { GlossarySchema } from './schema/glossary.ts';
import type { Term } from './schema/page.ts';

/** `glossary/<lang>.yaml`. */
export function parseGlossary(text: string, report: Report): Term[] | undefined {
	const yaml = parseYaml(text, report, { isText: () => true });
	const parsed = yaml && checkAgainst(GlossarySchema, yaml, 'glossary', report);
	const seen = new Set<string>();
	parsed?.forEach(({ id }, i) => {
		if (seen.has(id)) report.error('glossary', yaml?.placeOf([i, 'id']), `The id "${id}" stands twice.`);
		seen.add(id);
	});
	return parsed;
}
