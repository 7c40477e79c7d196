import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A course of any size, made of the same few sentences, to see how the workshop's time and memory
 * grow. Its shape is bound by the snapshot, which may be 4,000 characters at its worst: a thousand
 * scored activities would not build, and no learner would finish them. So it is what a large course
 * could be: mostly pages to read, a sort in every lesson, and questions in banks, from which one
 * final check draws.
 */
export interface Size {
	lessons: number;
	/** Of each lesson, its opening among them. */
	pages: number;
	/** In each lesson's bank. */
	questions: number;
}

export const SMALL: Size = { lessons: 2, pages: 50, questions: 500 };
export const LARGE: Size = { lessons: 20, pages: 50, questions: 500 };

/** Writes `course/` into a folder. */
export function writeSyntheticCourse(root: string, { lessons, pages, questions }: Size): void {
	const write = (path: string, text: string) => {
		const file = join(root, 'course', path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	};
	const names = Array.from({ length: lessons }, (_, at) => `part-${words(at)}`);
	write('course.yaml', settings([...names, 'finish']));
	write('standards.yaml', STANDARDS);
	write('references.yaml', REFERENCES);
	// Else the time would go into what the dictionary could suggest for them.
	write('words.txt', Array.from({ length: questions }, (_, at) => words(at)).join('\n'));
	write('glossary/en.yaml', GLOSSARY);
	names.forEach((name, at) => {
		const folder = `en/${String(at + 1).padStart(2, '0')}-${name}`;
		write(`${folder}/index.md`, opening(`Part ${words(at)}`));
		for (let page = 1; page < pages - 1; page++) {
			write(`${folder}/${String(page).padStart(2, '0')}-page-${words(page)}.md`, prose(page));
		}
		write(`${folder}/${pages - 1}-bins.sort.md`, SORT);
		write(`${folder}/final.bank.md`, bank(questions));
	});
	const last = `en/${String(lessons + 1).padStart(2, '0')}-finish`;
	write(`${last}/index.md`, opening('Finish'));
	write(`${last}/01-final-check.quiz.md`, finalCheck(lessons));
}

/** A number in letters, for slugs and titles: 0 is `a`, 26 is `ba`. */
function words(number: number): string {
	const letter = String.fromCharCode(97 + (number % 26));
	return number < 26 ? letter : words(Math.floor(number / 26)) + letter;
}

const settings = (lessons: string[]) => `id: synthetic
title: { en: A course of any size }
description: { en: The same few sentences many times. }
languages: [en]
lessons: [${lessons.join(', ')}]
completion: { pages: core, activities: core }
pass: { scored: final-check, mark: 80 }
publisher: { en: Nobody }
licence: CC-BY-4.0
`;

const STANDARDS = `source: SRC-2024
areas:
  - number: "1"
    title: People
standards:
  - number: "1.1"
    text: See each person.
    scored: true
`;

const REFERENCES = `- id: SRC-2024
  title: A study
  publisher: A press
  year: "2024"
  url: https://example.org/study
`;

const GLOSSARY = `- id: draft
  term: Draft
  meaning: Something that nobody has signed yet.
`;

const opening = (title: string) => `---
title: ${title}
summary: What this part is for.
outcomes:
  - Say what a draft is
standards: [1.1]
---

Look again before you sign.
`;

const prose = (page: number) => `---
title: Page ${words(page)}
minutes: 2
standards: [1.1]
---

A [draft](glossary:draft) is not a record. Somebody has to read it, and that somebody is you. A study asked people what they do with a draft, and most of them said that they look at it twice [@SRC-2024].

## What it leaves out

The tool heard the words. It did not see her face, the open window or the two cups on the table. You did, so you are the one who can say what is missing.

- Read the draft from the end to the beginning.
- Say aloud what you would change, and why.
- Then change it, and sign.

<Note title="When there is no time">

Ten lines that you have read are worth more than a page that you have not.

</Note>

Nobody is asked to be perfect here. You are asked to look again, to say what you saw, and to put your name to it because you know what it says.
`;

const SORT = `---
title: Where does it go?
minutes: 2
standards: [1.1]
---

Put each where it belongs.

| What you have     | Where        | Why                       |
| ----------------- | ------------ | ------------------------- |
| Her own words     | In the record | They are hers.            |
| A guess           | Out          | Nobody knows.             |
| What you saw      | In the record | You were there.           |
| A joke of hers    | Out          | It was not for the file.  |
`;

/** The right answer goes round, so that no position is right more often than the others. */
function bank(questions: number): string {
	const options = (right: number) =>
		[0, 1, 2]
			.map((at) =>
				at === right
					? '- [x] Read it again before signing\n  > Yes. It is your name that stands under it.\n'
					: `- [ ] Sign it ${at === 0 ? 'at once' : 'tomorrow'}, as it reads well\n  > It reads well whether or not it is true.\n`
			)
			.join('');
	const all = Array.from(
		{ length: questions },
		(_, at) => `## Question ${words(at)}

A draft says that she agreed. You were there, and you are not sure. What do you do now?

${options(at % 3)}`
	);
	return `---\nstandards: [1.1]\n---\n\n${all.join('\n')}`;
}

const finalCheck = (lessons: number) => `---
title: Final check
minutes: 10
draw: ${lessons}
bank: final
each: 1
standards: [1.1]
---

## A question of its own

A draft says that she agreed. You were there, and you are not sure. What do you do now?

- [ ] Sign it at once, as it reads well
  > It reads well whether or not it is true.
- [x] Read it again before signing
  > Yes. It is your name that stands under it.
- [ ] Sign it tomorrow, as it reads well
  > It reads well whether or not it is true.
`;
