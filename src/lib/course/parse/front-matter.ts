import type { Yaml } from 'mdast';
import type { Report } from '../report.ts';
import { checkAgainst } from '../schema/error-words.ts';
import { FRONT_MATTER, isTextInFrontMatter, type FrontMatter } from '../schema/front-matter.ts';
import type { FileKind } from '../schema/plan.ts';
import type { PageSource } from './context.ts';
import { parseYaml, type YamlData } from './yaml.ts';

export interface ReadFrontMatter {
	/** As written, with text kept as text. */
	raw: Record<string, unknown>;
	/** Checked, with defaults. */
	values: FrontMatter<FileKind>;
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
			source.kind === 'bank'
				? 'Open it with a line ---, then questions:, then a line ---.'
				: 'Open it with a line ---, then title: and minutes:, then a line ---.'
		);
		return undefined;
	}
	const yaml = parseYaml(node.value, report, { firstLine: 2, isText: isTextInFrontMatter });
	if (!yaml) return undefined;
	if (yaml.data === null) yaml.data = {};
	const checked = checkAgainst(FRONT_MATTER[source.kind], yaml, 'front-matter', report);
	const values = checked ?? standIn(source.kind, yaml.data);
	return values && { raw: yaml.data as Record<string, unknown>, values, yaml };
}

/** Keys that the body does not depend on, with something to go on with. */
const STAND_INS: Readonly<Record<string, unknown>> = {
	title: '?',
	minutes: 1,
	summary: '?',
	outcomes: ['?'],
	standards: [],
	review: undefined,
	further: undefined,
	instead: undefined,
	supervision: undefined,
	discuss: undefined,
	certainty: undefined,
	scored: undefined
};

/**
 * Front matter to check the body with when its own is wrong in a way that the body does not care
 * about, so that an author hears of everything at once. Nothing is compiled from it.
 */
function standIn(kind: FileKind, data: unknown): FrontMatter<FileKind> | undefined {
	const wrong = FRONT_MATTER[kind].safeParse(data).error?.issues ?? [];
	const kept: Record<string, unknown> = { ...(data as Record<string, unknown>) };
	for (const issue of wrong) {
		const [key] = issue.path;
		if (issue.code === 'unrecognized_keys' && key === undefined)
			for (const unknown of issue.keys) delete kept[unknown];
		else if (typeof key === 'string' && key in STAND_INS) kept[key] = STAND_INS[key];
		else return undefined;
	}
	return FRONT_MATTER[kind].safeParse(kept).data;
}
