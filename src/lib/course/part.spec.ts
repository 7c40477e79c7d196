import { expect, it } from 'vitest';
import { parseCourse } from './parse/course.ts';
import { madeOptional } from './part.ts';
import { sampleFiles } from './parse/testing/sample-course.ts';

const question = (heading: string) =>
	`\n## ${heading}\n\n- [x] a\n  > Yes.\n- [ ] b\n  > No.\n`;
const bank = (heading: string) => `---\nquestions: {}\n---\n${question(heading)}`;

/** The sample's lessons are `second`, then `first`. */
const files = sampleFiles({
	'course/en/02-second/final.bank.md': bank('Two'),
	'course/en/01-first/final.bank.md': bank('One'),
	'course/en/01-first/03-final.quiz.md': `---\ntitle: Final\nminutes: 1\nbank: final\ndraw: 3\neach: 1\n---\n${question('Own')}`,
	'course/en/01-first/04-back.quiz.md':
		'---\ntitle: Back\nminutes: 1\nbank: final\nspaced: true\nscored: false\n---\n'
});
const partOf = (...lessons: string[]) => parseCourse(files, { version: '1', lessons });
const pagesOf = ({ editions }: ReturnType<typeof partOf>) =>
	editions[0]!.plan.lessons.flatMap(({ pages }) => pages);

it('is a course of its own, named after its lessons', () => {
	const part = partOf('first');
	expect(part.diagnostics).toEqual([]);
	expect(part.settings).toMatchObject({
		id: 'sample-first',
		title: { en: 'Sample: First' },
		lessons: ['first']
	});
	const { plan } = part.editions[0]!;
	expect(plan).toMatchObject({ id: 'sample-first', title: 'Sample: First' });
	expect(plan.lessons.map(({ id }) => id)).toEqual(['first']);
});

it('draws no questions from lessons that are gone, and drops a page that has none left', () => {
	const whole = pagesOf(partOf('second', 'first'));
	const left = pagesOf(partOf('first'));
	const final = (pages: typeof whole) => pages.find(({ id }) => id === 'first/final')?.activity;
	expect(final(whole)).toMatchObject({ draw: 3, questions: { length: 3 } });
	expect(final(left)).toMatchObject({ draw: 2, questions: { length: 2 } });
	expect(whole.map(({ id }) => id)).toContain('first/back');
	expect(left.map(({ id }) => id)).not.toContain('first/back');
});

it('asks nobody for an activity whose stand-in is gone', () => {
	const paired = sampleFiles({
		'course/en/02-second/02-more.review.md':
			'---\ntitle: More\nminutes: 6\ninstead: first/go\n---\n\n## Source\n\nShe [stayed](#omitted "Why.").\n\n## Draft\n\nShe [left](#invented "Why.").\n'
	});
	const moreIn = (...lessons: string[]) => {
		const { editions } = parseCourse(paired, { version: '1', lessons });
		const page = editions[0]!.plan.lessons
			.flatMap(({ pages }) => pages)
			.find(({ id }) => id === 'second/more');
		return { further: page?.further, instead: page?.instead };
	};
	expect(moreIn('second', 'first')).toEqual({ further: false, instead: 'first/go' });
	expect(moreIn('second')).toEqual({ further: true, instead: undefined });
	const [edition] = parseCourse(paired, { version: '1' }).editions;
	expect(madeOptional(edition!.lessons, ['second'])).toEqual(['More']);
	expect(madeOptional(edition!.lessons, ['first', 'second'])).toEqual([]);
});

it('shows a link to a page that is gone as its text', () => {
	const opening = (part: ReturnType<typeof partOf>) => {
		const page = part.editions[0]!.lessons.at(-1)!.pages[0]!.page;
		return page?.kind === 'opening' ? page.body : '';
	};
	expect(opening(partOf('second', 'first'))).toBe(
		'<p>See <a href="../second/index.html">the second</a>.</p>'
	);
	expect(opening(partOf('first'))).toBe('<p>See the second.</p>');
});

it('is the whole course where every lesson is kept', () => {
	expect(partOf('first', 'second')).toEqual(parseCourse(files, { version: '1' }));
});
