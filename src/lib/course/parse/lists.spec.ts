import { describe, expect, it } from 'vitest';
import { compiled, parseSample } from './testing/sample.ts';

describe('a sort', () => {
	const TABLE = `
Sort these.

| What | Where | Why |
|---|---|---|
| A *name* | No | It points to her. |
| A timetable | Yes | Nobody is in it [@BASW]. |
| A date of birth | No | It points to her. |
`;
	const sample = parseSample('sort', TABLE);

	it('offers the bins in the order in which they first appear', () => {
		const page = compiled(sample, 'sort');
		expect(page.bins).toEqual(['No', 'Yes']);
		expect(page.labels).toEqual({ item: 'What', bin: 'Where', reason: 'Why' });
		expect(page.items[0]).toEqual({ text: 'A <em>name</em>', reason: 'It points to her.' });
		expect(sample.activity).toEqual({ kind: 'sort', standards: [], bins: 2, items: [0, 1, 0] });
		expect(sample.places.parts.map(({ line }) => line)).toEqual([10, 11, 12]);
	});

	it.each([
		['two columns', '|a|b|\n|-|-|\n|1|x|\n|2|y|\n'],
		['four columns', '|a|b|c|d|\n|-|-|-|-|\n|1|x|r|?|\n|2|y|r|?|\n'],
		['an empty cell', '|a|b|c|\n|-|-|-|\n|1|x||\n|2|y|r|\n'],
		['one bin', '|a|b|c|\n|-|-|-|\n|1|x|r|\n|2|x|r|\n'],
		['no table', 'Text.'],
		['text after it', `${TABLE}\nMore.`]
	])('has not %s', (_, body) => {
		const bad = parseSample('sort', body);
		expect(bad.page).toBeUndefined();
		expect(new Set(bad.diagnostics.map(({ rule }) => rule))).toEqual(new Set(['columns']));
	});
});

describe('a survey and a reflection', () => {
	it('take the one list as plain words', () => {
		const body = 'How sure?\n\n- I can *look\n  twice*\n- I can ask\n';
		const survey = parseSample('survey', body, { front: 'scale: [1, No, true]\n' });
		expect(compiled(survey, 'survey')).toMatchObject({
			intro: '<p>How sure?</p>',
			scale: ['1', 'No', 'true'],
			statements: ['I can look twice', 'I can ask']
		});
		expect(survey.activity).toEqual({ kind: 'survey', standards: [], statements: 2, scale: 3 });
		const reflect = parseSample('reflect', body);
		expect(compiled(reflect, 'reflect').prompts).toHaveLength(2);
		expect(reflect.activity).toBeUndefined();
	});

	it.each(['No list.', '- a\n\nAfter.', '- a\n\n  b', '-\n- b', '- a\n- b\n- a'])('have not %j', (body) => {
		expect(parseSample('reflect', body).diagnostics.map(({ rule }) => rule)).toEqual(['list']);
	});
});
