import type { Page, Reference, Term } from '../../course/schema/page.ts';

/** What a page cites: the part of its data that a panel can show. */
export type Cited = Pick<Page, 'references' | 'terms' | 'standards'>;

export type Citation =
	| { kind: 'reference'; entry: Reference }
	| { kind: 'term'; entry: Term }
	| { kind: 'standard'; entry: Cited['standards'][number] };

/** The links that cite something; without JavaScript each leads to its list. */
export const CITING = 'a[data-reference], a[data-term], a[data-standard]';

/** What a link cites, or null where the page does not hold it: then the link is followed. */
export function citationOf(link: DOMStringMap, page: Cited): Citation | null {
	const reference = page.references.find(({ id }) => id === link['reference']);
	if (reference) return { kind: 'reference', entry: reference };
	const term = page.terms.find(({ id }) => id === link['term']);
	if (term) return { kind: 'term', entry: term };
	const standard = page.standards.find(({ number }) => number === link['standard']);
	return standard ? { kind: 'standard', entry: standard } : null;
}

export interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

const GAP = 8;

/**
 * Where the panel goes, in px from the content's top left: under the link and inside the column,
 * or above it where the view ends too soon and there is room. All boxes are in view coordinates.
 */
export function placePanel(
	link: Box,
	content: Box,
	panel: Pick<Box, 'width' | 'height'>,
	view: number
) {
	const below = link.top + link.height + GAP;
	const above = link.top - GAP - panel.height;
	const top = below + panel.height > view && above >= 0 ? above : below;
	const left = Math.min(link.left - content.left, content.width - panel.width);
	return { top: top - content.top, left: Math.max(0, left) };
}
