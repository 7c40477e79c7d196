import { describe, expect, it } from 'vitest';
import { given, messages } from './testing/component.ts';

const HEAD = '| The notes | Ms A | Mr B |\n|-|-|-|';
const ROWS = ['| Is 80. | Ms A *is 80*. | Mr B is 80. |', '| Fell in *May*. | | He *fell*. |', '| | She seemed well. | |'];
const FOUND = 'One study [@BASW].';
const pair = ({ title = 'Only one thing', head = HEAD, rows = ROWS, found = FOUND } = {}) =>
	`### ${title}\n\n${[head, ...rows].join('\n')}\n\n${found}\n`;
const story = (...pairs: string[]) => `<SameStory hours="28">\n\n${pairs.join('\n')}\n</SameStory>`;

describe('<SameStory>', () => {
	it('hands over its pairs: the notes, both summaries with what differs, and what is known', () => {
		const { pairs } = given(story(pair(), pair({ title: 'Another thing' })), 'pairs');
		expect(pairs).toHaveLength(2);
		expect(pairs).toMatchObject([
			{
				differs: 'Only one thing',
				names: ['Ms A', 'Mr B'],
				rows: [
					{
						note: 'Is 80.',
						said: [
							[{ text: 'Ms A ', differs: false }, { text: 'is 80', differs: true }, { text: '.', differs: false }],
							[{ text: 'Mr B is 80.', differs: false }]
						]
					},
					{ note: 'Fell in May.', said: [[], { length: 3 }] },
					{ note: '', said: [{ length: 1 }, []] }
				]
			},
			{ differs: 'Another thing' }
		]);
		expect((pairs as { found: string }[])[0]?.found).toMatch(/^<p>One study \(<a [^>]*data-reference="BASW"[^>]*>.*<\/p>$/);
	});

	it.each([
		['nothing in it', story(), '5:1 <SameStory> holds pairs and nothing before them.'],
		['text before the pairs', story('Text.\n', pair()), '7:1 <SameStory> holds pairs and nothing before them.'],
		['no table', story('### Only one thing\n\nText.\n'), '7:1 <SameStory> needs a table under this heading.'],
		['four columns', story(pair({ head: '| a | b | c | d |\n|-|-|-|-|', rows: [] })), '9:1 <SameStory> takes tables of 3 columns, each with a heading.'],
		['a column without a name', story(pair({ head: '| a | b | |\n|-|-|-|' })), '9:1 <SameStory> takes tables of 3 columns, each with a heading.'],
		['a row in neither summary', story(pair({ rows: [...ROWS, '| Likes tea. | | |'] })), '14:1 <SameStory> needs words in one of the two summaries.'],
		['no mark', story(pair({ rows: ['| *Is 80*. | Is 80. | Is 80. |'] })), '9:1 <SameStory> marks no word that differs.'],
		['nothing known', story(pair({ found: '' })), '7:1 <SameStory> says nothing under this table.']
	])('says what is wrong: %s', (_, markdown, expected) => {
		expect(messages(markdown)).toEqual([expected]);
	});

	it('wants a week of hours', () => {
		expect(messages(story(pair()).replace('28', '90'))).toEqual([
			'5:1 <SameStory>: `hours` should be a whole number from 7 to 70.'
		]);
	});
});
