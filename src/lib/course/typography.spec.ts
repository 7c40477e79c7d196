import { expect, it } from 'vitest';
import { withMarks } from './typography.ts';

it.each([
	[`"I'd rather not," she says.`, '“I’d rather not,” she says.'],
	[`Amina's mother's key`, 'Amina’s mother’s key'],
	[`the workers' hours, (the "saved" ones)`, 'the workers’ hours, (the “saved” ones)'],
	[`"She said 'stop' twice."`, '“She said ‘stop’ twice.”'],
	[`in the '90s`, 'in the ’90s'],
	['no marks at all -- and ... as they were', 'no marks at all -- and ... as they were']
])('sets %j as %j', (typed, set) => {
	expect(withMarks(typed)).toBe(set);
	expect(set).toHaveLength(typed.length);
});
