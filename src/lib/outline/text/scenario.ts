import type { TFunction } from 'i18next';
import type { ScenarioPage, Scene } from '../../course/schema/page.ts';
import type { ChoicePlan, ScenarioPlan } from '../../course/schema/plan.ts';
import { VERDICTS } from '../../course/schema/verdict.ts';
import { markup, type Markup } from './markup.ts';
import { readable } from './readable.ts';

/** A scenario as a readable outline: each scene, its choices, what follows from each, and where it leads. */
export function scenarioAsText(t: TFunction, page: ScenarioPage, plan: ScenarioPlan): Markup {
	const scenes = page.scenes.map((scene, at) => sceneAsText(t, page, plan, scene, at));
	const question = page.supervision
		? markup`<p><b>${t('scenario.supervision')}:</b> ${page.supervision}</p>`
		: null;
	return markup`${readable(t, page.id, page.intro)}<p>${t('text.scenarioHow')}</p>${meters(t, page, plan)}${scenes}${question}`;
}

function meters(t: TFunction, page: ScenarioPage, plan: ScenarioPlan): Markup | null {
	if (page.meters.length === 0) return null;
	const items = page.meters.map(({ label }, at) => {
		const { start = 0, min = 0, max = 0 } = plan.meters[at] ?? {};
		return markup`<li>${t('text.meter', { label, start, min, max })}</li>`;
	});
	return markup`<ul>${items}</ul>`;
}

const nameOf = (t: TFunction, { title, ending }: Scene, at: number) =>
	ending
		? t('text.ending', { kind: t(`text.endings.${ending}`), title })
		: t('text.scene', { number: at + 1, title });

function sceneAsText(
	t: TFunction,
	page: ScenarioPage,
	plan: ScenarioPlan,
	scene: Scene,
	at: number
): Markup {
	const passages = scene.body.map((passage) => {
		const words = readable(t, page.id, passage.html);
		return 'speaker' in passage
			? markup`<p class="speaker">${passage.speaker}</p><blockquote>${words}</blockquote>`
			: words;
	});
	const choices = scene.choices.map(({ text, feedback }, choice) => {
		const shape = plan.scenes[at]?.choices[choice];
		return markup`<li><b>${readable(t, page.id, text)}</b>${shape ? outcome(t, page, shape) : null}${readable(t, page.id, feedback)}</li>`;
	});
	const list = choices.length > 0 ? markup`<ol class="choices">${choices}</ol>` : null;
	return markup`<section><h4 id="${page.id}/${scene.id}">${nameOf(t, scene, at)}</h4>${passages}${list}</section>`;
}

/** The verdict and the way on. */
function outcome(t: TFunction, page: ScenarioPage, choice: ChoicePlan): Markup {
	const to = page.scenes[choice.to];
	const way = to
		? markup` ${t('text.leadsTo')} <a href="#${page.id}/${to.id}">${nameOf(t, to, choice.to)}</a>.`
		: null;
	return markup`<p class="outcome">${bearing(t, page, choice).join(' ')}${way}</p>`;
}

/** The verdict on a choice, when it is offered, and what it moves: a sentence each. */
export function bearing(t: TFunction, page: ScenarioPage, choice: ChoicePlan): string[] {
	const label = (meter: number) => page.meters[meter]?.label ?? '';
	const conditions = (choice.conditions ?? []).map(([meter, comparison, value]) =>
		t('text.onlyIf', { label: label(meter), comparison: t(`text.comparison.${comparison}`), value })
	);
	const changes = (choice.changes ?? []).map(([meter, amount]) =>
		t('text.moves', { label: label(meter), amount: amount > 0 ? `+${amount}` : `−${-amount}` })
	);
	return [`${t(`verdict.${VERDICTS[choice.points] ?? 'harmful'}`)}.`, ...conditions, ...changes];
}
