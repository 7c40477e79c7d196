import { rule } from './rule.ts';
import { englishPassages } from './text/english.ts';
import { readable, sentencesOf, wordsOf } from './text/words.ts';

/** GOV.UK asks for 25 words at most; this allows for a list inside a sentence. */
const LONGEST = 35;

/**
 * A sentence has at most 35 words.
 *
 * Good, `01-page.md`:
 *
 * ```markdown
 * It is short. Read the draft, put right what was wrong in it, and ask the person. Then sign it.
 * ```
 *
 * Bad, `01-page.md`:
 *
 * ```markdown
 * It is short. When the tool has written a draft and you have read the draft and you have put right what was wrong in it and you have asked the person what they think of it then you may sign it.
 * ```
 *
 * ```text
 * 1:14 warning This sentence has 39 words.
 * ```
 */
export const sentenceLength = rule('sentence-length', 'warning', function* (course) {
	for (const { page, passage } of englishPassages(course)) {
		if (passage.form !== 'paragraph') continue;
		for (const { text, index } of sentencesOf(readable(passage.text), page.language)) {
			const words = [...wordsOf(text)].length;
			if (words > LONGEST)
				yield {
					file: page.file,
					place: passage.place(index),
					message: `This sentence has ${words} words.`,
					hint: `Say it in two; ${LONGEST} words is long already.`
				};
		}
	}
});
