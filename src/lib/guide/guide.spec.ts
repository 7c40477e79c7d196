import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import GithubSlugger from 'github-slugger';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { readCourseFiles } from '../course/load.ts';
import { parseCourse } from '../course/parse/course.ts';
import { createTranslator } from '../i18n/translator.ts';
import { outlineOf } from '../outline/outline.ts';
import { guideOf } from './guide.ts';

const about = readFileSync(join(import.meta.dirname, 'about.md'), 'utf8');
const t = createTranslator('en');
const reader = unified().use(remarkParse).use(remarkGfm);

function guideTo(root: string) {
	const course = parseCourse(readCourseFiles(root), { version: '1.0.0' });
	const outline = outlineOf(course, course.editions[0]!);
	const files = guideOf(t, outline, about).map(({ name, text }) => {
		const tree = reader.parse(text);
		const slugger = new GithubSlugger();
		const headings: { depth: number; slug: string }[] = [];
		const targets: string[] = [];
		visit(tree, (node) => {
			if (node.type === 'heading')
				headings.push({ depth: node.depth, slug: slugger.slug(toString(node)) });
			if (node.type === 'link') targets.push(node.url);
		});
		const flat: string[] = [];
		visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => void flat.push(toString(node)));
		return { name, text, headings, targets, words: plain(flat.join(' ')) };
	});
	return { outline, files };
}

/** Words without their spaces, so that it does not matter how they are broken up. */
const plain = (text: string) => text.replace(/\s+/g, '');
const said = (html: string) => plain(toString(fromHtml(html, { fragment: true })));

const courses = { tiny: join(import.meta.dirname, '../../../tests/fixtures/tiny'), whole: '.' };

describe.each(Object.entries(courses))(
	'the guide to the %s course',
	{ timeout: 60_000 },
	(_, root) => {
		const { outline, files } = guideTo(root);
		const lessons = outline.lessons.map((lesson, at) => ({ lesson, file: files[at + 1]! }));
		const pages = lessons.flatMap(({ lesson, file }) =>
			[...lesson.pages, ...lesson.banks.map(({ bank }) => bank)].map((outlined) => ({
				...outlined,
				file
			}))
		);

		it('has a file to begin with, and one for each lesson', () => {
			expect(files[0]!.name).toBe('README.md');
			expect(files.length).toBe(outline.lessons.length + 1);
			for (const { lesson, file } of lessons) {
				expect(file.name).toMatch(new RegExp(`^\\d\\d-${lesson.id}\\.md$`));
				expect(files[0]!.targets).toContain(file.name);
				expect(file.words).toContain(plain(t('guide.answers')));
			}
		});

		it('has each scenario’s people, scenes, choices, reasons, endings and questions', () => {
			const scenarios = pages.filter(({ page }) => page.kind === 'scenario');
			expect(scenarios).not.toEqual([]);
			for (const { page, discuss, file } of scenarios) {
				if (page.kind !== 'scenario') continue;
				expect(discuss).toHaveLength(3);
				for (const question of [...discuss, page.supervision ?? ''])
					expect(file.words).toContain(plain(question));
				for (const { number, text } of page.standards)
					expect(file.words).toContain(plain(`${number} ${text}`));
				for (const { title, ending, body, choices } of page.scenes) {
					const kind = ending ? `${t(`guide.endings.${ending}`)}: ` : '';
					expect(file.words).toContain(plain(kind + title));
					for (const passage of body) {
						expect(file.words).toContain(said(passage.html));
						if ('speaker' in passage) expect(file.words).toContain(plain(`${passage.speaker}:`));
					}
					for (const { text, feedback } of choices) {
						expect(file.words).toContain(said(text));
						for (const paragraph of feedback.match(/<p>.*?<\/p>/g) ?? [])
							expect(file.words).toContain(said(paragraph));
					}
				}
			}
		});

		it('has every question with its right answers marked, and every reason', () => {
			let asked = 0;
			for (const { page, activity, file } of pages) {
				if (page.kind !== 'quiz' && page.kind !== 'know-this') continue;
				if (activity?.kind !== 'quiz' && activity?.kind !== 'know-this') continue;
				page.questions.forEach(({ title, type, options, feedback }, at) => {
					asked++;
					expect(file.words).toContain(plain(title));
					if (feedback) expect(file.words).toContain(said(feedback));
					options.forEach(({ text, why, match }, option) => {
						const isRight = activity.questions[at]!.correct.includes(option);
						const chosen = type === 'choice' || type === 'multiple';
						const before = chosen && isRight ? plain(t('text.right')) : '';
						expect(file.words).toContain(before + said(text) + said(match ?? '') + said(why ?? ''));
					});
				});
			}
			expect(asked).toBeGreaterThan(root === '.' ? 250 : 6);
		});

		it('marks no wrong answer as right', () => {
			const wrong = pages.flatMap(({ page, activity, file }) => {
				if (page.kind !== 'quiz' && page.kind !== 'know-this') return [];
				if (activity?.kind !== 'quiz' && activity?.kind !== 'know-this') return [];
				return page.questions.flatMap(({ options, type }, at) =>
					type === 'choice' || type === 'multiple'
						? options.flatMap(({ text, why }, option) =>
								activity.questions[at]!.correct.includes(option)
									? []
									: [{ file, marked: plain(t('text.right')) + said(text) + said(why ?? '') }]
							)
						: []
				);
			});
			expect(wrong).not.toEqual([]);
			for (const { file, marked } of wrong) expect(file.words).not.toContain(marked);
		});

		it('has what matters in each review and where each item of a sort belongs', () => {
			for (const { page, activity, file } of pages) {
				if (page.kind === 'review')
					for (const { phrase, why } of page.marks) {
						expect(file.words).toContain(plain(phrase));
						expect(file.words).toContain(plain(why));
					}
				if (page.kind === 'sort' && activity?.kind === 'sort')
					page.items.forEach(({ text, reason }, at) =>
						expect(file.words).toContain(
							said(text) + plain(page.bins[activity.items[at]!]!) + said(reason)
						)
					);
			}
		});

		it('passes over no level of headings, and every link in it leads somewhere', () => {
			const places = new Set(
				files.flatMap(({ name, headings }) => [
					name,
					...headings.map(({ slug }) => `${name}#${slug}`)
				])
			);
			for (const { name, headings, targets } of files) {
				expect(headings[0]!.depth).toBe(1);
				headings.slice(1).forEach(({ depth }, at) => {
					expect(depth).toBeGreaterThan(1);
					expect(depth).toBeLessThanOrEqual(headings[at]!.depth + 1);
				});
				for (const target of targets.filter((url) => !/^https?:/.test(url)))
					expect(places).toContain(target.startsWith('#') ? name + target : target);
			}
		});

		it('says all its words, and the same each time', () => {
			for (const { text } of files) expect(text).not.toMatch(/\{\{|undefined|\bguide\.\w|NaN/);
			expect(guideOf(t, outline, about)).toEqual(files.map(({ name, text }) => ({ name, text })));
		});
	}
);

it('shows a scenario on one page: which choice leads where, and how good it is', () => {
	const { files } = guideTo(courses.tiny);
	const map = /### The map\n\n.*?\n\n([\s\S]*?)\n\n###/.exec(files[1]!.text);
	expect(map?.[1]?.replaceAll('\u00a0', ' ')).toMatchInlineSnapshot(`
		"| Scene | Best | Sound | Poor | Harmful |
		| - | - | - | - | - |
		| 1. The table | a → 2 | – | b → 2 | – |
		| 2. The office | a → A | – | b → B | – |

		- [A. Good ending: Together](#a-good-ending-together)
		- [B. Poor ending: Apart](#b-poor-ending-apart)"
	`);
});
