import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from '../report.ts';

/** Quotes deeper in a scene's text, or before the first scene, are nobody's. */
export function refuseQuotes(nodes: readonly RootContent[], report: Report): void {
	visit({ type: 'root', children: [...nodes] }, 'blockquote', (quote) =>
		report.stop(
			'quote',
			quote,
			'A quote cannot stand here.',
			'Speech stands at the top level of a scene; what follows from a choice is indented under it.'
		)
	);
}

/** Links into the page, where the page has nothing that could be linked to. */
export function refuseAnchors(
	nodes: readonly RootContent[],
	report: Report,
	hint = 'Link to a page as page:lesson/page.'
): void {
	visit({ type: 'root', children: [...nodes] }, 'link', (link) => {
		if (link.url.startsWith('#'))
			report.error('unknown-target', link, `The link to "${link.url}" leads nowhere from here.`, hint);
	});
}
