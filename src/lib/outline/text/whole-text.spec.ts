import { describe, expect, it } from 'vitest';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { COMPONENTS, isExploration, type ComponentName } from '../../course/parse/component.ts';
import { readCourseFiles } from '../../course/load.ts';
import { parseCourse } from '../../course/parse/course.ts';
import { createTranslator } from '../../i18n/translator.ts';
import en from '../../i18n/en/outline.json' with { type: 'json' };
import { scoredParts } from '../../session/score.ts';
import { outlineOf } from '../outline.ts';
import { wholeText } from './whole-text.ts';

const files = readCourseFiles(process.cwd());
const t = createTranslator('en');

function textOf(lessons?: string[]) {
	const course = parseCourse(files, { version: '1.0.0', lessons });
	const edition = course.editions[0]!;
	const html = wholeText(t, outlineOf(course, edition));
	const tree = fromHtml(html, { fragment: true });
	return { course, edition, html, tree, words: toString(tree).replace(/\s+/g, ' ') };
}

const plain = (html: string) =>
	toString(fromHtml(html, { fragment: true }))
		.replace(/\s+/g, ' ')
		.trim();
const whole = textOf();
const part = textOf(['welcome', 'recording']);
const pages = whole.edition.lessons.flatMap((lesson) => lesson.pages);

describe('the course as text', () => {
	it('has every page, and every link in it leads somewhere in it', () => {
		const ids = new Set<string>();
		const targets: string[] = [];
		visit(whole.tree, 'element', ({ properties }) => {
			if (properties.id) {
				expect(ids, `${String(properties.id)} twice`).not.toContain(properties.id);
				ids.add(String(properties.id));
			}
			if (properties.href) targets.push(String(properties.href));
		});
		for (const { id } of pages) expect(ids).toContain(id);
		for (const target of targets.filter((href) => href.startsWith('#')))
			expect(ids, target).toContain(target.slice(1));
		const elsewhere = targets.filter((href) => !/^(#|https?:|mailto:)/.test(href));
		expect(elsewhere.filter((href) => !/^[a-z-]+\.html$/.test(href))).toEqual([]);
	});

	it('tells each scenario: its scenes, choices, what follows, and its endings', () => {
		for (const { page } of pages) {
			if (page?.kind !== 'scenario') continue;
			for (const scene of page.scenes) {
				expect(whole.words.includes(scene.title), scene.title).toBe(true);
				for (const { text, feedback } of scene.choices) {
					expect(whole.words.includes(plain(text)), plain(text)).toBe(true);
					expect(
						whole.words.includes(plain(feedback).slice(0, 40)),
						plain(feedback).slice(0, 40)
					).toBe(true);
				}
			}
		}
	});

	it('describes every picture and draws none', () => {
		expect(/<(svg|img)\b/.test(whole.html)).toBe(false);
		const described = pages.flatMap(({ tree }) => {
			const alts: string[] = [];
			visit(tree, 'image', ({ alt }) => void alts.push(alt ?? ''));
			return alts;
		});
		expect(described.length).toBeGreaterThan(20);
		for (const alt of described)
			expect(whole.words.includes(alt.replace(/\s+/g, ' ')), alt.replace(/\s+/g, ' ')).toBe(true);
	});

	it('gives the answers of practice with their reasons, and nothing of what makes the result', () => {
		const practice = pages.find(({ page }) => page?.kind === 'quiz' && !page.id.includes('final'))!;
		if (practice.page?.kind !== 'quiz') throw new Error('no quiz');
		for (const { options } of practice.page.questions)
			for (const { why } of options)
				if (why)
					expect(whole.words.includes(plain(why).slice(0, 40)), plain(why).slice(0, 40)).toBe(true);
		const check = scoredParts(whole.edition.plan).map(({ id }) => id);
		const kept = pages.filter(({ id }) => check.includes(id));
		expect(kept).not.toEqual([]);
		const banks = whole.edition.lessons
			.flatMap((lesson) => lesson.banks)
			.filter(({ id }) => id.endsWith('/final.bank'));
		expect(banks.length).toBeGreaterThan(5);
		for (const { page } of [...kept, ...banks]) {
			if (page?.kind !== 'quiz') throw new Error('no quiz');
			for (const { options } of page.questions)
				for (const { text } of options)
					expect(whole.words.includes(plain(text)), plain(text)).toBe(false);
		}
	});

	it('keeps back the lesson’s own quiz where a part of the course is marked by it', () => {
		expect(scoredParts(part.edition.plan).map(({ id }) => id)).toEqual(['recording/check']);
		const check = part.edition.lessons[1]!.pages.find(({ id }) => id === 'recording/check')!;
		if (check.page?.kind !== 'quiz') throw new Error('no quiz');
		const reasons = check.page.questions
			.flatMap(({ options }) => options)
			.flatMap(({ why }) => (why ? [plain(why)] : []));
		expect(reasons.length).toBeGreaterThan(20);
		expect(reasons.filter((reason) => part.words.includes(reason))).toEqual([]);
		expect(part.words.includes(t('text.keptBack')), t('text.keptBack')).toBe(true);
	});

	it('says in words what each exploration does', () => {
		const offered = (Object.keys(COMPONENTS) as ComponentName[]).filter((name) =>
			isExploration({ type: 'component', name, attributes: {}, children: [] })
		);
		expect(Object.keys(en.text.exploration).sort()).toEqual(offered.sort());
		expect(whole.html.includes('text.exploration'), 'text.exploration').toBe(false);
		for (const name of offered)
			expect(
				whole.words.includes(t(`text.exploration.${name as 'LostWords'}`)),
				t(`text.exploration.${name as 'LostWords'}`)
			).toBe(true);
	});

	it('has the numbers of the threshold', () => {
		const table =
			/Made-up numbers, for 1,000 families and a threshold of (\d+)(.*?)<\/table>/s.exec(
				whole.html
			);
		const cells = [...table![2]!.matchAll(/<td>(\d+)<\/td>/g)].map(([, cell]) => Number(cell));
		expect(cells.length % 5).toBe(0);
		for (let row = 0; row < cells.length; row += 5) {
			const [rate, right, wrong, missed, left] = cells.slice(row, row + 5) as number[];
			expect(right! + missed!).toBe(rate! * 10);
			expect(right! + wrong! + missed! + left!).toBe(1000);
		}
	});
});
