import type { Place } from '../diagnostic.ts';
import type { ParsedCourse, ParsedPage } from '../model.ts';
import { FILE_START } from '../place.ts';
import type { FileKind } from '../schema/plan.ts';

/** Every page and bank in every language, of the kinds asked for or of all. */
export function* pagesOf(course: ParsedCourse, ...kinds: FileKind[]): Generator<ParsedPage> {
	for (const edition of course.editions)
		for (const lesson of edition.lessons)
			for (const page of [...lesson.pages, ...lesson.banks])
				if (kinds.length === 0 || kinds.includes(page.kind)) yield page;
}

/** Where a key of the front matter stands; the top of the page where the parser did not say. */
export function placeOfKey(page: ParsedPage, key: string): Place {
	return page.places.frontMatter[key] ?? FILE_START;
}

/** Where a scene, question, item or statement stands. */
export function placeOfPart(page: ParsedPage, part: number): Place {
	return page.places.parts[part] ?? FILE_START;
}

/** Where a choice or an answer stands; its part's place where the parser did not say. */
export function placeOfOption(page: ParsedPage, part: number, option: number): Place {
	return page.places.options[part]?.[option] ?? placeOfPart(page, part);
}
