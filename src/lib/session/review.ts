import type { MarkKind, ReviewPlan } from '../course/schema/plan.ts';
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
	/** Sentences picked of which the draft made something wrong: neither for nor against. */
	traced: number[];
	/** Sentences picked with nothing wrong in them, those marked `sound` among them. */
	falseAlarms: number[];
}

export interface MarkedSentences {
	/** Should be picked. */
	wrong: number[];
	/** Should not be picked. */
	sound: number[];
	/** May be picked: something wrong in the draft was made of it. */
	basis: number[];
}

/** The marked sentences, each once and ascending; a wrong one is wrong whatever else stands in it. */
export function markedSentences({ marks }: ReviewPlan): MarkedSentences {
	const of = (holds: (kind: MarkKind) => boolean, but: number[] = []) => {
		const all = marks.filter(({ kind }) => holds(kind)).map(({ sentence }) => sentence);
		return ascending([...new Set(all)].filter((sentence) => !but.includes(sentence)));
	};
	const wrong = of((kind) => kind !== 'sound' && kind !== 'basis');
	return {
		wrong,
		sound: of((kind) => kind === 'sound', wrong),
		basis: of((kind) => kind === 'basis', wrong)
	};
}

/**
 * A point for each marked sentence judged rightly, less one for each unmarked sentence picked,
 * never below 0, so that picking everything earns nothing.
 */
export function scoreReview(plan: ReviewPlan, picked: number[]): ReviewResult {
	const { wrong, sound, basis } = markedSentences(plan);
	const traced = basis.filter((sentence) => picked.includes(sentence));
	const found = wrong.filter((sentence) => picked.includes(sentence));
	const spared = sound.filter((sentence) => !picked.includes(sentence));
	const unmarked = picked.length - found.length - traced.length - (sound.length - spared.length);
	return {
		points: Math.max(0, found.length + spared.length - unmarked),
		offered: wrong.length + sound.length,
		found,
		missed: wrong.filter((sentence) => !found.includes(sentence)),
		traced,
		falseAlarms: picked.filter(
			(sentence) => !found.includes(sentence) && !traced.includes(sentence)
		)
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
