import type { CoursePlan } from '../course/schema/plan.ts';
import { pagesOf } from './pages.ts';

/**
 * What the new version asks for completing and passing that the old one did not, a line each. Who
 * has completed or passed stays so.
 */
export function ruleChanges(before: CoursePlan, after: CoursePlan): string[] {
	const lines: string[] = [];
	const change = (what: string, was: unknown, is: unknown) => {
		if (was !== is) lines.push(`${what}: ${is}, not ${was}`);
	};
	change('pass mark', `${before.pass.mark} %`, `${after.pass.mark} %`);
	change('attempts', before.pass.attempts ?? 'any number', after.pass.attempts ?? 'any number');
	change('status profile', before.status ?? 'together', after.status ?? 'together');
	change('scored', before.pass.scored, after.pass.scored);
	change('pages to see', before.completion.pages, after.completion.pages);
	change('activities to finish', before.completion.activities, after.completion.activities);
	const old = new Map(pagesOf(before).map((page) => [page.id, page]));
	for (const { id, further, instead } of pagesOf(after)) {
		const was = old.get(id);
		if (!was) continue;
		change(`${id} has as its stand-in`, was.instead ?? 'nothing', instead ?? 'nothing');
		if (was.further === further) continue;
		lines.push(`${id}: ${further ? 'Go further now, asked of nobody' : 'on the core route now'}`);
	}
	return lines;
}
