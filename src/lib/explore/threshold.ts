/**
 * The arithmetic of *The threshold*: how many of 1,000 made-up families a made-up score flags
 * rightly, flags wrongly, misses and rightly leaves alone. Scores are normally distributed with one
 * spread. Families in danger score higher than the others, and so do families that services have
 * long known, because more is written about them; danger is as common among them as among the
 * little known.
 */

export const FAMILIES = 1000;

export const GROUPS = ['long', 'little'] as const;
export type Group = (typeof GROUPS)[number];

/** What a page's author sets; each is an attribute of `<Threshold>`. */
export interface Model {
	/** Families in danger in every 100: what the learner can choose from, the first to begin with. */
	rates: number[];
	/** Families that are long known to services, in every 100. */
	known: number;
	/** The mean score of little-known families that are not in danger. */
	safe: number;
	/** The mean score of little-known families that are in danger. */
	danger: number;
	/** How many points a long record adds to a score. */
	shift: number;
	/** The standard deviation of the scores. */
	spread: number;
	/** The threshold to begin with. */
	start: number;
}

/** Counts of families. Which of them are flagged: those that score the threshold or more. */
export interface Outcomes {
	/** In danger and flagged. */
	right: number;
	/** Not in danger, but flagged. */
	wrong: number;
	/** In danger and not flagged. */
	missed: number;
	/** Not in danger and not flagged. */
	left: number;
}

/** Reads attributes, in which `checkNumbers` of the course's parser has found nothing wrong. */
export function readModel(attributes: Record<keyof Model, string>): Model {
	const { rates, known, safe, danger, shift, spread, start } = attributes;
	return {
		rates: [...new Set(rates.split(',').map(Number))],
		known: Number(known),
		safe: Number(safe),
		danger: Number(danger),
		shift: Number(shift),
		spread: Number(spread),
		start: Number(start)
	};
}

/**
 * The share of a standard normal distribution that lies above `z`, to seven decimal places:
 * Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17.
 */
export function shareAbove(z: number): number {
	if (z < 0) return 1 - shareAbove(-z);
	const t = 1 / (1 + 0.2316419 * z);
	const series =
		t *
		(0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
	return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}

/**
 * Splits a total into whole parts by the largest remainder: each part is rounded down, and what is
 * then left of the total goes, one each, to the parts that lost most. The parts sum to the total.
 *
 * @param shares sum to 1
 */
export function apportion(total: number, shares: number[]): number[] {
	const exact = shares.map((share) => share * total);
	const parts = exact.map(Math.floor);
	const missing = total - parts.reduce((sum, part) => sum + part, 0);
	exact
		.map((value, at) => ({ at, remainder: value - Math.floor(value) }))
		.sort((a, b) => b.remainder - a.remainder)
		.slice(0, missing)
		.forEach(({ at }) => parts[at]!++);
	return parts;
}

/** The share of the families of a group, in danger or not, that score the threshold or more. */
export function shareFlagged(
	{ safe, danger, shift, spread }: Model,
	threshold: number,
	group: Group,
	inDanger: boolean
): number {
	const mean = (inDanger ? danger : safe) + (group === 'long' ? shift : 0);
	return shareAbove((threshold - mean) / spread);
}

/** The share of all families, in danger or not, that score the threshold or more. */
export function shareOfAllFlagged(model: Model, threshold: number, inDanger: boolean): number {
	const known = model.known / 100;
	return (
		known * shareFlagged(model, threshold, 'long', inDanger) +
		(1 - known) * shareFlagged(model, threshold, 'little', inDanger)
	);
}

/**
 * What becomes of the 1,000 families. How many are in danger depends on the rate alone, so moving
 * the threshold moves families between flagged and not, and never in or out of danger.
 *
 * @param rate families in danger in every 100
 */
export function outcomesAt(model: Model, rate: number, threshold: number): Record<Group, Outcomes> {
	const [known, inDanger] = [model.known / 100, rate / 100];
	const [longDanger, longSafe, littleDanger, littleSafe] = apportion(FAMILIES, [
		known * inDanger,
		known * (1 - inDanger),
		(1 - known) * inDanger,
		(1 - known) * (1 - inDanger)
	]) as [number, number, number, number];

	const split = (group: Group, danger: number, safe: number): Outcomes => {
		const found = shareFlagged(model, threshold, group, true);
		const alarmed = shareFlagged(model, threshold, group, false);
		const [right, missed] = apportion(danger, [found, 1 - found]) as [number, number];
		const [wrong, left] = apportion(safe, [alarmed, 1 - alarmed]) as [number, number];
		return { right, wrong, missed, left };
	};
	return {
		long: split('long', longDanger, longSafe),
		little: split('little', littleDanger, littleSafe)
	};
}

/** Both groups together. */
export function together({ long, little }: Record<Group, Outcomes>): Outcomes {
	return {
		right: long.right + little.right,
		wrong: long.wrong + little.wrong,
		missed: long.missed + little.missed,
		left: long.left + little.left
	};
}

/** The whole number in every hundred that a part is; 0 of nothing. */
export function inHundred(part: number, whole: number): number {
	return whole === 0 ? 0 : Math.round((part / whole) * 100);
}
