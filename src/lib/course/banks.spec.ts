import { expect, it } from 'vitest';
import { withBanks } from './banks.ts';
import { parseCourse } from './parse/course.ts';
import { sampleFiles, WELSH } from './parse/testing/sample-course.ts';

const bank = (heading: string, settings = '') =>
	`---\nquestions: ${settings || '{}'}\n---\n\n## ${heading}\n\nSee [@REF].\n\n- [x] a\n  > Yes.\n- [ ] b\n  > No.\n`;
const quiz = (keys: string, body = '') => `---\ntitle: Quiz\nminutes: 5\n${keys}\n---\n${body}`;
const OWN = '\n## One\n\n- [x] a\n  > Yes.\n- [ ] b\n  > No.\n';

function course(changes: Record<string, string | null>) {
	const { editions, diagnostics } = parseCourse(sampleFiles(changes), { version: '1' });
	const lessons = editions[0]!.lessons;
	const parsed = lessons.flatMap(({ pages }) => pages).find(({ id }) => id === 'second/quiz')!;
	const said = diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`);
	return { whole: withBanks(parsed, lessons), plan: editions[0]!.plan, said };
}

/** In the sample the second folder is the first lesson. */
const ORDER = { 'course/course.yaml': sampleYaml('first, second') };
function sampleYaml(lessons: string): string {
	return `id: sample\ntitle: { en: Sample }\ndescription: { en: A }\nlanguages: [en]\nlessons: [${lessons}]\ncompletion: { pages: core, activities: core }\npass: { scored: quizzes }\npublisher: { en: Nobody }\nlicence: CC-BY-4.0\n`;
}

it('adds the questions of every lesson that has the bank, under ids that name the lesson', () => {
	const { whole, plan, said } = course({
		'course/en/01-first/final.bank.md': bank('One', '{ one: { standards: [1.2], idea: asking, asks: knowledge } }'),
		'course/en/02-second/final.bank.md': bank('Two'),
		'course/en/02-second/other.bank.md': bank('Three'),
		'course/en/02-second/01-quiz.quiz.md': quiz('draw: 3\nbank: final\neach: 1', OWN)
	});
	expect(said).toEqual([]);
	expect(whole.page).toMatchObject({
		questions: [{ id: 'one' }, { id: 'second.two' }, { id: 'first.one' }],
		references: [{ id: 'REF' }]
	});
	expect(whole.activity).toMatchObject({
		draw: 3,
		each: 1,
		questions: [
			{ id: 'one', lesson: 'second' },
			{ id: 'second.two', lesson: 'second' },
			{ id: 'first.one', lesson: 'first', standards: ['1.2'], idea: 'asking', asks: 'knowledge' }
		]
	});
	const planned = plan.lessons.flatMap(({ pages }) => pages).find(({ id }) => id === 'second/quiz');
	expect(planned?.activity).toEqual(whole.activity);
});

it('looks back at earlier lessons only', () => {
	const { whole, said } = course({
		...ORDER,
		'course/en/01-first/look-back.bank.md': bank('One'),
		'course/en/02-second/look-back.bank.md': bank('Two'),
		'course/en/02-second/01-quiz.quiz.md': quiz('bank: look-back\nspaced: true\nscored: false')
	});
	expect(said).toEqual([]);
	expect(whole.activity).toMatchObject({ spaced: true, draw: 1, questions: [{ id: 'first.one' }] });
});

it.each([
	['a bank that no lesson has', 'bank: fnal', [], '4 No lesson has a bank "fnal".'],
	['one that only later lessons have', 'bank: final\nspaced: true', [], '4 No earlier lesson has a bank "final".'],
	['a draw larger than all', 'bank: final\ndraw: 9', [], '5 `draw` asks for 9 questions, and with the banks there are 1.'],
	['shares larger than the draw', 'bank: final\ndraw: 1\neach: 2', [], '6 2 from each of 1 banks are more than the 1 that `draw` asks for.'],
	['shares of no bank', 'each: 2', [], '4 `each` needs a bank to draw from.']
])('names %s', (_, keys, __, message) => {
	const { said } = course({
		'course/en/01-first/final.bank.md': bank('One'),
		'course/en/02-second/01-quiz.quiz.md': quiz(keys, keys.startsWith('each') ? OWN : '')
	});
	expect(said).toEqual([`course/en/02-second/01-quiz.quiz.md:${message}`]);
});

it('refuses a bank with a number, and one that a translation lacks', () => {
	expect(course({ 'course/en/01-first/09-final.bank.md': bank('One') }).said).toEqual([
		'course/en/01-first/09-final.bank.md:1 A bank has no number.'
	]);
	const { said } = course({
		...WELSH,
		'course/course.yaml': sampleYaml('second, first').replace('[en]', '[en, cy]'),
		'course/en/01-first/final.bank.md': bank('One')
	});
	expect(said).toContain(
		"course/cy/01-cyntaf:1 The lesson's banks are none, and in the base language final."
	);
});
