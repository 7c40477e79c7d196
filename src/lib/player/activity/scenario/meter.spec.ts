import { expect, it } from 'vitest';
import type { ScenarioPage } from '../../../course/schema/page.ts';
import type { ScenarioPlan } from '../../../course/schema/plan.ts';
import { readMeters } from './meter.ts';

const page = { meters: [{ key: 'trust', label: 'Amina’s trust' }] } as ScenarioPage;
const plan = { meters: [{ start: 0, min: -1, max: 3 }] } as ScenarioPlan;

it('counts marks from the lowest value', () => {
	expect(readMeters(page, plan, [1])).toEqual([
		{ label: 'Amina’s trust', marks: 2, most: 4, change: 0 }
	]);
});

it('says how far a meter moved', () => {
	expect(readMeters(page, plan, [-1], [1])[0]).toMatchObject({ marks: 0, change: -2 });
});
