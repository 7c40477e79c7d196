import type { Link } from 'mdast';
import { didYouMean } from '../nearest.ts';
import type { Report } from '../report.ts';
import {
	ComparisonSchema,
	type ChoicePlan,
	type MeterChange,
	type MeterCondition
} from '../schema/plan.ts';
import { VERDICTS, type Verdict } from '../schema/verdict.ts';

const CHANGE = /^([a-z][a-z0-9-]*)\s*([+-])\s*(\d{1,2})$/;
const CONDITION = /^if\s+([a-z][a-z0-9-]*)\s*(>=|<=|>|<|=)\s*(-?\d{1,2})$/;

/** Reads `best; trust +1; if trust >= 2`, the title of a choice's link: all of its plan but the target. */
export function parseChoiceTitle(
	link: Link,
	meters: readonly string[],
	report: Report
): Omit<ChoicePlan, 'to'> {
	const [verdict = '', ...fields] = (link.title ?? '').split(';').map((field) => field.trim());
	const points = VERDICTS.indexOf(verdict as Verdict);
	if (points < 0) {
		const kinds = [...VERDICTS].reverse();
		if (verdict === '')
			report.stop('verdict', link, 'The choice has no verdict.', `Write one after the target, as in (#scene "${kinds[0]}"): ${kinds.join(', ')}.`);
		else
			report.stop(
				'verdict',
				link,
				`"${verdict}" is not a verdict.`,
				didYouMean(verdict, kinds, `The verdict comes first: ${kinds.join(', ')}.`)
			);
	}
	const changes: MeterChange[] = [];
	const conditions: MeterCondition[] = [];
	const meterOf = (name: string): number => {
		const meter = meters.indexOf(name);
		if (meter < 0)
			report.stop(
				'unknown-meter',
				link,
				`There is no meter "${name}" in the front matter.`,
				didYouMean(name, meters, 'Add it to `meters`.')
			);
		return meter;
	};
	for (const field of fields) {
		const change = CHANGE.exec(field);
		const condition = CONDITION.exec(field);
		if (change) {
			const [, name = '', sign, amount] = change;
			const meter = meterOf(name);
			if (changes.some(([other]) => other === meter && meter >= 0))
				report.stop('choice-title', link, `The choice changes "${name}" twice.`);
			changes.push([meter, Number(amount) * (sign === '-' ? -1 : 1)]);
		} else if (condition) {
			const [, name = '', comparison, value] = condition;
			const meter = meterOf(name);
			if (conditions.some(([other]) => other === meter && meter >= 0))
				report.stop('choice-title', link, `The choice has two conditions on "${name}".`, 'Keep one.');
			conditions.push([meter, ComparisonSchema.parse(comparison), Number(value)]);
		} else if (field !== '')
			report.stop(
				'choice-title',
				link,
				`"${field}" is neither a change nor a condition.`,
				'Write a change as trust +1, a condition as if trust >= 2, with a ; between fields.'
			);
	}
	return {
		points: Math.max(points, 0),
		...(changes.length > 0 && { changes }),
		...(conditions.length > 0 && { conditions })
	};
}
