import { join } from 'node:path';
import { expect, it } from 'vitest';
import '../i18n/guide-words.ts';
import '../i18n/lesson-words.ts';
import '../i18n/outline-words.ts';
import { readCourseFiles } from '../course/load.ts';
import { parseCourse } from '../course/parse/course.ts';
import { createTranslator } from '../i18n/translator.ts';
import { map } from './map.ts';

const SCENARIO = `---
title: The visit
minutes: 5
meters:
  trust: { label: "Amina's trust", start: 1, min: 0, max: 3 }
  time: { label: 'Time left', start: 2, min: 0, max: 2 }
---

## The table

- [Ask](#the-office "best; trust +1")
  > She thinks.
- [Wait](#the-office "poor; time -1")
  > She waits too.

## The office

- [Write it together](#ending-good-together "best; if trust >= 2; if time >= 1")
  > It is down.
- [Write it alone](#ending-poor-apart "poor; if trust < 2")
  > It is down.
- [Leave it](#ending-poor-apart "poor")
  > It is left.

## Ending (good): together

## Ending (poor): apart
`;

it('says when a choice is there, and names every condition', () => {
	const files = readCourseFiles(join(import.meta.dirname, '../../../tests/fixtures/tiny')).map(
		(file) =>
			file.path.endsWith('02-visit.scenario.md')
				? { ...file, bytes: new TextEncoder().encode(SCENARIO) }
				: file
	);
	const pages = parseCourse(files, { version: '1.0.0' }).editions[0]!.lessons[0]!.pages;
	const { page, activity } = pages.find(({ page }) => page?.kind === 'scenario')!;
	if (page?.kind !== 'scenario' || activity?.kind !== 'scenario') throw new Error('no scenario');

	const { html } = map(createTranslator('en'), page, activity);
	const cells = [...html.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) =>
		cell!.replaceAll('\u00a0', ' ')
	);
	expect(cells.slice(5)).toEqual([
		'2. The office',
		'a → A, if Amina’s trust is at least 2 and Time left is at least 1',
		'–',
		'b → B, if Amina’s trust is less than 2; c → B',
		'–'
	]);
	expect(html).toContain('Keep count on a board as you go.');
});
