import { expect, it } from 'vitest';
import { parseGlossary } from '../glossary.ts';
import { parseReferences } from '../references.ts';
import { Report } from '../report.ts';
import { parseSettings } from '../settings.ts';
import { parseStandards } from '../standards.ts';
import { parseSample } from '../parse/testing/sample.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { PageKind } from './plan.ts';

const say = (diagnostics: readonly Diagnostic[]) =>
	`\n${diagnostics
		.map((d) => `${d.line}:${d.column} ${d.rule}: ${d.message}${d.hint ? ` → ${d.hint}` : ''}`)
		.join('\n')}\n`;

const front = (kind: PageKind, yaml: string) => say(parseSample(kind, `---\n${yaml}\n---\n`).diagnostics.filter((d) => d.line < yaml.split('\n').length + 2));
const file = (parse: (text: string, report: Report) => unknown, text: string) => {
	const report = new Report('x.yaml');
	parse(text, report);
	return say(report.diagnostics);
};

it('says what is wrong with front matter in the author’s words', () => {
	expect(front('prose', 'minutes: long\nstandard: [3.1]\nfurther: maybe\nreview: May')).toMatchInlineSnapshot(`
		"
		2:1 missing-key: \`title\` is missing. → It should be a text.
		5:9 front-matter: \`review\` should be a date, as in 2027-05-23.
		2:10 front-matter: \`minutes\` should be a number.
		4:10 front-matter: \`further\` should be \`true\` or \`false\`.
		3:1 unknown-key: \`standard\` is not a key here. → Did you mean "standards"?
		"
	`);
	expect(front('prose', 'title: ""\nminutes: 0\nstandards: [three]\nfurther: true')).toMatchInlineSnapshot(`
		"
		2:8 front-matter: \`title\` is empty.
		4:13 front-matter: \`standards, entry 1\` should be the number of a standard, as in 3.11.
		3:10 front-matter: \`minutes\` should be at least 1.
		"
	`);
	expect(front('prose', 'title: T\nminutes: 2.5\nstandards: 3.1')).toMatchInlineSnapshot(`
		"
		4:12 front-matter: \`standards\` should be a list, \`[a, b]\` or one \`- \` line an entry.
		3:10 front-matter: \`minutes\` should be a whole number.
		"
	`);
	expect(front('opening', 'title: T\noutcomes: []')).toMatchInlineSnapshot(`
		"
		2:1 missing-key: \`summary\` is missing. → It should be a text.
		3:11 front-matter: \`outcomes\` is empty.
		"
	`);
	expect(front('scenario', 'title: T\nminutes: 9999\nmeters: { Trust: { start: 1, min: 0, max: 3 }, time: { start: 9, min: 0, max: 3, labl: x }, x: { start: 1 } }\ncast: [Sam]')).toMatchInlineSnapshot(`
		"
		3:10 front-matter: \`minutes\` should be at most 240.
		4:11 front-matter: \`Trust\` cannot be a name here. → Use lower-case letters, digits and hyphens, a letter first.
		4:82 unknown-key: \`labl\` is not a key here. → Did you mean "label"?
		4:54 front-matter: \`meters.time\`: \`start\` must lie between \`min\` and \`max\`.
		4:96 missing-key: \`meters.x.min\` is missing. → It should be a number.
		4:96 missing-key: \`meters.x.max\` is missing. → It should be a number.
		5:7 front-matter: \`cast\` should be a group of \`key: value\` lines.
		"
	`);
	expect(front('quiz', 'title: T\nminutes: 2\ndraw: 0\nquestions: { one: { difficulty: 4, type: chioce } }')).toMatchInlineSnapshot(`
		"
		4:7 front-matter: \`draw\` should be at least 1.
		5:33 front-matter: \`questions.one.difficulty\` should be at most 3.
		5:42 front-matter: \`questions.one.type\` should be one of \`choice\`, \`multiple\`, \`matching\`, \`ordering\`. → Did you mean "choice"?
		"
	`);
	expect(front('survey', 'title: T\nminutes: 2\nscale: [Very]')).toMatchInlineSnapshot(`
		"
		4:8 front-matter: \`scale\` needs at least 2 entries.
		"
	`);
});

it('says what is wrong with the files beside the pages', () => {
	expect(file(parseSettings, 'id: Second Look\ntitle: Sample\nlanguages: [english]\nlessons: []\ncompletion: { pages: most }\npass: { scored: exam, mark: 120 }\nlicense: x')).toMatchInlineSnapshot(`
		"
		1:5 settings: \`id\` holds characters that it cannot have. → Use lower-case letters, digits and hyphens.
		2:8 settings: \`title\` should be a group of \`key: value\` lines.
		1:1 missing-key: \`description\` is missing. → It should be a group of \`key: value\` lines.
		3:13 settings: \`languages, entry 1\` should be a language tag, as in en or cy.
		4:10 settings: \`lessons\` is empty.
		5:22 settings: \`completion.pages\` should be one of \`core\`, \`all\`, \`none\`.
		6:17 settings: \`pass.scored\` should be one of \`final-check\`, \`quizzes\`.
		6:29 settings: \`pass.mark\` should be at most 100.
		1:1 missing-key: \`publisher\` is missing. → It should be a group of \`key: value\` lines.
		1:1 missing-key: \`licence\` is missing. → It should be a text.
		7:1 unknown-key: \`license\` is not a key here. → Did you mean "licence"?
		"
	`);
	expect(file(parseSettings, 'id: a\ntitle: { cy: S }\ndescription: { en: S }\nlanguages: [en, en]\nlessons: [a, b, a]\ncompletion: {}\npass: { scored: quizzes }\npublisher: { en: P }\nlicence: x')).toMatchInlineSnapshot(`
		"
		2:8 settings: \`title\` has no text in "en", the base language.
		2:10 settings: "cy" is not one of the course's \`languages\`.
		5:17 settings: "a" stands twice in \`lessons\`.
		4:17 settings: "en" stands twice in \`languages\`.
		"
	`);
	expect(file(parseSettings, 'id: a\ntitle: { en: S }\ndescription: { en: S }\nlanguages: [en]\nlessons: [a]\ncompletion: {}\npass: { scored: quizzes, attempts: 0 }\nstatus: seperate\npublisher: { en: P }\nlicence: x')).toMatchInlineSnapshot(`
		"
		7:36 settings: \`pass.attempts\` should be at least 1.
		8:9 settings: \`status\` should be one of \`together\`, \`separate\`, \`completion-only\`, \`without-failed\`. → Did you mean "separate"?
		"
	`);
	expect(file(parseSettings, 'id: a\ntitle: { en: S }\ndescription: { en: S }\nlanguages: [en]\nlessons: [a]\ncompletion: {}\npass: { scored: quizzes }\nmasteryScore: true\nstatus: completion-only\npublisher: { en: P }\nlicence: x')).toMatchInlineSnapshot(`
		"
		9:9 settings: \`status: completion-only\` says nothing of passing, and \`masteryScore: true\` lets the LMS decide it. Choose one.
		"
	`);
	expect(file(parseStandards, 'source: X\nareas: [{ number: 1, title: A }]\nstandards:\n  - { number: 1.10, text: a }\n  - { number: 1.10, text: b }\n  - { number: 2.1, text: c }\n  - { number: 3, text: c }')).toMatchInlineSnapshot(`
		"
		7:15 standards: \`standards, entry 4: number\` should be the number of a standard, as in 3.11.
		"
	`);
	expect(file(parseStandards, 'source: X\nareas: [{ number: 1, title: A }]\nstandards:\n  - { number: 1.1, text: a }\n  - { number: 1.10, text: b }\n  - { number: 1.10, text: c }\n  - { number: 2.1, text: d }')).toMatchInlineSnapshot(`
		"
		6:15 standards: Standard 1.10 stands twice.
		7:15 standards: Standard 2.1 has no area: 2 is not among \`areas\`.
		"
	`);
	expect(file(parseReferences, '- { id: A, title: T, publisher: P, year: 2026, url: "javascript:alert(1)" }\n- { id: A, title: T, publisher: P, year: 2026 }\n- { id: "B C", title: T, year: 2026 }')).toMatchInlineSnapshot(`
		"
		1:53 references: \`entry 1: url\` should be an address that begins with https://.
		3:9 references: \`entry 3: id\` holds characters that it cannot have. → Use letters, digits and hyphens.
		3:3 missing-key: \`entry 3: publisher\` is missing. → It should be a text.
		"
	`);
	expect(file(parseGlossary, 'bias:\n  term: Bias')).toMatchInlineSnapshot(`
		"
		1:1 glossary: The file should be a list, \`[a, b]\` or one \`- \` line an entry.
		"
	`);
	expect(file(parseGlossary, '- { id: bias, term: Bias }\n- bias')).toMatchInlineSnapshot(`
		"
		1:3 missing-key: \`entry 1: meaning\` is missing. → It should be a text.
		2:3 glossary: \`entry 2\` should be a group of \`key: value\` lines.
		"
	`);
});
