import { rule } from './rule.ts';
import { britishFor } from './text/american.ts';
import { british } from './text/dictionary.ts';
import { englishPassages } from './text/english.ts';
import { ownWords, withoutPossessive } from './text/own-words.ts';
import { readable, wordsOf } from './text/words.ts';

/**
 * The course is in British English. Names that are spelt the American way go into
 * `course/words.txt`.
 *
 * Good, `01-page.md`:
 *
 * ```markdown
 * The centre's programme organises a prize for analysis, in colour.
 * ```
 *
 * Bad, `01-page.md`:
 *
 * ```markdown
 * Analyze the tool's behavior, and summarize it at the center.
 * ```
 *
 * ```text
 * 1:1 warning "Analyze" is American spelling; the British is "analyse".
 * 1:20 warning "behavior" is American spelling; the British is "behaviour".
 * 1:34 warning "summarize" is American spelling; the British is "summarise".
 * 1:54 warning "center" is American spelling; the British is "centre".
 * ```
 */
export const americanSpelling = rule('american-spelling', 'warning', function* (course) {
	for (const { page, passage } of englishPassages(course))
		for (const { text, index } of wordsOf(readable(passage.text))) {
			const word = withoutPossessive(text);
			if (/\p{N}/u.test(word) || ownWords(course).has(word.toLowerCase())) continue;
			const better = britishFor(word, british());
			if (better === undefined) continue;
			yield {
				file: page.file,
				place: passage.place(index),
				message: `"${word}" is American spelling; the British is "${better}".`,
				hint: 'Change it, or add it to course/words.txt if it is a name.'
			};
		}
});
