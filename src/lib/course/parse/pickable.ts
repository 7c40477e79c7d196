import type { Link, Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from '../report.ts';
import { MarkKindSchema, type MarkKind } from '../schema/plan.ts';
import { sentencesIn } from './sentences.ts';

/** A paragraph cut into sentences. Marks are named and their links taken away. */
export interface PickableParagraph {
	sentences: PhrasingContent[][];
	marks: { link: Link; kind: MarkKind; phrase: string; why: string; sentence: number }[];
}

/** The rules for the end of a sentence look far ahead; in a longer text that takes minutes. */
const LONGEST = 20_000;

const KINDS: readonly string[] = MarkKindSchema.options;

/** Cuts a paragraph into sentences. `sentence` in its marks counts from 0 within the paragraph. */
export function cutIntoSentences(paragraph: Paragraph, report: Report): PickableParagraph {
	const words = plain(paragraph.children);
	if (words.length > LONGEST) {
		report.stop('review', paragraph, 'The paragraph is too long to be cut into sentences.', 'Split it.');
		return { sentences: [paragraph.children], marks: [] };
	}
	const ranges = sentencesIn(words);
	const marks: PickableParagraph['marks'] = [];
	let offset = 0;
	const collect = (nodes: readonly PhrasingContent[]): void => {
		for (const node of nodes) {
			const length = lengthOf(node);
			if (node.type === 'link' && node.url.startsWith('#')) {
				const mark = readMark(node, ranges, offset, offset + length, report);
				if (mark) marks.push(mark);
				offset += length;
			} else if ('children' in node) collect(node.children);
			else offset += length;
		}
	};
	collect(paragraph.children);
	return { sentences: ranges.map(([start, end]) => slice(paragraph.children, start, end)), marks };
}

function readMark(
	link: Link,
	ranges: readonly [number, number][],
	start: number,
	end: number,
	report: Report
): PickableParagraph['marks'][number] | undefined {
	const kind = link.url.slice(1);
	const phrase = toString(link).replace(/\s+/g, ' ').trim();
	const why = link.title?.replace(/\s+/g, ' ').trim() ?? '';
	if (!KINDS.includes(kind)) {
		report.stop('mark-kind', link, `"${kind}" is not a kind of mark.`, `The kinds are ${KINDS.join(', ')}.`);
		return undefined;
	}
	if (phrase === '') report.stop('mark', link, 'The mark has no text.');
	if (why === '')
		report.stop(
			'mark',
			link,
			'The mark does not say what it would have done to the person.',
			`Write it after the kind, as in (#${kind} "…").`
		);
	const sentence = ranges.findIndex(([, stop]) => start < stop);
	const [, stop = 0] = ranges[sentence] ?? [];
	if (end > stop && ranges.some(([from]) => from >= stop && from < end))
		report.stop(
			'mark',
			link,
			'The mark runs over the end of a sentence.',
			'The learner picks sentences: mark words within one, or make two marks.'
		);
	return { link, kind: kind as MarkKind, phrase, why, sentence: Math.max(sentence, 0) };
}

/** The words as the segmenter sees them; what has no words counts for one character. */
function plain(nodes: readonly PhrasingContent[]): string {
	return nodes.map((node) => ('children' in node ? plain(node.children) : wordsOf(node))).join('');
}

/** How long a node is in the plain words. */
function lengthOf(node: PhrasingContent): number {
	if (!('children' in node)) return wordsOf(node).length;
	return node.children.reduce((sum, child) => sum + lengthOf(child), 0);
}

function wordsOf(node: PhrasingContent): string {
	if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html') return node.value;
	return node.type === 'break' ? '\n' : ' ';
}

/** The part of inline content between two offsets of its plain words, without mark links. */
function slice(nodes: readonly PhrasingContent[], start: number, end: number): PhrasingContent[] {
	const parts: PhrasingContent[] = [];
	let offset = 0;
	for (const node of nodes) {
		const from = offset;
		const length = lengthOf(node);
		offset += length;
		if (offset <= start || from >= end) continue;
		if (node.type === 'link' && node.url.startsWith('#'))
			parts.push(...slice(node.children, start - from, end - from));
		else if ('children' in node)
			parts.push({ ...node, children: slice(node.children, start - from, end - from) } as PhrasingContent);
		else if ('value' in node && node.type === 'text')
			parts.push({ ...node, value: node.value.slice(Math.max(0, start - from), end - from) });
		else parts.push(node);
	}
	return parts;
}
