import type { Html, Image, Link, Root, Text } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { Reference, Term } from '../schema/page.ts';
import { CARRIED } from '../schema/carried.ts';
import { didYouMean } from '../nearest.ts';
import { placeAt, placeOf } from '../place.ts';
import type { Report } from '../report.ts';
import { citationsIn } from './citation.ts';
import { isOffered } from './component.ts';
import type { PageContext } from './context.ts';

/** What a page's text points to, in order of first mention. */
export interface Mentions {
	references: Reference[];
	terms: Term[];
}

/**
 * Checks everything in a page's text that points somewhere, once; rendering can then be silent.
 * In-page links (`#…`) are left to the page kinds, to which they mean different things.
 */
export function checkLinks(tree: Root, text: string, context: PageContext, report: Report): Mentions {
	const references = new Map<string, Reference>();
	const terms = new Map<string, Term>();

	const checkText = (node: Text) => {
		let from = node.position?.start.offset ?? 0;
		for (const { source, ids } of citationsIn(node.value)) {
			// Found again in the source, because escapes and line prefixes shift what is inside a node.
			const found = text.indexOf(source, from);
			const inside = found >= 0 && found < (node.position?.end.offset ?? 0);
			const place = inside ? placeInLine(text, found, node) : placeOf(node);
			if (inside) from = found + source.length;
			for (const id of ids) {
				const reference = context.references.get(id);
				if (reference) references.set(id, reference);
				else
					report.error(
						'unknown-reference',
						place,
						`"${id}" is not in references.yaml.`,
						didYouMean(id, context.references.keys(), 'Add the source there, or correct the id.')
					);
			}
		}
	};

	const checkLink = (node: Link) => {
		const { scheme, target } = splitUrl(node.url);
		switch (scheme) {
			case 'glossary': {
				const term = context.terms.get(target);
				if (term) terms.set(target, term);
				else
					report.error(
						'unknown-term',
						node,
						`"${target}" is not in the glossary.`,
						didYouMean(target, context.terms.keys(), 'Add the term to the glossary of this language.')
					);
				return;
			}
			case 'standard':
				if (!context.standards.has(target)) unknownStandard(target, node, context, report);
				return;
			case 'page':
				if (!context.pages.has(target))
					report.error(
						'unknown-page',
						node,
						`There is no page "${target}".`,
						didYouMean(target, context.pages, 'Write it as lesson/page, as in page:recording/the-visit.')
					);
				return;
			case 'carried':
				if (!CARRIED.some((name) => name === target))
					report.error(
						'unknown-page',
						node,
						`No package carries a page "${target}".`,
						didYouMean(target, CARRIED, `They carry ${CARRIED.join(', ')}.`)
					);
				return;
			case 'http':
			case 'https':
			case 'mailto':
				return;
			case '':
				if (!node.url.startsWith('#'))
					report.error(
						'unknown-link',
						node,
						`The link leads to "${node.url}", which the course does not have.`,
						'Link to another page as page:lesson/page, and to the web with https://.'
					);
				return;
			default:
				report.error('unknown-link', node, `Links of the kind "${scheme}:" are not allowed.`);
		}
	};

	visitParents(tree, (node) => {
		if (node.type === 'text') checkText(node);
		else if (node.type === 'link') checkLink(node);
		else if (node.type === 'html') checkHtml(node, report);
		else if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
			report.error('footnote', node, 'Footnotes are not offered.', 'Cite a source as [@ID].');
		else if (node.type === 'heading' && node.depth === 1)
			report.error('heading', node, 'The page has its heading in `title`.', 'Begin with ##.');
	});
	return { references: [...references.values()], terms: [...terms.values()] };
}

export function splitUrl(url: string): { scheme: string; target: string } {
	const match = /^([a-z][a-z0-9+.-]*):/i.exec(url);
	if (!match) return { scheme: '', target: url };
	return { scheme: (match[1] ?? '').toLowerCase(), target: url.slice(match[0].length) };
}

export function unknownStandard(
	number: string,
	where: Parameters<Report['error']>[1],
	context: PageContext,
	report: Report
): void {
	report.error(
		'unknown-standard',
		where,
		`There is no standard ${number} in standards.yaml.`,
		didYouMean(number, context.standards.keys())
	);
}

/** Comments are the author's own. Any other HTML is an error, and text if it is reached. */
function checkHtml(node: Html, report: Report): void {
	if (isComment(node)) return;
	const name = /<\/?([A-Za-z][\w:.-]*)/.exec(node.value)?.[1] ?? '';
	if (isOffered(name))
		report.error(
			'unknown-tag',
			node,
			`<${name}> cannot stand here.`,
			'Put each tag at the start of a line of its own, with quotation marks around its attributes.'
		);
	else
		report.error(
			'unknown-tag',
			node,
			name ? `<${name}> is not offered here.` : 'HTML is not offered here.',
			'Use Markdown. To show the tag as text, put it between backticks.'
		);
}

export function isComment(node: Html): boolean {
	return /^(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/.test(node.value);
}

export function isImageAlone(children: readonly { type: string }[]): children is [Image] {
	return children.length === 1 && children[0]?.type === 'image';
}

function placeInLine(text: string, offset: number, node: Text) {
	const start = node.position?.start;
	return start
		? placeAt(text, offset, { line: start.line, column: start.column, offset: start.offset ?? 0 })
		: placeAt(text, offset);
}
