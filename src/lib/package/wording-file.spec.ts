import { expect, test } from 'vitest';
import type { Wording } from '../course/schema/wording.ts';
import { textFile, textOf } from './package-file.ts';
import { wordingFile, wordingInPackage } from './wording-file.ts';

const WORDING: Wording = {
	'start/check': [{ what: 'options', question: 'who-answers', texts: ['aB3_', 'x-9Z'] }],
	'start/draft': [{ what: 'sentences', texts: ['aB3_', 'x-9Z'] }]
};
const written = (text: string) => [textFile('index.html', ''), textFile('wording.json', text)];

test('what was written is read, also where an LMS has put the package into a folder', () => {
	const file = wordingFile(WORDING);
	expect(wordingInPackage([file])).toEqual(WORDING);
	expect(wordingInPackage([{ ...file, path: `course-1/${file.path}` }])).toEqual(WORDING);
});

test('a package from before has none, and that is no error', () => {
	expect(wordingInPackage([textFile('index.html', ''), textFile('rewording.json', '{')])).toBe(
		undefined
	);
});

test('what cannot be compared is refused in one line', () => {
	const text = textOf(wordingFile(WORDING));
	const damaged = 'wording.json in it is damaged. Fetch or build the package again.';
	for (const broken of [text.slice(0, 50), text.replace('"options"', '"colours"'), 'null']) {
		expect(() => wordingInPackage(written(broken))).toThrow(damaged);
	}
	expect(() => wordingInPackage(written(text.replace('"format":1', '"format":2')))).toThrow(
		'wording.json in it is in format 2; this Second Look reads format 1. Compare with the Second Look that packed it.'
	);
});
