import type { ParsedCourse, ParsedPage } from '../../model.ts';
import { pagesOf } from '../pages.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './passages.ts';

/** The pages written in English, which is the only language the rules about wording know. */
export function* englishPages(course: ParsedCourse): Generator<ParsedPage> {
	for (const page of pagesOf(course)) if (/^en\b/.test(page.language)) yield page;
}

/** Every passage of every page in English. */
export function* englishPassages(
	course: ParsedCourse
): Generator<{ page: ParsedPage; passage: Passage }> {
	for (const page of englishPages(course))
		for (const passage of passagesOf(page)) yield { page, passage };
}
