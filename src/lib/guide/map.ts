import type { TFunction } from 'i18next';
import type { ScenarioPage } from '../course/schema/page.ts';
import type { ChoicePlan, ScenarioPlan } from '../course/schema/plan.ts';
import { VERDICTS } from '../course/schema/verdict.ts';
import { markup, type Markup } from '../outline/text/markup.ts';
import { table } from '../outline/text/table.ts';
import { bulleted } from './lists.ts';

/** `a` for the first choice of a scene. */
export const letter = (choice: number): string => String.fromCharCode(97 + choice);

/** What a group calls each scene: `1`, `2` …, and endings `A`, `B` … */
export function signs({ scenes }: ScenarioPage): string[] {
	let scene = 0;
	let ending = 0;
	return scenes.map((each) => (each.ending ? letter(ending++).toUpperCase() : String(++scene)));
}

/** All ways through a scenario on one page of paper: a row a scene, a column a verdict. */
export function map(t: TFunction, page: ScenarioPage, plan: ScenarioPlan): Markup {
	const names = signs(page);
	const columns = VERDICTS.toReversed();
	const heads = [t('guide.scene'), ...columns.map((verdict) => t(`verdict.${verdict}`))];
	const rows = page.scenes.flatMap(({ title, ending }, at) => {
		if (ending) return [];
		const choices = plan.scenes[at]?.choices ?? [];
		const cells = columns.map((verdict) => {
			const ways = choices.flatMap((choice, position) =>
				VERDICTS[choice.points] === verdict
					? [wayOf(t, page, choice, letter(position), names[choice.to] ?? '')]
					: []
			);
			return ways.join('; ') || t('guide.none');
		});
		return [[t('guide.sceneTitle', { number: names[at], title }), ...cells]];
	});
	const endings = page.scenes.flatMap(({ title, ending, id }, at) =>
		ending
			? [
					markup`<a href="#${page.id}/${id}">${t('guide.endingTitle', { letter: names[at], kind: t(`guide.endings.${ending}`), title })}</a>`
				]
			: []
	);
	const meters = page.meters.map(({ label }, at) =>
		t('text.meter', { label, ...(plan.meters[at] ?? { start: 0, min: 0, max: 0 }) })
	);
	const counted =
		meters.length > 0 ? markup`<p>${meters.join(' ')} ${t('guide.keepCount')}</p>` : null;
	return markup`<h3>${t('guide.map')}</h3><p>${t('guide.mapHow')}</p>${table(t, { heads, rows })}${bulleted(endings)}${counted}`;
}

function wayOf(
	t: TFunction,
	page: ScenarioPage,
	{ conditions = [] }: ChoicePlan,
	choice: string,
	target: string
): string {
	const way = t('guide.to', { letter: choice, target });
	if (conditions.length === 0) return way;
	const all = conditions.map(([meter, comparison, value]) =>
		t('guide.condition', {
			label: page.meters[meter]?.label,
			comparison: t(`text.comparison.${comparison}`),
			value
		})
	);
	return t('guide.when', { way, conditions: all.join(t('guide.and')) });
}
