import { describe, expect, it } from 'vitest';
import type { CoursePlan, PagePlan } from '../course/schema/plan.ts';
import { wayFrom } from './way.ts';

const page = (id: string, further = false): PagePlan => ({
	id,
	kind: 'prose',
	title: id,
	minutes: 1,
	further
});

const plan = {
	lessons: [
		{ pages: [page('a/1'), page('a/2', true), page('a/3', true)] },
		{ pages: [page('b/1'), page('b/2', true)] }
	]
} as CoursePlan;

describe('wayFrom', () => {
	it('leads along the core route and offers what lies beside it', () => {
		const way = wayFrom(plan, 'a/1');
		expect(way.onward?.id).toBe('b/1');
		expect(way.further.map(({ id }) => id)).toEqual(['a/2', 'a/3']);
		expect(way.back).toBeNull();
	});

	it('leads from a page beside the route back onto it', () => {
		const way = wayFrom(plan, 'a/2');
		expect(way.onward?.id).toBe('b/1');
		expect(way.further.map(({ id }) => id)).toEqual(['a/3']);
		expect(way.back?.id).toBe('a/1');
	});

	it('ends', () => {
		expect(wayFrom(plan, 'b/1')).toMatchObject({ onward: null, further: [{ id: 'b/2' }] });
		expect(wayFrom(plan, 'b/2')).toMatchObject({ onward: null, further: [] });
	});
});
