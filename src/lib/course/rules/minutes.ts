import { isExploration } from '../parse/component.ts';
import { FILE_START } from '../place.ts';
import { pagesOf, placeOfKey } from './pages.ts';
import { rule } from './rule.ts';
import { wordCount } from './text/word-count.ts';

/** Nobody reads faster than this, in words a minute. */
const FASTEST = 400;
/** Nobody who reads at all reads slower; short pages are given three minutes to think. */
const SLOWEST = 40;
const TO_THINK = 3;
/** A lesson is taken in one go. */
const LONGEST_LESSON = 60;

/**
 * Minutes are not absurd for the words there are to read, and a lesson's core takes an hour at
 * most. Only plain prose is measured: elsewhere a learner reads one way of several, or writes.
 *
 * Good, `01-page.md`:
 *
 * ```markdown
 * ---
 * title: A page
 * minutes: 1
 * ---
 *
 * This takes no time at all.
 * ```
 *
 * Bad, `01-page.md`:
 *
 * ```markdown
 * ---
 * title: A page
 * minutes: 25
 * ---
 *
 * This takes no time at all.
 * ```
 *
 * ```text
 * 3:10 warning 25 minutes is long for 6 words.
 * ```
 */
export const minutes = rule('minutes', 'warning', function* (course) {
	for (const page of pagesOf(course, 'prose')) {
		const given = page.page?.minutes;
		const explores = page.tree.children.some(
			(node) => node.type === 'component' && isExploration(node)
		);
		if (given === undefined || explores) continue;
		const words = wordCount(page);
		const short = words > given * FASTEST;
		if (short || given > TO_THINK + words / SLOWEST)
			yield {
				file: page.file,
				place: placeOfKey(page, 'minutes'),
				message: `${given} ${given === 1 ? 'minute is' : 'minutes is'} ${short ? 'short' : 'long'} for ${words} words.`,
				hint: 'Count on 150 to 200 words a minute.'
			};
	}
	for (const lesson of course.editions[0]?.lessons ?? []) {
		const core = lesson.pages.filter((page) => page.page && !page.page.further);
		const total = core.reduce(
			(sum, page) => sum + (page.kind === 'opening' ? 0 : (page.page?.minutes ?? 0)),
			0
		);
		const opening = lesson.pages[0];
		if (total > LONGEST_LESSON && opening)
			yield {
				file: opening.file,
				place: FILE_START,
				message: `The core of this lesson takes ${total} minutes.`,
				hint: 'Split the lesson, or mark pages with `further: true`.'
			};
	}
});
