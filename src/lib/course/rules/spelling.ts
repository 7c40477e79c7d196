import { rule } from './rule.ts';
import { britishFor } from './text/american.ts';
import { british } from './text/dictionary.ts';
import { englishPages } from './text/english.ts';
import { ownWords, withoutPossessive } from './text/own-words.ts';
import { passagesOf } from './text/passages.ts';
import { readable, wordsOf } from './text/words.ts';

/**
 * Words are spelt as a British dictionary spells them, or stand in `course/words.txt`. A word is
 * reported once a page, where it first stands. Code, addresses, abbreviations in capitals, the
 * glossary's terms and the names in a cast are not looked up.
 *
 * Good, `01-page.md`:
 *
 * ```markdown
 * Check the draft at https://example.org/drafft, in `drafft`, with your GP's colleague.
 * ```
 *
 * Bad, `01-page.md`:
 *
 * ```markdown
 * Read the *drafft* twice. The drafft may
 * have been **summerised** by a tool.
 * ```
 *
 * ```text
 * 1:11 warning The dictionary does not know "drafft".
 * 2:13 warning The dictionary does not know "summerised".
 * ```
 */
export const spelling = rule('spelling', 'warning', function* (course) {
	for (const page of englishPages(course)) {
		const told = new Set<string>();
		for (const passage of passagesOf(page))
			for (const { text: word, index } of wordsOf(readable(passage.text))) {
				const lower = withoutPossessive(word.toLowerCase());
				if (told.has(lower) || isKnown(word, ownWords(course))) continue;
				told.add(lower);
				yield {
					file: page.file,
					place: passage.place(index),
					message: `The dictionary does not know "${withoutPossessive(word)}".`,
					hint: 'Correct it, or add it to course/words.txt.'
				};
			}
	}
});

/** The first halves of words with a hyphen. */
const PREFIXES = new Set(['anti', 'co', 'multi', 'neuro', 'non', 'pre', 're', 'semi', 'un']);

function isKnown(word: string, own: Set<string>): boolean {
	const stem = withoutPossessive(word).replaceAll('’', "'");
	const lower = stem.toLowerCase();
	// Numbers, single letters and abbreviations (CPD, GPs) are in no dictionary.
	if (/\p{N}/u.test(stem) || stem.length < 2 || /^\p{Lu}{2,}s?$/u.test(stem)) return true;
	if (PREFIXES.has(lower) || own.has(lower)) return true;
	const isBritish = british();
	if (isBritish(stem) || isBritish(lower)) return true;
	// Short forms: she'd, that'll, who've.
	const [head, tail] = lower.split("'");
	if (tail !== undefined && /^(?:d|ll|ve|re)$/.test(tail) && head && isBritish(head)) return true;
	// The rule on American spelling has more to say about it.
	return britishFor(stem, isBritish) !== undefined;
}
