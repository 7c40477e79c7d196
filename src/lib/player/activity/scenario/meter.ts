import type { ScenarioPage } from '../../../course/schema/page.ts';
import type { ScenarioPlan } from '../../../course/schema/plan.ts';

/** A meter as a row of marks: counted from its lowest value, so that an empty row is the least. */
export interface Meter {
	label: string;
	marks: number;
	most: number;
	/** Marks won or lost since `before`; 0 without it. */
	change: number;
}

/** Puts a scenario's meter values, as `metersAt` gives them, into rows of marks with labels. */
export function readMeters(
	page: ScenarioPage,
	plan: ScenarioPlan,
	values: number[],
	before: number[] = values
): Meter[] {
	return plan.meters.map(({ min, max }, position) => {
		const value = values[position] ?? min;
		return {
			label: page.meters[position]?.label ?? '',
			marks: value - min,
			most: max - min,
			change: value - (before[position] ?? value)
		};
	});
}
