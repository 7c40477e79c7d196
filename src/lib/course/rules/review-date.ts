import { z } from 'zod';
import type { Rule } from '../model.ts';
import { pagesOf, placeOfKey } from './pages.ts';
import { rule } from './rule.ts';

/**
 * A page is read again by the date that its `review` names. The examples are linted on 2026-06-01.
 *
 * Good, `01-page.md`:
 *
 * ```markdown
 * ---
 * title: A page
 * minutes: 1
 * review: 2026-06-01
 * ---
 *
 * It holds today.
 * ```
 *
 * Bad, `01-page.md`:
 *
 * ```markdown
 * ---
 * title: A page
 * minutes: 1
 * review: 2026-05-31
 * ---
 *
 * It held until yesterday.
 * ```
 *
 * ```text
 * 4:9 warning This page should have been read again by 2026-05-31.
 * ```
 *
 * @param today `2026-06-01`
 */
export const reviewDate = (today: string): Rule =>
	rule('review-date', 'warning', function* (course) {
		for (const page of pagesOf(course)) {
			// A date that is none is the front matter's error.
			const review = z.iso.date().safeParse(page.frontMatter.review).data;
			if (review === undefined || review >= today) continue;
			yield {
				file: page.file,
				place: placeOfKey(page, 'review'),
				message: `This page should have been read again by ${review}.`,
				hint: 'Check its facts and links, then set a new date.'
			};
		}
	});
