import type { TFunction } from 'i18next';
import type en from '../../i18n/en/outline.json';
import { outcomesAt, readModel, together, type Model } from '../../explore/threshold.ts';
import { markup, type Markup } from './markup.ts';
import { table } from './table.ts';

type Explained = keyof (typeof en)['text']['exploration'];

/**
 * What an exploration does, said; where it is a picture of numbers, the numbers too. Its heading is
 * of the level that a page's own text begins with.
 */
export function exploration(t: TFunction, given: Record<string, unknown>): Markup {
	const name = String(given.dataExploration) as Explained;
	const numbers = name === 'Threshold' ? thresholdTable(t, given) : null;
	return markup`<h2>${t('text.explorationTitle')}</h2><p>${t(`text.exploration.${name}`)}</p>${numbers}`;
}

function thresholdTable(t: TFunction, given: Record<string, unknown>): Markup {
	const keys: (keyof Model)[] = ['rates', 'known', 'safe', 'danger', 'shift', 'spread', 'start'];
	const attributes = Object.fromEntries(
		keys.map((key) => [key, String(given[`data${key[0]!.toUpperCase()}${key.slice(1)}`] ?? '')])
	) as Record<keyof Model, string>;
	const model = readModel(attributes);
	const heads = (['rate', 'right', 'wrong', 'missed', 'left'] as const).map((head) =>
		t(`text.threshold.${head}`)
	);
	const rows = model.rates.map((rate) => {
		const { right, wrong, missed, left } = together(outcomesAt(model, rate, model.start));
		return [rate, right, wrong, missed, left];
	});
	return table(t, {
		caption: t('text.threshold.caption', { threshold: model.start }),
		heads,
		rows
	});
}
