import type { ParsedCourse } from '../../model.ts';
import { wordsOf } from './words.ts';

const collected = new WeakMap<ParsedCourse, Set<string>>();

/**
 * The words that the course itself makes known, in lower case: those of `words.txt`, of the
 * glossary's terms and the names in scenarios' casts.
 */
export function ownWords(course: ParsedCourse): Set<string> {
	let own = collected.get(course);
	if (own) return own;
	collected.set(course, (own = new Set()));
	const texts = [...course.words];
	for (const { glossary, lessons } of course.editions) {
		texts.push(...glossary.map(({ term }) => term));
		for (const { pages } of lessons)
			for (const { frontMatter } of pages)
				texts.push(...Object.values(frontMatter.cast ?? {}).map(String));
	}
	for (const text of texts)
		for (const { text: word } of wordsOf(text)) own.add(withoutPossessive(word.toLowerCase()));
	return own;
}

/** `Amina's` and `Amina’s` → `Amina` */
export function withoutPossessive(word: string): string {
	return word.replace(/['’](?:s)?$/u, '');
}
