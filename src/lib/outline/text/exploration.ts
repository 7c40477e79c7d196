import type { TFunction } from 'i18next';
import type en from '../../i18n/en/outline.json';
import { outcomesAt, readModel, together, type Model } from '../../explore/threshold.ts';
import { markup, type Markup } from './markup.ts';

type Explained = keyof (typeof en)['text']['exploration'];

/** What an exploration does, said; where it is a picture of numbers, the numbers too. */
export function exploration(t: TFunction, given: Record<string, unknown>): Markup {
	const name = String(given.dataExploration) as Explained;
	const table = name === 'Threshold' ? thresholdTable(t, given) : null;
	return markup`<p><b>${t('text.explorationTitle')}</b> ${t(`text.exploration.${name}`)}</p>${table}`;
}

function thresholdTable(t: TFunction, given: Record<string, unknown>): Markup {
	const keys: (keyof Model)[] = ['rates', 'known', 'safe', 'danger', 'shift', 'spread', 'start'];
	const attributes = Object.fromEntries(
		keys.map((key) => [key, String(given[`data${key[0]!.toUpperCase()}${key.slice(1)}`] ?? '')])
	) as Record<keyof Model, string>;
	const model = readModel(attributes);
	const rows = model.rates.map((rate) => {
		const { right, wrong, missed, left } = together(outcomesAt(model, rate, model.start));
		return markup`<tr><th scope="row">${rate}</th><td>${right}</td><td>${wrong}</td><td>${missed}</td><td>${left}</td></tr>`;
	});
	const heads = (['rate', 'right', 'wrong', 'missed', 'left'] as const).map(
		(head) => markup`<th scope="col">${t(`text.threshold.${head}`)}</th>`
	);
	const caption = t('text.threshold.caption', { threshold: model.start });
	return markup`<table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}
