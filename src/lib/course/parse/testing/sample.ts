import type { ParsedPage } from '../../model.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { PageKind } from '../../schema/plan.ts';
import type { PageContext } from '../context.ts';
import { parsePage } from '../page.ts';

/** A small course for a page to stand in. */
export const CONTEXT: PageContext = {
	standards: new Map(
		['1.2', '3.1', '3.10', '3.11'].map((number) => [number, { number, text: `Standard ${number}` }])
	),
	references: new Map([
		['ADA-2026', { id: 'ADA-2026', title: 'A study', publisher: 'Ada Institute', year: '2026' }],
		['BASW', { id: 'BASW', title: 'A guide', publisher: 'BASW', year: '2025' }]
	]),
	terms: new Map([['bias', { id: 'bias', term: 'Bias', meaning: 'A lean.' }]]),
	pages: new Set(['recording/index', 'recording/sample', 'recording/the-visit']),
	lessons: new Set(['recording', 'bias']),
	kept: new Set(['recording', 'bias']),
	pictures: new Map()
};

export interface Sample extends ParsedPage {
	diagnostics: Diagnostic[];
	/** `line:column rule`, for short expectations. */
	found: string[];
}

/** Parses a page given as its body, or as a whole file when it opens with `---`. */
export function parseSample(
	kind: PageKind,
	body: string,
	{ front = '', ...context }: Partial<PageContext> & { front?: string } = {}
): Sample {
	const opening = kind === 'opening' ? 'summary: What it is for\noutcomes: [Look twice]\n' : '';
	const scale = kind === 'survey' && !front.includes('scale') ? 'scale: [Not at all, Very]\n' : '';
	const text = body.startsWith('---')
		? body
		: `---\ntitle: Sample\nminutes: 2\n${opening}${scale}${front}---\n${body}`;
	const { parsed, diagnostics } = parsePage(
		{
			file: 'course/en/03-recording/02-sample.md',
			folder: 'course/en/03-recording',
			language: 'en',
			id: 'recording/sample',
			lesson: 'recording',
			kind,
			text
		},
		{ ...CONTEXT, ...context }
	);
	const found = diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
	return { ...parsed, diagnostics, found };
}

type Page = NonNullable<ParsedPage['page']>;
type PageOf<P, K extends PageKind> = P extends { kind: infer Q } ? (K extends Q ? P : never) : never;

/** The page of a kind, or a failure that shows what stopped it. */
export function compiled<K extends PageKind>(sample: Sample, kind: K): PageOf<Page, K> {
	if (sample.page?.kind !== kind) throw new Error(JSON.stringify(sample.diagnostics, null, '\t'));
	return sample.page as PageOf<Page, K>;
}
