import type { ReviewPlan } from '../course/schema/plan.ts';
import { areDistinct, ascending } from './positions.ts';
import { fraction, type Points } from './points.ts';
import type { ReviewState, SessionEvent } from './session.ts';
import type { Turn } from './turn.ts';

/** What a go at a review came to. Sentences are counted through source and draft. */
export interface ReviewResult extends Points {
	/** Sentences with something wrong in them, picked. */
	found: number[];
	/** Sentences with something wrong in them, not picked. */
	missed: number[];
	/** Sentences picked with nothing wrong in them, those marked `sound` among them. */
	falseAlarms: number[];
}

/** The sentences that should be picked, and those marked that should not, both ascending. */
export function markedSentences(plan: ReviewPlan): { wrong: number[]; sound: number[] } {
	const sentences = (wanted: boolean) =>
		plan.marks.filter(({ kind }) => (kind !== 'sound') === wanted).map(({ sentence }) => sentence);
	const wrong = new Set(sentences(true));
	const sound = new Set(sentences(false).filter((sentence) => !wrong.has(sentence)));
	return { wrong: ascending([...wrong]), sound: ascending([...sound]) };
}

/**
 * A point for each marked sentence judged rightly, less one for each unmarked sentence picked,
 * never below 0, so that picking everything earns nothing.
 */
export function scoreReview(plan: ReviewPlan, picked: number[]): ReviewResult {
	const { wrong, sound } = markedSentences(plan);
	const found = wrong.filter((sentence) => picked.includes(sentence));
	const spared = sound.filter((sentence) => !picked.includes(sentence));
	const unmarked = picked.length - found.length - (sound.length - spared.length);
	return {
		points: Math.max(0, found.length + spared.length - unmarked),
		offered: wrong.length + sound.length,
		found,
		missed: wrong.filter((sentence) => !found.includes(sentence)),
		falseAlarms: picked.filter((sentence) => !found.includes(sentence))
	};
}

export function stepReview(
	plan: ReviewPlan,
	state: ReviewState | undefined,
	event: SessionEvent
): Turn<ReviewState> | null {
	const sentences = plan.source + plan.draft;
	if (event.type !== 'draftReviewed' || !areDistinct(event.picked, sentences)) return null;
	const picked = ascending(event.picked);
	const best = state?.best ?? null;
	const result = scoreReview(plan, picked);
	const isBest = !best || fraction(result) > fraction(scoreReview(plan, best));
	return {
		state: { kind: 'review', turns: state?.turns ?? 0, picked, best: isBest ? picked : best },
		answers: [
			{
				type: 'choice',
				part: '',
				response: picked,
				correct: markedSentences(plan).wrong,
				options: sentences,
				result: result.points === result.offered ? 'correct' : 'incorrect',
				weighting: result.offered,
				standards: plan.standards
			}
		],
		retry: best !== null
	};
}
