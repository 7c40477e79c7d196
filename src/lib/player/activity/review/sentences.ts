import type { ReviewPage } from '../../../course/schema/page.ts';
import type { MarkKind, ReviewPlan } from '../../../course/schema/plan.ts';
import { markedSentences, scoreReview } from '../../../session/review.ts';

/** A review's text with its sentences numbered as the plan counts them: source, then draft. */
export type NumberedBlock = { caption: string } | { sentences: { html: string; number: number }[] };

/** Between sentences. Svelte drops white space at the end of a block, unless it is a value. */
export const SPACE = ' ';

export interface NumberedTexts {
	source: NumberedBlock[];
	draft: NumberedBlock[];
}

/** Numbers the sentences of both texts; captions have no number and cannot be picked. */
export function numberSentences(page: ReviewPage): NumberedTexts {
	let number = 0;
	const numbered = (blocks: ReviewPage['source']): NumberedBlock[] =>
		blocks.map((block) =>
			'caption' in block
				? block
				: { sentences: block.sentences.map(({ html }) => ({ html, number: number++ })) }
		);
	// In this order: the draft goes on counting where the source ends.
	const source = numbered(page.source);
	return { source, draft: numbered(page.draft) };
}

/**
 * What became of a sentence: `left` looked wrong, was right and was rightly left alone; of a
 * `traced` one the draft made something wrong.
 */
export type Outcome = 'found' | 'missed' | 'traced' | 'falseAlarm' | 'left';

/** What the annotated text says at one sentence. */
export interface Annotation {
	/** Counts the annotations down both texts, so that a note in the margin can be found. */
	label: number;
	outcome: Outcome;
	/** Empty at a false alarm where nothing was marked. */
	notes: { kind: MarkKind; phrase: string; why: string }[];
}

/** The annotated sentences of a finished go, by their number. */
export function annotate(
	page: ReviewPage,
	plan: ReviewPlan,
	picked: number[]
): Map<number, Annotation> {
	const { found, missed, traced, falseAlarms } = scoreReview(plan, picked);
	const { sound } = markedSentences(plan);
	const outcomes = new Map<number, Outcome>([
		...sound.map((sentence) => [sentence, 'left'] as const),
		...found.map((sentence) => [sentence, 'found'] as const),
		...missed.map((sentence) => [sentence, 'missed'] as const),
		...traced.map((sentence) => [sentence, 'traced'] as const),
		...falseAlarms.map((sentence) => [sentence, 'falseAlarm'] as const)
	]);
	const inOrder = [...outcomes].sort(([a], [b]) => a - b);
	return new Map(
		inOrder.map(([sentence, outcome], at) => [
			sentence,
			{ label: at + 1, outcome, notes: notesAt(page, plan, sentence) }
		])
	);
}

function notesAt(page: ReviewPage, plan: ReviewPlan, sentence: number): Annotation['notes'] {
	return plan.marks.flatMap((mark, at) => {
		const words = page.marks[at];
		return mark.sentence === sentence && words ? [words] : [];
	});
}
