import type { TFunction } from 'i18next';
import { markup, type Markup } from './markup.ts';

interface Cells {
	caption?: string | undefined;
	heads?: readonly (string | Markup)[] | undefined;
	rows: readonly (readonly (string | number | Markup)[])[];
}

/** A table that scrolls by itself where the window is narrow, by keyboard too. */
export function table(t: TFunction, { caption, heads, rows }: Cells): Markup {
	const head = heads
		? markup`<thead><tr>${heads.map((cell) => markup`<th scope="col">${cell}</th>`)}</tr></thead>`
		: null;
	const body = rows.map(
		(cells) => markup`<tr>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`
	);
	const title = caption ? markup`<caption>${caption}</caption>` : null;
	return scrolling(t, markup`<table>${title}${head}<tbody>${body}</tbody></table>`);
}

/** The box in which a table scrolls. */
export function scrolling(t: TFunction, whole: Markup): Markup {
	return markup`<div class="scrolls" role="group" tabindex="0" aria-label="${t('text.table')}">${whole}</div>`;
}
