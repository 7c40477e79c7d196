import type { TFunction } from 'i18next';
import type { Outline } from '../outline.ts';
import { markup, type Markup } from './markup.ts';

/** What the text links to: standards, terms and sources, each with its own anchor. */
export function listsAsText(t: TFunction, outline: Outline): Markup {
	const { areas, standards, glossary, references } = outline;
	const numbered = areas.map(({ number, title }) => {
		const own = standards.filter(({ area }) => area === number);
		const items = own.map(
			({ number, text }) => markup`<dt id="standard-${number}">${number}</dt><dd>${text}</dd>`
		);
		return markup`<h3>${number}. ${title}</h3><dl>${items}</dl>`;
	});
	const terms = [...glossary]
		.sort((a, b) => a.term.localeCompare(b.term))
		.map(({ id, term, meaning }) => markup`<dt id="term-${id}">${term}</dt><dd>${meaning}</dd>`);
	const sources = [...references]
		.sort((a, b) => a.publisher.localeCompare(b.publisher) || a.title.localeCompare(b.title))
		.map(({ id, title, publisher, year, url }) => {
			const name = url ? markup`<a href="${url}">${title}</a>` : markup`${title}`;
			return markup`<li id="source-${id}">${publisher} (${year}). ${name}.</li>`;
		});
	return markup`<section><h2 id="standards">${t('lists.standards')}</h2>${numbered}</section><section><h2 id="terms">${t('lists.glossary')}</h2><dl>${terms}</dl></section><section><h2 id="sources">${t('lists.references')}</h2><ul>${sources}</ul></section>`;
}
