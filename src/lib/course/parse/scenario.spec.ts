import { describe, expect, it } from 'vitest';
import { ScenarioSchema } from '../schema/page.ts';
import { ScenarioPlanSchema } from '../schema/plan.ts';
import { compiled, parseSample } from './testing/sample.ts';

const FRONT = `meters: { trust: { label: "Sam's trust", start: 1, min: 0, max: 3 }, time: { start: 2, min: 0, max: 2 } }
cast: { sam: Sam, bea: "Bea, manager" }
standards: [3.11]
`;
/** The line of a sample's first heading, after the front matter above. */
const HEADING = 9;

const TALE = `
You are on duty.

## The phone rings

It is **Sam** again.

> **sam:** I can't find the *letter*.
>
> Sorry.

- [Ask which letter](#she-waits "best; trust +1; time -1")
  > Sam breathes.
- [Hang up](#ending-poor-silence "harmful")

<a id="she-waits"></a>
## Sam waits

An ordinary list:

- one
- [a guide](https://example.org)

And then:

* [Read it out](#ending-good-a-letter-found "sound; if trust >= 2; if time > 0")
* [Send it](#ending-mixed-post "poor; trust -2")

## Ending (good): a letter found

Found.

## Ending (mixed): post

Posted.

## Ending (poor): silence
`;

const parse = (body: string) => parseSample('scenario', body, { front: FRONT });
/** A scenario whose first scene is given, with endings to go to. */
const scene = (body: string) =>
	parse(`\n## One\n\n${body}\n\n## Ending (good): two\n\n## Ending (poor): three\n`);

describe('a scenario', () => {
	const sample = parse(TALE);
	const page = compiled(sample, 'scenario');

	it('fits its schemas', () => {
		expect(sample.diagnostics).toEqual([]);
		expect(ScenarioSchema.parse(page)).toEqual(page);
		expect(ScenarioPlanSchema.parse(sample.activity)).toEqual(sample.activity);
	});

	it('has scenes by heading, with pinned ids and endings without their marker', () => {
		expect(page.scenes.map(({ id, title, ending }) => [id, title, ending])).toEqual([
			['the-phone-rings', 'The phone rings', undefined],
			['she-waits', 'Sam waits', undefined],
			['ending-good-a-letter-found', 'A letter found', 'good'],
			['ending-mixed-post', 'Post', 'mixed'],
			['ending-poor-silence', 'Silence', 'poor']
		]);
		expect(page.intro).toBe('<p>You are on duty.</p>');
	});

	it('tells narration from speech, and speech by its name', () => {
		expect(page.scenes[0]?.body).toEqual([
			{ html: '<p>It is <strong>Sam</strong> again.</p>' },
			{ speaker: 'Sam', html: '<p>I can’t find the <em>letter</em>.</p><p>Sorry.</p>' }
		]);
	});

	it('has choices with feedback, and lists that are none', () => {
		expect(page.scenes[0]?.choices).toEqual([
			{ text: 'Ask which letter', feedback: '<p>Sam breathes.</p>' },
			{ text: 'Hang up', feedback: '' }
		]);
		expect(page.scenes[1]?.body[0]?.html).toContain('<li>one</li>');
	});

	it('has a plan without words', () => {
		expect(sample.activity).toEqual({
			kind: 'scenario',
			standards: ['3.11'],
			meters: [
				{ start: 1, min: 0, max: 3 },
				{ start: 2, min: 0, max: 2 }
			],
			scenes: [
				{
					choices: [
						{ to: 1, points: 3, changes: [[0, 1], [1, -1]] },
						{ to: 4, points: 0 }
					]
				},
				{
					choices: [
						{ to: 2, points: 2, conditions: [[0, '>=', 2], [1, '>', 0]] },
						{ to: 3, points: 1, changes: [[0, -2]] }
					]
				},
				{ ending: 'good', choices: [] },
				{ ending: 'mixed', choices: [] },
				{ ending: 'poor', choices: [] }
			]
		});
	});

	it('knows where its parts stand', () => {
		const lines = sample.text.split('\n');
		const line = (place: { line: number }) => lines[place.line - 1];
		expect(sample.places.parts.map(line)).toEqual(lines.filter((text) => text.startsWith('## ')));
		expect(sample.places.options[0]?.map(line)).toEqual(lines.filter((text) => /^- \[[AH]/.test(text)));
	});
});

describe('what is no scenario', () => {
	const way = '- [Go](#ending-good-two "best")';
	it.each([
		['no verdict', '- [Go](#ending-good-two)', ['3:3 verdict']],
		['an unknown verdict', '- [Go](#ending-good-two "bets")', ['3:3 verdict']],
		['an unknown meter', '- [Go](#ending-good-two "best; turst +1")', ['3:3 unknown-meter']],
		['a field that is nothing', '- [Go](#ending-good-two "best; trust 1")', ['3:3 choice-title']],
		['two conditions on a meter', '- [Go](#ending-good-two "best; if trust > 0; if trust < 2")', ['3:3 choice-title']],
		['an unknown target', '- [Go](#ending-good-tow "best")', ['3:3 unknown-target']],
		['a stray quote', `> Not indented.\n\n${way}`, ['3:1 quote']],
		['feedback that is not indented', `${way}\n\n> Forgot to indent.`, ['5:1 quote']],
		['speech by a stranger', `> **bae:** Hello.\n\n${way}`, ['3:3 unknown-speaker']],
		['a quote in a quote', `> **sam:** Hi.\n>\n> > deep\n\n${way}`, ['5:3 quote']],
		['a quote in an ordinary list', `- item\n\n  > lost\n\nAnd:\n\n* [Go](#ending-good-two "best")`, ['5:3 quote']],
		['words before the link', `${way}\n- So [stay](#ending-poor-three "poor")`, ['4:1 choice']],
		['words after the link', `${way} now`, ['3:32 choice']],
		['bare text under a choice', `${way}\n\n  Not a quote.`, ['5:3 choice']],
		['text after the choices', `${way}\n\nMore.`, ['5:1 scene']],
		['speech after the choices', `${way}\n\n> **sam:** Wait.`, ['5:1 scene']],
		['no choices', 'The end?', ['1:1 scene']],
		['an ending of no kind', `${way}\n\n## Ending: so\n\nX`, ['5:1 ending', '5:1 scene']],
		['an ending with choices', `${way}\n\n## Ending (mixed): so\n\n${way}`, ['7:1 ending']],
		['two equal headings', `${way}\n\n## One\n\n${way}`, ['5:1 duplicate-heading']]
	])('has %s', (_, body, expected) => {
		const sample = scene(body);
		// Lines count from the scene's heading, which is line 1.
		const found = sample.diagnostics.map((d) => `${d.line - HEADING + 1}:${d.column} ${d.rule}`);
		expect(found).toEqual(expected);
		expect(sample.page).toBeUndefined();
		expect(sample.activity).toBeUndefined();
	});

	it('links to a scene in running text, which leads nowhere for the learner', () => {
		expect(scene(`Do [go](#ending-good-two) now.\n\n${way}`).found).toEqual(['11:4 unknown-target']);
	});

	it('says what was probably meant', () => {
		expect(scene('- [Go](#ending-good-tow "bets; turst +1")').diagnostics.map(({ hint }) => hint)).toEqual([
			'Did you mean "best"?',
			'Did you mean "trust"?',
			'Did you mean "ending-good-two"?'
		]);
	});

	it('has meters that start outside their bounds', () => {
		const front = 'meters: { trust: { start: 5, min: 0, max: 3 } }\n';
		const { diagnostics } = parseSample('scenario', TALE, { front });
		expect(diagnostics[0]?.message).toContain('between `min` and `max`');
	});
});
