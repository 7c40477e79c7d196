import britishEnglish from 'dictionary-en-gb';
import nspell from 'nspell';

/** Says whether a word is British English. */
export type Dictionary = (word: string) => boolean;

let dictionary: Dictionary | undefined;

/** The dictionary; building it takes a moment, so it is built when first asked for, and once. */
export function british(): Dictionary {
	if (dictionary) return dictionary;
	const checker = nspell({
		aff: Buffer.from(britishEnglish.aff).toString('utf-8'),
		dic: Buffer.from(britishEnglish.dic).toString('utf-8')
	});
	const known = new Map<string, boolean>();
	dictionary = (word) => {
		let correct = known.get(word);
		if (correct === undefined) known.set(word, (correct = checker.correct(word)));
		return correct;
	};
	return dictionary;
}
