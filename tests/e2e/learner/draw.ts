import type { Page } from '@playwright/test';
import type { QuizPlan } from '../../../src/lib/course/schema/plan.ts';
import { drawQuestions } from '../../../src/lib/session/draw.ts';

/** Makes the page's next draw one in which every type of question comes. */
export async function drawEveryType(page: Page, plan: QuizPlan): Promise<void> {
	const types = new Set(plan.questions.map(({ type }) => type));
	let seed = 1;
	const asked = () =>
		new Set(drawQuestions(plan, undefined, chance(seed)).map((at) => plan.questions[at]!.type));
	while (asked().size < types.size) seed++;
	await page.evaluate(
		([source, given]) => {
			Math.random = new Function(`return (${source})(${given})`)();
		},
		[chance.toString(), seed] as const
	);
}

/** Numbers that look like chance and are always the same (mulberry32). */
function chance(seed: number): () => number {
	return () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
