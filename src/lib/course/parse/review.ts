import type { Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Place } from '../diagnostic.ts';
import { placeOf } from '../place.ts';
import type { Report } from '../report.ts';
import type { ReviewPage } from '../schema/page.ts';
import type { MarkKind, ReviewPlan } from '../schema/plan.ts';
import { cutAtHeadings, type Compiled, type Draft, type Section } from './draft.ts';
import { cutIntoSentences } from './pickable.ts';

type Side = 'source' | 'draft';

const IN_SOURCE: ReadonlySet<MarkKind> = new Set(['omitted', 'basis']);

/** `name.review.md`: what was said, what the tool wrote, and marks on what matters in both. */
export function parseReview(draft: Draft<'review'>): Compiled {
	const { tree, frontMatter, report, render, base, context } = draft;
	const { intro, sections } = cutAtHeadings(tree);
	checkHeadings(sections, context.base !== undefined, report);
	refuseStrayMarks(intro, report);

	const marks: ReviewPage['marks'] = [];
	const plans: ReviewPlan['marks'] = [];
	const places: Place[] = [];
	let sentence = 0;
	const readSide = (section: Section | undefined, side: Side): ReviewPage[Side] =>
		paragraphsOf(section?.body ?? [], report).map((paragraph) => {
			const caption = captionOf(paragraph);
			if (caption) {
				refuseStrayMarks([paragraph], report);
				return { caption: render.inline(caption.children) };
			}
			refuseNestedMarks(paragraph, report);
			const cut = cutIntoSentences(paragraph, report);
			const markOf = new Map<number, number>();
			for (const { link, kind, phrase, why, sentence: within } of cut.marks) {
				if (IN_SOURCE.has(kind) !== (side === 'source'))
					report.stop(
						'mark-kind',
						link,
						`"${kind}" cannot stand in the ${side}.`,
						side === 'source'
							? 'What the draft did wrong is marked in the draft; the source has only "omitted" and "basis".'
							: 'What the draft left out, or made something else of, is marked where it was said, in the source.'
					);
				if (!markOf.has(within)) markOf.set(within, marks.length);
				marks.push({ kind, phrase, why });
				plans.push({ kind, sentence: sentence + within });
				places.push(placeOf(link));
			}
			const sentences = cut.sentences.map((nodes, i) => {
				const mark = markOf.get(i);
				return { html: render.inline(nodes), ...(mark !== undefined && { mark }) };
			});
			sentence += sentences.length;
			return { sentences };
		});

	const source = readSide(sections[0], 'source');
	const inSource = sentence;
	const drafted = readSide(sections[1], 'draft');
	const inDraft = sentence - inSource;
	for (const [i, count] of [inSource, inDraft].entries())
		if (sections[i] && count === 0)
			report.stop('review', sections[i].heading, 'This part has no text to pick from.');
	return {
		page: { ...base, kind: 'review', intro: render.blocks(intro), source, draft: drafted, marks },
		activity: {
			kind: 'review',
			standards: frontMatter.standards,
			source: inSource,
			draft: inDraft,
			marks: plans
		},
		places: { parts: sections.map(({ heading }) => placeOf(heading)), marks: places }
	};
}

/** A translation may head its two parts in its own words. */
function checkHeadings(sections: readonly Section[], translated: boolean, report: Report): void {
	const hint = 'A review has ## Source, then ## Draft.';
	for (const [i, name] of ['Source', 'Draft'].entries()) {
		const heading = sections[i]?.heading;
		if (!heading) report.stop('review', undefined, `The part "## ${name}" is missing.`, hint);
		else if (!translated && toString(heading).trim() !== name)
			report.stop('review', heading, `This heading should be "## ${name}".`, hint);
	}
	if (sections[2]) report.stop('review', sections[2].heading, 'A review has two parts only.', hint);
}

/** Every paragraph that can be picked from, those in lists and quotes among them. */
function paragraphsOf(nodes: readonly RootContent[], report: Report): Paragraph[] {
	return nodes.flatMap((node): Paragraph[] => {
		if (node.type === 'paragraph') return [node];
		if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
			return paragraphsOf(node.children, report);
		if (node.type === 'html') return [];
		report.stop('review', node, 'Only paragraphs and lists can stand here.', 'Every sentence can be picked.');
		return [];
	});
}

function captionOf({ children }: Paragraph) {
	const [only, ...more] = children;
	return only?.type === 'emphasis' && more.length === 0 ? only : undefined;
}

function refuseStrayMarks(nodes: readonly RootContent[], report: Report): void {
	visit({ type: 'root', children: [...nodes] }, 'link', (link) => {
		if (link.url.startsWith('#'))
			report.stop('mark', link, 'A mark stands in the source or the draft, and not in a caption.');
	});
}

/** Markdown has no links in links: of a mark within a mark the outer one stays behind as text. */
function refuseNestedMarks(paragraph: Paragraph, report: Report): void {
	visit(paragraph, 'text', (node) => {
		if (/\]\(#/.test(node.value))
			report.stop('mark', node, 'A mark cannot stand within another.', 'End the first before the second begins.');
	});
}
