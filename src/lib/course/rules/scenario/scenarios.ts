import type { ParsedCourse, ParsedPage } from '../../model.ts';
import type { ScenarioPage } from '../../schema/page.ts';
import type { ScenarioPlan } from '../../schema/plan.ts';

/** A scenario with its file, its plan and its words; the same positions hold in all three. */
export interface ParsedScenario {
	page: ParsedPage;
	plan: ScenarioPlan;
	words: ScenarioPage;
}

/** The base language's scenarios; a translation must have the same plans. */
export function* scenariosOf(course: ParsedCourse): Generator<ParsedScenario> {
	for (const lesson of course.editions[0]?.lessons ?? [])
		for (const page of lesson.pages)
			if (page.activity?.kind === 'scenario' && page.page?.kind === 'scenario')
				yield { page, plan: page.activity, words: page.page };
}

/** A scene's heading in quotation marks, for messages. */
export function named({ words }: ParsedScenario, scene: number): string {
	return `"${words.scenes[scene]?.title ?? scene + 1}"`;
}

/** The meters' values in words: `trust 0, time 2`. */
export function metersInWords({ words }: ParsedScenario, values: number[]): string {
	return values.map((value, meter) => `${words.meters[meter]?.key ?? meter} ${value}`).join(', ');
}
