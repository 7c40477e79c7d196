import type { Outcomes } from './threshold.ts';

/**
 * The marks of *The threshold*: each family is a mark, ten in a row, a hundred in a block. Shapes
 * tell them apart without colour: what is flagged is a square, full or hollow; what is missed is a
 * cross; what is rightly left alone is a dot.
 */

export type Outcome = keyof Outcomes;

/** In the order in which they stand in the picture, in its key and in the table. */
export const OUTCOMES = ['right', 'wrong', 'missed', 'left'] as const satisfies Outcome[];

/** The side of the square in which a mark stands. */
export const CELL = 10;
const ROW = 10;
const BLOCK = ROW * ROW;

const SHAPES: Record<Outcome, string> = {
	right: 'm1.5 1.5h7v7h-7z',
	wrong: 'm2 2h6v6h-6z',
	missed: 'm2 2l6 6m0-6l-6 6',
	left: 'm3.8 5a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0z'
};

/** A mark by itself, for the key. */
export function mark(outcome: Outcome): string {
	return `M0 0${SHAPES[outcome]}`;
}

/** A hundred families, or what is left of them: for each outcome one path of all its marks. */
export type Block = Partial<Record<Outcome, string>>;

/** Sets a group's families out in blocks, the flagged first. */
export function blocks(outcomes: Outcomes): Block[] {
	const families = OUTCOMES.flatMap((outcome) => Array<Outcome>(outcomes[outcome]).fill(outcome));
	return Array.from({ length: Math.ceil(families.length / BLOCK) }, (_, at) => {
		const block: Block = {};
		families.slice(at * BLOCK, (at + 1) * BLOCK).forEach((outcome, place) => {
			const [x, y] = [(place % ROW) * CELL, Math.floor(place / ROW) * CELL];
			block[outcome] = `${block[outcome] ?? ''}M${x} ${y}${SHAPES[outcome]}`;
		});
		return block;
	});
}
