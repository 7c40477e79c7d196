import readability from 'text-readability';
import { FILE_START } from '../place.ts';
import { rule } from './rule.ts';
import { englishPages } from './text/english.ts';
import { passagesOf } from './text/passages.ts';
import { readable, wordsOf } from './text/words.ts';

/** What the course is written for. */
const OLDEST = 14;
/** Fewer words than this say nothing about how a page reads. */
const FEWEST_WORDS = 120;

/**
 * A page reads easily: its reading age, the Flesch-Kincaid grade and five years, is at most 14.
 * Measured on paragraphs of at least 120 words together; reviews quote tools and are left out.
 *
 * Good: `tests/fixtures/tiny`.
 *
 * Bad: `tests/fixtures/broken/reading-age`, which is too long to stand here.
 */
export const readingAge = rule('reading-age', 'warning', function* (course) {
	for (const page of englishPages(course)) {
		if (page.kind === 'review') continue;
		const paragraphs = passagesOf(page).filter(({ form }) => form === 'paragraph');
		const text = paragraphs.map((passage) => sentence(readable(passage.text))).join(' ');
		if ([...wordsOf(text)].length < FEWEST_WORDS) continue;
		const age = Math.round(readability.fleschKincaidGrade(text) + 5);
		if (age > OLDEST)
			yield {
				file: page.file,
				place: FILE_START,
				message: `This page asks for a reading age of ${age}.`,
				hint: `Shorter sentences and plainer words bring it below ${OLDEST + 1}.`
			};
	}
});

/** A paragraph that ends like a sentence, so that items of a list are not read as one. */
function sentence(text: string): string {
	const trimmed = text.replace(/\s+/g, ' ').trim();
	return /[.?!]["'”’)]*$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
