import { expect, it } from 'vitest';
import { figuresIn, isMadeUp } from './figures.ts';

const found = (text: string) => [...figuresIn(text)].map((figure) => figure.text);

it.each([
	['used by 63% of them', ['63%']],
	['some 7.5 per cent', ['7.5 per cent']],
	['about five per cent', ['five per cent']],
	['it costs £1.50 a day', ['£1.50']],
	['a fine of £2 million', ['£2 million']],
	['21% of 713 social workers', ['21%', '713 social workers']],
	['4 in 10 said so', ['4 in 10']],
	['75 out of 100', ['75 out of 100']],
	['one in five', ['one in five']],
	['nearly a third of councils', ['a third of']],
	['three times as likely', ['three times as']],
	['twice as often', ['twice as often']],
	['an effect of 0.49', ['0.49']],
	['across 55 studies', ['55 studies']],
	['in 85 UK councils', ['85 UK councils']],
	['1,300 looked-after children', ['1,300 looked-after children']],
	['over 1.2 million', ['1.2 million']]
])('%s', (text, figures) => {
	expect(found(text)).toEqual(figures);
});

it.each([
	'In October 2024 the council began.',
	'It was one of 20 in 2024.',
	'Mr Adeyemi, 81, fell on Tuesday.',
	'The visit took 45 minutes, from 16:10.',
	'You have forty-one messages and 12 minutes.',
	'Read standard 3.10 and version 2.0.1.',
	'the first half of the visit',
	'a quarter of an hour',
	'two students and three workers',
	'one in the morning, one in the evening',
	'Ten minutes takes you through this opening.',
	'in 2025 social workers were asked'
])('no figure: %s', (text) => {
	expect(found(text)).toEqual([]);
});

it('knows numbers that are said to be made up', () => {
	expect(isMadeUp('Imagine 1,000 families.')).toBe(true);
	expect(isMadeUp('Of 1,000 families, 10 replied.')).toBe(false);
});
