import type { TFunction } from 'i18next';
import '../i18n/guide-words.ts';
import '../i18n/lesson-words.ts';
import '../i18n/outline-words.ts';
import { practiceBanks, type Outline } from '../outline/outline.ts';
import { lessonForGroup } from './lesson.ts';
import { anchorsOf, draftOf, markdownOf } from './markdown.ts';
import { tables } from './readme.ts';

/** A file of the guide: its name in the guide's folder, and its text. */
export interface GuideFile {
	name: string;
	text: string;
}

/**
 * The guide for those who teach the course with a group: a file a lesson, and one to begin with.
 * The same course always gives the same bytes.
 *
 * @param about Markdown of the first file, with `{{lessons}}` and the other tables' names on lines
 *   of their own
 */
export function guideOf(t: TFunction, outline: Outline, about: string): GuideFile[] {
	const practice = practiceBanks(outline);
	const files = new Map(
		outline.lessons.map(({ id }, at) => [id, `${String(at + 1).padStart(2, '0')}-${id}.md`])
	);
	const lessons = outline.lessons.map((lesson, at) =>
		draftOf(files.get(lesson.id)!, lessonForGroup(t, lesson, at + 1, practice))
	);
	const anchors = anchorsOf(lessons);
	const sources = new Map(
		outline.references.flatMap(({ id, url }) => (url ? [[id, url] as const] : []))
	);
	const first = Object.entries(tables(t, outline, files)).reduce(
		(text, [name, table]) =>
			text.replace(`{{${name}}}`, () =>
				markdownOf(draftOf('README.md', table), anchors, sources).trimEnd()
			),
		about
	);
	return [
		{ name: 'README.md', text: first },
		...lessons.map((draft) => ({ name: draft.file, text: markdownOf(draft, anchors, sources) }))
	];
}
