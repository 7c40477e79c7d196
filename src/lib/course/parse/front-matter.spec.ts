import { describe, expect, it } from 'vitest';
import { parseSample } from './testing/sample.ts';

const parse = (front: string) => parseSample('prose', `---\n${front}\n---\n\nText.\n`);

describe('front matter', () => {
	it('reads the numbers of standards as text: 3.10 is not 3.1', () => {
		const { page, frontMatter, diagnostics } = parse('title: T\nminutes: 2\nstandards: [3.10, 3.1]');
		expect(diagnostics).toEqual([]);
		expect(page?.standards.map(({ number }) => number)).toEqual(['3.10', '3.1']);
		expect(frontMatter).toMatchObject({ standards: ['3.10', '3.1'], minutes: 2 });
	});

	it('reads the standards of a question as text too', () => {
		const { activity } = parseSample(
			'quiz',
			'## One\n\n- [x] a\n- [ ] b\n',
			{ front: 'questions: { one: { standards: [3.10], difficulty: 3 } }\n' }
		);
		expect(activity).toMatchObject({ questions: [{ standards: ['3.10'], difficulty: 3 }] });
	});

	it('keeps a title that looks like a number', () => {
		expect(parse('title: 2026\nminutes: 1').page?.title).toBe('2026');
	});

	it('knows where each value stands', () => {
		expect(parse('title: T\nminutes: 2\nstandards: [3.10]').places.frontMatter).toEqual({
			title: { line: 2, column: 8 },
			minutes: { line: 3, column: 10 },
			standards: { line: 4, column: 12 }
		});
	});

	it.each([
		['a key that stands twice', 'title: T\nminutes: 2\ntitle: U', ['4:1 duplicate-key']],
		['an anchor and its alias', 'title: &t T\nminutes: 2\nreview: *t', ['2:11 yaml', '4:9 yaml']],
		['a tag', 'title: !!js/function x\nminutes: 2', ['2:8 yaml']],
		['a key it does not know', 'title: T\nminuts: 2\nminutes: 2', ['3:1 unknown-key']],
		['a colon in a title', 'title: Records: a start\nminutes: 2', ['2:8 yaml']],
		['a tab', 'title: T\n\tminutes: 2', ['3:1 yaml']],
		['a standard that there is none of', 'title: T\nminutes: 2\nstandards: [3.11, 9.9]', ['4:19 unknown-standard']],
		['a missing title', 'minutes: 2', ['2:1 missing-key']],
		['a list where a mapping should be', '- title', ['2:1 front-matter']],
		['nothing at all', '', ['2:1 missing-key', '2:1 missing-key']]
	])('names the place of %s', (_, front, expected) => {
		expect(parse(front).found).toEqual(expected);
	});

	it('does not keep mistakes in the body from being told, where the body does not depend on it', () => {
		const { found, page } = parseSample('quiz', '---\ntitel: T\nminutes: x\n---\n\n## Q\n\n- [ ] a\n- [ ] b\n');
		expect(found.sort()).toEqual(['2:1 missing-key', '2:1 unknown-key', '3:10 front-matter', '8:1 right-answers']);
		expect(page).toBeUndefined();
	});

	it('is required, and closed', () => {
		expect(parseSample('prose', '---\ntitle: T\n\nText').found).toEqual(['1:1 front-matter']);
		expect(parseSample('prose', '--- \ntitle: T\nminutes: 2\n---\nText').found).toEqual([]);
	});

	it('is never so deep or so clever that it cannot be refused', () => {
		for (const bomb of [
			`title: ${'['.repeat(50_000)}`,
			`title: ${'{a: '.repeat(5_000)}`,
			Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
			`${'- '.repeat(5_000)}a`,
			'a: &a [x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nd: [*c,*c,*c]',
			'__proto__: { title: x }'
		]) {
			const sample = parse(bomb);
			expect(sample.page).toBeUndefined();
			expect(sample.diagnostics.length).toBeGreaterThan(0);
			expect(sample.diagnostics.map(({ rule }) => rule)).not.toContain('internal');
		}
		expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
	});
});
