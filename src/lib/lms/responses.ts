import type { HandedInteraction } from './driver.ts';
import { clip, optionId } from './format.ts';

/** How a standard puts responses together: `,` and `.` in 1.2, `[,]` and `[.]` in 2004 and xAPI. */
export interface Joins {
	set: string;
	pair: string;
}

/** One response as text: the picks, the order, or the pairs, by positions in the source. */
export function responseText(
	type: HandedInteraction['type'],
	response: readonly number[],
	joins: Joins
): string {
	const parts = response.map((position, left) =>
		type === 'matching' ? optionId(left) + joins.pair + optionId(position) : optionId(position)
	);
	return parts.join(joins.set);
}

/**
 * The right responses: several patterns where each is right by itself, otherwise one that names all
 * of them, none where nothing is right or wrong.
 */
export function correctResponses(interaction: HandedInteraction): number[][] {
	const { type, correct, alternatives } = interaction;
	if (type === 'likert' || correct.length === 0) return [];
	return type === 'choice' && alternatives ? correct.map((one) => [one]) : [correct];
}

/** What was asked, at most 250 characters, and never beginning like a language tag. */
export function descriptionOf(interaction: HandedInteraction): string {
	const text = interaction.description ?? `${interaction.activity} ${interaction.part}`;
	return clip(text.replace(/^[\s{]+/, ''), 250);
}
