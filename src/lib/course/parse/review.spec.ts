import { describe, expect, it } from 'vitest';
import { ReviewSchema } from '../schema/page.ts';
import { ReviewPlanSchema } from '../schema/plan.ts';
import { compiled, parseSample } from './testing/sample.ts';

const PAIR = `
Look twice.

## Source

*Your notes.*

Fell on Tuesday. [His neighbour has a key.](#omitted "He looks alone without her.") Walks **well. No** stick.

- "Why me?" he asked.

## Draft

*The tool's.*

Mr. Adeyemi [refused
help](#biased "He declined it.") and [uses a stick](#invented "He does not."). He is [cross](#sound "His word.").
`;
const review = (source: string, draft: string) =>
	parseSample('review', `\n## Source\n\n${source}\n\n## Draft\n\n${draft}\n`);

describe('a review', () => {
	const sample = parseSample('review', PAIR);
	const page = compiled(sample, 'review');

	it('fits its schemas', () => {
		expect(sample.diagnostics).toEqual([]);
		expect(ReviewSchema.parse(page)).toEqual(page);
		expect(ReviewPlanSchema.parse(sample.activity)).toEqual(sample.activity);
	});

	it('cuts both texts into sentences, through emphasis too', () => {
		expect(page.source).toEqual([
			{ caption: 'Your notes.' },
			{
				sentences: [
					{ html: 'Fell on Tuesday.' },
					{ html: 'His neighbour has a key.', mark: 0 },
					{ html: 'Walks <strong>well.</strong>' },
					{ html: '<strong>No</strong> stick.' }
				]
			},
			{ sentences: [{ html: '“Why me?” he asked.' }] }
		]);
		expect(page.draft[1]).toEqual({
			sentences: [
				{ html: 'Mr. Adeyemi refused help and uses a stick.', mark: 1 },
				{ html: 'He is cross.', mark: 3 }
			]
		});
	});

	it('shows nothing of where the marks are', () => {
		expect(JSON.stringify([page.source, page.draft])).not.toMatch(/<a|#|declined/);
	});

	it('counts sentences through both texts', () => {
		expect(sample.activity).toEqual({
			kind: 'review',
			standards: [],
			source: 5,
			draft: 2,
			marks: [
				{ kind: 'omitted', sentence: 1 },
				{ kind: 'biased', sentence: 5 },
				{ kind: 'invented', sentence: 5 },
				{ kind: 'sound', sentence: 6 }
			]
		});
		expect(page.marks[1]).toEqual({ kind: 'biased', phrase: 'refused help', why: 'He declined it.' });
		expect(sample.places.marks.map(({ line }) => line)).toEqual([12, 20, 21, 21]);
	});
});

describe('what is no review', () => {
	const ok = 'He left. She stayed.';
	it.each([
		['an unknown kind', ok, 'He [left](#invnted "x").', 'mark-kind'],
		['an omission in the draft', ok, 'He [left](#omitted "x").', 'mark-kind'],
		['a basis in the draft', ok, 'He [left](#basis "x").', 'mark-kind'],
		['an invention in the source', 'He [left](#invented "x").', ok, 'mark-kind'],
		['a mark without a reason', ok, 'He [left](#invented).', 'mark'],
		['a mark over two sentences', ok, 'He [left. She](#invented "x") stayed.', 'mark'],
		['a mark in a mark', ok, 'He [left [his](#biased "x") home](#invented "y") today.', 'mark'],
		['a mark in a caption', ok, `*The [tool](#invented "x").*\n\n${ok}`, 'mark'],
		['a table', `${ok}\n\n|a|\n|-|\n|b|`, ok, 'review'],
		['a paragraph without end', 'He is. '.repeat(9000), ok, 'review'],
		['nothing to pick', '*A caption.*', ok, 'review']
	])('has %s', (_, source, draft, rule) => {
		const sample = review(source, draft);
		expect(sample.diagnostics.map((d) => d.rule)).toEqual([rule]);
		expect(sample.page).toBeUndefined();
	});

	it('lacks one of its texts, or has them the wrong way round', () => {
		expect(parseSample('review', '## Source\n\nText.').found).toEqual(['1:1 review']);
		expect(parseSample('review', '## Draft\n\nText.\n\n## Source\n\nText.').found).toHaveLength(2);
	});
});
