import type { TFunction } from 'i18next';
import type {
	OpeningPage,
	ReflectPage,
	ReviewPage,
	SortPage,
	SurveyPage
} from '../../course/schema/page.ts';
import type { SortPlan } from '../../course/schema/plan.ts';
import { markup, type Markup } from './markup.ts';
import { readable } from './readable.ts';
import { table } from './table.ts';

const list = (items: readonly string[]) =>
	markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;

export function openingAsText(t: TFunction, page: OpeningPage): Markup {
	return markup`<p>${page.summary}</p><p>${t('opening.outcomes')}</p>${list(page.outcomes)}${readable(t, page.id, page.body)}`;
}

/** Both texts as they stand, and then what in them matters. */
export function reviewAsText(t: TFunction, page: ReviewPage): Markup {
	const text = (blocks: ReviewPage['source']) =>
		blocks.map((block) =>
			'caption' in block
				? markup`<p><i>${readable(t, page.id, block.caption)}</i></p>`
				: markup`<p>${block.sentences.map(({ html }) => markup`${readable(t, page.id, html)} `)}</p>`
		);
	const marks = page.marks.map(
		({ kind, phrase, why }) =>
			markup`<li><b>${t(`review.kind.${kind}`)}</b> <q>${phrase}</q> ${why}</li>`
	);
	return markup`${readable(t, page.id, page.intro)}<h4>${t('review.source')}</h4><blockquote>${text(page.source)}</blockquote><h4>${t('review.draft')}</h4><blockquote>${text(page.draft)}</blockquote><h4>${t('text.matters')}</h4><ol>${marks}</ol>`;
}

export function sortAsText(t: TFunction, page: SortPage, plan: SortPlan): Markup {
	const { item, bin, reason } = page.labels;
	const rows = page.items.map(({ text, reason: why }, at) => [
		readable(t, page.id, text),
		page.bins[plan.items[at] ?? -1] ?? '',
		readable(t, page.id, why)
	]);
	return markup`${readable(t, page.id, page.intro)}${table(t, { heads: [item, bin, reason], rows })}`;
}

export function surveyAsText(t: TFunction, page: SurveyPage): Markup {
	const scale = t('text.scale', { scale: page.scale.join('; ') });
	return markup`${readable(t, page.id, page.intro)}<p>${scale}</p>${list(page.statements)}`;
}

export function reflectAsText(t: TFunction, page: ReflectPage): Markup {
	return markup`${readable(t, page.id, page.intro)}${list(page.prompts)}`;
}
