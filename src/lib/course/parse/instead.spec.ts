import { describe, expect, it } from 'vitest';
import { parseCourse } from './course.ts';
import { sampleFiles } from './testing/sample-course.ts';

const REVIEW = 'course/en/02-second/02-more.review.md';
const withInstead = (instead: string) =>
	`---\ntitle: More\nminutes: 6\ninstead: ${instead}\n---\n\n## Source\n\nShe [stayed](#omitted "Why.").\n\n## Draft\n\nShe [left](#invented "Why.").\n`;

describe('instead', () => {
	it('goes into the plan', () => {
		const { editions, diagnostics } = parseCourse(
			sampleFiles({ [REVIEW]: withInstead('first/go') }),
			{ version: '1.0.0' }
		);
		expect(diagnostics).toEqual([]);
		const pages = editions[0]!.plan.lessons.flatMap((lesson) => lesson.pages);
		expect(pages.find(({ id }) => id === 'second/more')?.instead).toBe('first/go');
	});

	it('names a page that there is', () => {
		const { diagnostics } = parseCourse(sampleFiles({ [REVIEW]: withInstead('first/gone') }), {
			version: '1.0.0'
		});
		expect(diagnostics).toMatchObject([
			{ file: REVIEW, line: 4, rule: 'unknown-page', hint: expect.stringContaining('first/go') }
		]);
	});

	it('is not the page itself', () => {
		const { diagnostics } = parseCourse(sampleFiles({ [REVIEW]: withInstead('second/more') }), {
			version: '1.0.0'
		});
		expect(diagnostics).toMatchObject([{ rule: 'unknown-page' }]);
	});
});
