import type { ParsedPage } from '../model.ts';
import { pagesOf } from './pages.ts';
import { rule, type Finding } from './rule.ts';
import { citationScopes } from './text/citation-scopes.ts';
import { figuresIn } from './text/figures.ts';
import { passageOf } from './text/passages.ts';

/** `[@ID]`, as it stands in the source. */
const CITATION = /\[@[^[\]]+\]/;

/**
 * A figure has a citation beside it: in the same paragraph, list item or table row; in a quiz,
 * anywhere in the same question. What counts as a figure is in `text/figures.ts`. Numbers that the
 * paragraph (or its `<Note>`, `<Worked>` or question) says are made up need none, by one of the
 * words imagine, suppose, pretend, invented, made up. Scenarios, reviews and sorts are invented
 * through and through and are left out; headings and the words of pictures cannot be cited.
 *
 * Good, `01-page.md`:
 *
 * ```markdown
 * In 2024 the tool was used by 21% of 713 workers [@SRC-2024]. You have 41 messages, it is 16:10,
 * and Mr Adeyemi is 81.
 *
 * Suppose that 10 of 1,000 families need help.
 * ```
 *
 * Bad, `01-page.md`:
 *
 * ```markdown
 * The tool was used by 21% of workers.
 *
 * - One in five said yes.
 * - It costs £1.50 [@SRC-2024].
 *
 * | What | How many |
 * | --- | --- |
 * | asked | 713 social workers |
 * ```
 *
 * ```text
 * 1:22 error The figure "21%" has no citation beside it.
 * 3:3 error The figure "One in five" has no citation beside it.
 * 8:11 error The figure "713 social workers" has no citation beside it.
 * ```
 */
export const figureNeedsSource = rule('figure-needs-source', 'error', function* (course) {
	for (const page of pagesOf(course, 'opening', 'prose', 'quiz', 'know-this', 'bank', 'survey', 'reflect'))
		yield* figuresWithoutSource(page);
});

/** The findings of one page; the check's summary counts them too. */
export function* figuresWithoutSource(page: ParsedPage): Generator<Finding> {
	for (const { from, to, blocks } of citationScopes(page)) {
		if (CITATION.test(page.text.slice(from, to))) continue;
		for (const block of blocks) {
			const passage = passageOf(page, block);
			for (const { text, index } of figuresIn(passage.text))
				yield {
					file: page.file,
					place: passage.place(index),
					message: `The figure "${text}" has no citation beside it.`,
					hint: 'Add [@ID] to the same paragraph, list item or table row, or say that the number is made up.'
				};
		}
	}
}
