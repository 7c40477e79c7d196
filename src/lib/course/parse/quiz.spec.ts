import { describe, expect, it } from 'vitest';
import { QuizSchema } from '../schema/page.ts';
import { QuizPlanSchema } from '../schema/plan.ts';
import { compiled, parseSample } from './testing/sample.ts';

const BANK = `
Take your time.

## Who answers?

A list in the question:

- is not the answer

Pick one.

- [ ] The **supplier**
  > Not for your record.
- [x] You
  > You signed it.

> Signing is authorship.

## Which two?

- [x] a
- [ ] b
- [x] c

## Who does what?

| Who | What |
|---|---|
| Social worker | decides |
| Tool | drafts |

> One decides.

## In which order?

1. Ask
2. Record
   > Only then.
3. Check

> Asking comes first.
`;
const FRONT = `draw: 3
certainty: true
standards: [3.11]
questions:
  who-answers: { lesson: bias, standards: [1.2], difficulty: 1 }
`;
const question = (answers: string, front = '') => parseSample('quiz', `\n## Q\n\n${answers}\n`, { front });

describe('a quiz', () => {
	const sample = parseSample('quiz', BANK, { front: FRONT });
	const page = compiled(sample, 'quiz');

	it('fits its schemas', () => {
		expect(sample.diagnostics).toEqual([]);
		expect(QuizSchema.parse(page)).toEqual(page);
		expect(QuizPlanSchema.parse(sample.activity)).toEqual(sample.activity);
	});

	it('takes the last list as the answer, what stands before as the question', () => {
		expect(page.questions[0]).toEqual({
			id: 'who-answers',
			type: 'choice',
			title: 'Who answers?',
			body: '<p>A list in the question:</p><ul><li>is not the answer</li></ul><p>Pick one.</p>',
			options: [
				{ text: 'The <strong>supplier</strong>', why: '<p>Not for your record.</p>' },
				{ text: 'You', why: '<p>You signed it.</p>' }
			],
			feedback: '<p>Signing is authorship.</p>'
		});
	});

	it('tells the four types by their form', () => {
		expect(page.questions.map(({ type }) => type)).toEqual(['choice', 'multiple', 'matching', 'ordering']);
		expect(page.questions[2]).toMatchObject({
			labels: ['Who', 'What'],
			options: [{ text: 'Social worker', match: 'decides' }, { text: 'Tool', match: 'drafts' }]
		});
		expect(page.questions[3]?.options[1]).toEqual({ text: 'Record', why: '<p>Only then.</p>' });
	});

	it('plans what is right, and what a question is about', () => {
		expect(sample.activity).toMatchObject({ draw: 3, certainty: true, scored: true, standards: ['3.11'] });
		expect(sample.activity?.kind === 'quiz' && sample.activity.questions).toMatchObject([
			{ correct: [1], lesson: 'bias', standards: ['1.2'], difficulty: 1 },
			{ correct: [0, 2], lesson: 'recording', standards: ['3.11'], difficulty: 2 },
			{ correct: [0, 1], options: 2 },
			{ correct: [0, 1, 2], options: 3 }
		]);
	});

	it('is never scored when it only lets somebody skip the reading', () => {
		const { activity } = parseSample('know-this', '## Q\n\n- [x] a\n- [ ] b\n');
		expect(activity).toMatchObject({ kind: 'know-this', scored: false });
	});

	it('asks for several answers with one right, if told so', () => {
		const { activity } = question('- [x] a\n- [ ] b', 'questions: { q: { type: multiple } }\n');
		expect(activity).toMatchObject({ questions: [{ type: 'multiple', correct: [0] }] });
	});
});

describe('what is no question', () => {
	it.each([
		['no right answer', '- [ ] a\n- [ ] b', 'right-answers'],
		['an answer without text', '- [x] a\n- [ ]\n', 'answer'],
		['an answer of feedback alone', '- [x] a\n- [ ] \n  > why', 'answer'],
		['an answer that does not say', '- [x] a\n- b', 'answer'],
		['a single answer', '- [x] a', 'answer'],
		['27 answers', `- [x] a\n${'- [ ] b\n'.repeat(26)}`, 'answer'],
		['feedback that is no quote', '- [x] a\n\n  because\n- [ ] b', 'answer'],
		['a table of three columns', '|a|b|c|\n|-|-|-|\n|1|2|3|\n|4|5|6|\n\n> Why.', 'columns'],
		['an empty cell', '|a|b|\n|-|-|\n|1||\n|4|5|\n\n> Why.', 'answer'],
		['two rows with one right side', '|a|b|\n|-|-|\n|1|2|\n|4|2|\n\n> Why.', 'answer'],
		['an order without feedback', '1. a\n2. b', 'general-feedback'],
		['text after the answers', '- [x] a\n- [ ] b\n\nOne more thing.', 'question'],
		['no answers', 'Well?', 'question']
	])('has %s', (_, answers, rule) => {
		const sample = question(answers);
		expect(sample.diagnostics.map((d) => d.rule)).toEqual([rule]);
		expect(sample.page).toBeUndefined();
	});

	it('has two right answers where the front matter says one', () => {
		const { found } = question('- [x] a\n- [x] b', 'questions: { q: { type: choice } }\n');
		expect(found).toEqual(['10:1 right-answers']);
	});

	it('is written as one type and called another', () => {
		const { found } = question('1. a\n2. b\n\n> Why.', 'questions: { q: { type: matching } }\n');
		expect(found).toEqual(['9:1 question-type']);
	});

	it('is named in the front matter and stands nowhere', () => {
		const front = 'draw: 5\nquestions: { qq: { lesson: baias, standards: [9.9] } }\n';
		const { diagnostics, found } = question('- [x] a\n- [ ] b', front);
		expect(found).toEqual(['5:14 unknown-question', '5:28 unknown-lesson', '5:47 unknown-standard', '4:7 draw']);
		expect(diagnostics[0]?.hint).toBe('Did you mean "q"?');
	});
});
