import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagnostic, Place } from '../diagnostic.ts';
import type { ParsedPage } from '../model.ts';
import { Report } from '../report.ts';
import type { FileKind } from '../schema/plan.ts';
import { isExploration } from './component.ts';
import type { PageContext, PageSource } from './context.ts';
import type { Compiled, Draft } from './draft.ts';
import { readFigures } from './figure.ts';
import { readFrontMatter } from './front-matter.ts';
import { createRenderer } from './html.ts';
import { insteadOf } from './instead.ts';
import { checkLinks, unknownStandard } from './links.ts';
import { parseMarkdown } from './markdown.ts';
import { parseOpening } from './opening.ts';
import { parseProse } from './prose.ts';
import { parseQuiz } from './quiz.ts';
import { parseReflect } from './reflect.ts';
import { parseReview } from './review.ts';
import { parseScenario } from './scenario.ts';
import { parseSort } from './sort.ts';
import { refuseAnchors } from './strays.ts';
import { parseSurvey } from './survey.ts';

export interface PageResult {
	parsed: ParsedPage;
	diagnostics: Diagnostic[];
}

const PARSERS: { [K in FileKind]: (draft: Draft<K>) => Compiled } = {
	opening: parseOpening,
	prose: parseProse,
	scenario: parseScenario,
	quiz: parseQuiz,
	'know-this': parseQuiz,
	bank: parseQuiz,
	review: parseReview,
	sort: parseSort,
	survey: parseSurvey,
	reflect: parseReflect
};

/** The kinds in which a link into the page means something; their own parsers check it. */
const LINKED: ReadonlySet<FileKind> = new Set(['prose', 'scenario', 'review']);

/** Parses one page of any kind. Never throws: what cannot be read becomes a diagnostic. */
export function parsePage(source: PageSource, context: PageContext): PageResult {
	const report = new Report(source.file);
	const parsed: ParsedPage = {
		file: source.file,
		language: source.language,
		id: source.id,
		kind: source.kind,
		text: source.text,
		tree: { type: 'root', children: [] },
		frontMatter: {},
		places: { frontMatter: {}, parts: [], options: [], marks: [] }
	};
	try {
		fill(parsed, source, context, report);
	} catch (error) {
		report.stop(...internal(error));
		delete parsed.page;
		delete parsed.activity;
		delete parsed.prose;
		delete parsed.readable;
	}
	return { parsed, diagnostics: report.diagnostics };
}

/** A fault of this program's, told as one: the author learns which page, and whom to tell. */
export function internal(error: unknown): [string, undefined, string, string] {
	const message = error instanceof Error ? error.message : String(error);
	return error instanceof RangeError
		? ['too-tangled', undefined, 'The file is nested too deeply to be read.', 'Make it simpler.']
		: [
				'internal',
				undefined,
				`The parser failed on this file: ${message}`,
				'This is a fault in Second Look, not in your text. Please report it with the file.'
			];
}

function fill(parsed: ParsedPage, source: PageSource, context: PageContext, report: Report): void {
	if (source.text.trim() === '') {
		report.stop('empty-file', undefined, 'The page is empty.', 'Open it with front matter: ---, title, minutes, ---.');
		return;
	}
	const markdown = parseMarkdown(source.text, report);
	if (!markdown) return;
	const { tree } = markdown;
	parsed.tree = tree;
	const front = report.stopped ? undefined : readFrontMatter(markdown.frontMatter, source, report);
	if (front) {
		parsed.frontMatter = front.raw;
		for (const key of Object.keys(front.raw)) parsed.places.frontMatter[key] = front.yaml.placeOf([key]);
	}
	const mentions = checkLinks(tree, source.text, context, report);
	const figures = readFigures(tree, source, context, report);
	if (source.kind !== 'prose') refuseExplorations(tree, report);
	if (!LINKED.has(source.kind)) refuseAnchors(tree.children, report);
	if (!front) return;

	const { values, yaml } = front;
	const standards = values.standards.flatMap((number, i) => {
		const found = context.standards.get(number);
		if (!found) unknownStandard(number, yaml.placeOf(['standards', i]), context, report);
		return found ? [{ number, text: found.text }] : [];
	});
	const draft: Draft = {
		source,
		context,
		report,
		tree,
		frontMatter: values,
		yaml,
		base: {
			id: source.id,
			lesson: source.lesson,
			// A bank is no page and has neither.
			title: 'title' in values ? values.title : '',
			minutes: 'minutes' in values ? values.minutes : 0,
			further: 'further' in values ? values.further : false,
			...insteadOf(values, source, yaml, context, report),
			standards,
			...mentions
		},
		figures,
		render: createRenderer({ context, figures })
	};
	// Each kind's parser takes a draft of its kind; `readFrontMatter` has just checked that it is one.
	const compiled = (PARSERS[source.kind] as (draft: Draft) => Compiled)(draft);
	Object.assign(parsed.places, compiled.places satisfies Partial<Record<string, Place[] | Place[][]>> | undefined);
	if (report.stopped) return;
	parsed.page = compiled.page;
	if (compiled.activity) parsed.activity = compiled.activity;
	if (compiled.prose !== undefined) parsed.prose = compiled.prose;
	if (compiled.readable !== undefined) parsed.readable = compiled.readable;
	if (compiled.discuss) parsed.discuss = compiled.discuss;
	if (compiled.bank) parsed.bank = compiled.bank;
}

/** An exploration is a program; pages that are data cannot carry one. */
function refuseExplorations(tree: Root, report: Report): void {
	visit(tree, 'component', (node) => {
		if (isExploration(node))
			report.error('component', node, `<${node.name}> stands in prose pages only.`);
	});
}
