import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCourseFiles } from './load.ts';
import { packPlan, unpackPlan } from './packed-plan.ts';
import { parseCourse } from './parse/course.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const plan = parseCourse(readCourseFiles(root), { version: '1.0.0' }).editions[0]!.plan;

describe('packPlan and unpackPlan', () => {
	it('give back the plan of the course itself', () => {
		const travelled: unknown = JSON.parse(JSON.stringify(packPlan(plan)));
		expect(unpackPlan(travelled as unknown[])).toEqual(plan);
	});

	it('halve it', () => {
		const packed = JSON.stringify(packPlan(plan)).length;
		expect(packed).toBeLessThan(JSON.stringify(plan).length / 2);
	});

	it('refuse a field that would be lost', () => {
		expect(() => packPlan({ ...plan, extra: 1 } as typeof plan)).toThrow('"extra"');
	});
});

