import { describe, expect, it } from 'vitest';
import type { QuestionPlan } from '../../../course/schema/plan.ts';
import { emptyResponse, match, missingFrom, move, toggle, UNSET } from './response.ts';

const question = (type: QuestionPlan['type']) => ({ type, options: 3 }) as QuestionPlan;

describe('a response', () => {
	it('starts with nothing selected, and for an ordering with what is shown', () => {
		expect(emptyResponse(question('choice'), [2, 0, 1])).toEqual([]);
		expect(emptyResponse(question('matching'), [2, 0, 1])).toEqual([UNSET, UNSET, UNSET]);
		expect(emptyResponse(question('ordering'), [2, 0, 1])).toEqual([2, 0, 1]);
	});

	it('says which controls are missing an answer', () => {
		expect(missingFrom(question('multiple'), [], [2, 0, 1])).toEqual([2]);
		expect(missingFrom(question('multiple'), [1], [2, 0, 1])).toEqual([]);
		expect(missingFrom(question('matching'), [1, UNSET, UNSET], [2, 0, 1])).toEqual([1, 2]);
	});

	it('toggles an option in ascending order', () => {
		expect(toggle([2], 0)).toEqual([0, 2]);
		expect(toggle([0, 2], 0)).toEqual([2]);
	});

	it('matches a left item', () => {
		expect(match([UNSET, UNSET], 1, 0)).toEqual([UNSET, 0]);
	});

	it('moves an item, and not past the edge', () => {
		expect(move([2, 0, 1], 1, -1)).toEqual([0, 2, 1]);
		expect(move([2, 0, 1], 2, 1)).toEqual([2, 0, 1]);
	});
});
