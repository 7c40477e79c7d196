import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCourseFiles } from './load.ts';
import { parseCourse } from './parse/course.ts';
import type { WordedGroup } from './schema/wording.ts';
import { wordingOf } from './wording.ts';

const TINY = join(import.meta.dirname, '../../../tests/fixtures/tiny');
const LESSON = 'course/en/01-start';
const files = readCourseFiles(TINY);

/** The tiny course's wording, with one file of its lesson another. */
function worded(name?: string, change = (text: string) => text) {
	const path = `${LESSON}/${name}`;
	const bytes = name
		? new TextEncoder().encode(change(readFileSync(join(TINY, path), 'utf8')))
		: new Uint8Array();
	const others = files.filter((file) => file.path !== path);
	return wordingOf(
		parseCourse(name ? [...others, { path, bytes }] : files, { version: '1.0.0' })
	);
}
const told = (groups: WordedGroup[] = []) =>
	groups.map(({ what, question, scene, texts }) => [what, question ?? scene, texts.length]);

test('holds each thing that an answer is kept by the position of, page by page', () => {
	const pages = worded();
	expect(Object.keys(pages)).toEqual([
		'start/visit',
		'start/check',
		'start/draft',
		'start/bins',
		'start/view',
		'start/known'
	]);
	expect(told(pages['start/visit'])).toEqual([
		['scenes', undefined, 4],
		['choices', 'The table', 2],
		['choices', 'The office', 2]
	]);
	expect(told(pages['start/check'])).toEqual([['options', 'who-answers', 2]]);
	expect(told(pages['start/draft'])).toEqual([['sentences', undefined, 4]]);
	expect(told(pages['start/bins'])).toEqual([
		['items', undefined, 2],
		['bins', undefined, 2]
	]);
	expect(told(pages['start/view'])).toEqual([
		['statements', undefined, 2],
		['points', undefined, 3]
	]);
	expect(pages['start/known']).toHaveLength(6);
});

test('is short hashes, the same every time', () => {
	const [options] = worded()['start/check']!;
	expect(options!.texts).toMatchInlineSnapshot(`
		[
		  "CLBBk1",
		  "WX4loq",
		]
	`);
	expect(worded()).toEqual(worded());
});

test('two rows, two steps that change places', () => {
	const asking = (answer: string) =>
		worded('03-check.quiz.md', (text) => text.replace(/- \[x\][\s\S]*/, answer))['start/check']!;
	const table = (...rows: string[]) =>
		asking(`| Who | Does |\n| --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}\n> So.\n`);
	const pairs = table('You | Sign', 'She | Reads');
	expect(told(pairs)).toEqual([
		['rows', 'who-answers', 2],
		['matches', 'who-answers', 2]
	]);
	const turned = table('You | Reads', 'She | Sign');
	expect(turned[0]).toEqual(pairs[0]);
	expect(turned[1]!.texts).toEqual(pairs[1]!.texts.toReversed());
	const [steps] = asking('1. Ask\n2. Write\n\n> So.\n');
	const [back] = asking('1. Write\n2. Ask\n\n> So.\n');
	expect(steps!.what).toBe('items');
	expect(back!.texts).toEqual(steps!.texts.toReversed());
});

describe('of a text only the words count', () => {
	const first = (option: string) =>
		worded('03-check.quiz.md', (text) => text.replace('[x] You', `[x] ${option}`))[
			'start/check'
		]![0]!.texts[0];

	test('not how they are set', () => {
		expect(first('**You**')).toBe(first('You'));
		expect(first('Only  you')).toBe(first('Only *you*'));
		expect(first('They')).not.toBe(first('You'));
	});

	test('a picture alone is its markup', () => {
		const [one, other] = ['![One.](pen.svg)', '![Other.](pen.svg)'].map(first);
		expect(one).not.toBe(other);
	});
});

test('a quiz is worded with the questions of its banks', () => {
	const bytesOf = (text: string) => new TextEncoder().encode(text);
	const question = '## Who answers?\n\n- [x] You\n  > So.\n- [ ] The tool\n  > No.\n';
	const bank = {
		path: `${LESSON}/final.bank.md`,
		bytes: bytesOf(`---\nquestions: {}\n---\n\n${question}`)
	};
	const check = files.find(({ path }) => path.endsWith('03-check.quiz.md'))!;
	const text = new TextDecoder().decode(check.bytes).replace('minutes: 1', 'minutes: 1\nbank: final');
	const quiz = { ...check, bytes: bytesOf(text) };
	const others = files.filter((file) => file !== check);
	const course = parseCourse([...others, quiz, bank], { version: '1.0.0' });
	expect(told(wordingOf(course)['start/check'])).toEqual([
		['options', 'who-answers', 2],
		['options', 'start.who-answers', 2]
	]);
});
