import type { QuestionPlan } from '../../../course/schema/plan.ts';

/** Stands for "nothing chosen yet" in a matching response; never sent. */
export const UNSET = -1;

/** What the form holds before the learner touches it. `order` is how the options are shown. */
export function emptyResponse(question: QuestionPlan, order: number[]): number[] {
	switch (question.type) {
		case 'matching':
			return Array.from({ length: question.options }, () => UNSET);
		case 'ordering':
			return [...order];
		default:
			return [];
	}
}

/**
 * The options whose control must be mended before the response can be sent: the first one shown
 * where nothing is selected, or each left item without a match.
 */
export function missingFrom(question: QuestionPlan, response: number[], order: number[]): number[] {
	if (question.type === 'matching') {
		return response.flatMap((match, option) => (match === UNSET ? [option] : []));
	}
	return response.length === 0 ? order.slice(0, 1) : [];
}

/** Selects or clears an option of a multiple choice; stays ascending. */
export function toggle(response: number[], option: number): number[] {
	return response.includes(option)
		? response.filter((other) => other !== option)
		: [...response, option].sort((a, b) => a - b);
}

/** A matching response with another match for the left item. */
export function match(response: number[], left: number, right: number): number[] {
	return response.map((chosen, at) => (at === left ? right : chosen));
}

/** Moves the item at a place of the order up (-1) or down (+1); at the edge nothing changes. */
export function move(order: number[], place: number, by: -1 | 1): number[] {
	const other = place + by;
	const a = order[place];
	const b = order[other];
	if (a === undefined || b === undefined) return order;
	return order.map((item, at) => (at === place ? b : at === other ? a : item));
}
