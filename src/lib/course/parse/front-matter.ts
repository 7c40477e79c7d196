import type { Yaml } from 'mdast';
import type { Report } from '../report.ts';
import { checkAgainst } from '../schema/error-words.ts';
import { FRONT_MATTER, isTextInFrontMatter, type FrontMatter } from '../schema/front-matter.ts';
import type { PageKind } from '../schema/plan.ts';
import type { PageSource } from './context.ts';
import { parseYaml, type YamlData } from './yaml.ts';

export interface ReadFrontMatter {
	/** As written, with text kept as text. */
	raw: Record<string, unknown>;
	/** Checked, with defaults. */
	values: FrontMatter<PageKind>;
	yaml: YamlData;
}

/** The front matter of a page, by the schema of its kind. `undefined` when there is none to use. */
export function readFrontMatter(
	node: Yaml | undefined,
	source: PageSource,
	report: Report
): ReadFrontMatter | undefined {
	if (!node) {
		report.stop(
			'front-matter',
			undefined,
			'The page has no front matter.',
			'Open it with a line ---, then title: and minutes:, then a line ---.'
		);
		return undefined;
	}
	const yaml = parseYaml(node.value, report, { firstLine: 2, isText: isTextInFrontMatter });
	if (!yaml) return undefined;
	if (yaml.data === null) yaml.data = {};
	const values = checkAgainst(FRONT_MATTER[source.kind], yaml, 'front-matter', report);
	if (!values) return undefined;
	return { raw: yaml.data as Record<string, unknown>, values, yaml };
}
