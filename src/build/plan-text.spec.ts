import { expect, it } from 'vitest';
import { planText } from './plan-text.ts';
import { sample } from '../lib/session/sample.fixture.ts';
import { readPlan } from '../lib/course/plan-text.ts';

it('reads what the build wrote', async () => {
	expect(await readPlan(planText(sample))).toEqual(sample);
});

it('says which format it is in', () => {
	expect(planText(sample)).toMatch(/^second-look-plan\/2\/[(-[\]-_a-~]+$/);
});

it('refuses what is none', async () => {
	await expect(readPlan(btoa('nothing'))).rejects.toThrow();
});
