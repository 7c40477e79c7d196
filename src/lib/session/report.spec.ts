import { describe, expect, test } from 'vitest';
import type { QuestionPlan, QuizPlan } from '../course/schema/plan.ts';
import { objectives } from './objectives.ts';
import { report } from './report.ts';
import { check, page, play, quizRun, sample } from './sample.fixture.ts';
import type { ObjectiveReport, SessionEvent } from './session.ts';

const bank = sample.lessons[2]!.pages[1]!.activity as QuizPlan;
const known = sample.lessons[0]!.pages[1]!.activity as QuizPlan;
const draft = (...picked: number[]): SessionEvent => ({
	type: 'draftReviewed',
	activity: 'one/draft',
	picked,
	latency: 1
});
const choices = (...path: number[]): SessionEvent[] =>
	path.map((choice) => ({ type: 'choiceMade', activity: 'one/the-visit', choice, latency: 1 }));
const standard = (events: SessionEvent[], number: string): ObjectiveReport | undefined =>
	objectives(sample, play(events)).find((objective) => objective.standard === number);

describe('objectives', () => {
	test('there is one for each standard of the course, in its order', () => {
		const none = { score: null, met: null, practised: false };
		expect(objectives(sample, play([]))).toEqual(
			['1.1', '3.1', '3.10', '4.2'].map((number) => ({ standard: number, ...none }))
		);
	});

	test('three answers show practice, the fourth a score', () => {
		expect(standard([draft(1)], '3.10')).toEqual({
			standard: '3.10',
			score: null,
			met: null,
			practised: true
		});
		// Review: found, missed, spared; then a poor choice (1 of 3) and a sound one (2 of 2).
		const both = standard([draft(1), ...choices(1, 1)], '3.10');
		expect(both?.score).toBeCloseTo((1 + 0 + 1 + 1 / 3 + 1) / 5);
	});

	test('a score meets the course’s mark or does not, rounded down as it is sent', () => {
		const run = quizRun('finish/final-check', bank, [0, 1, 2, 3], 1);
		const met = (mark: number) => {
			const plan = { ...sample, pass: { ...sample.pass, mark } };
			return objectives(plan, play(run)).map((objective) => objective.met);
		};
		expect(met(75)).toEqual([null, null, true, null]);
		expect(met(75.01)).toEqual([null, null, false, null]);
		const wrong: SessionEvent = {
			type: 'sorted',
			activity: 'two/bins',
			placed: [0, 1, 2, 0],
			latency: 1
		};
		// Three of four items, two of the review's three sentences: 71.428… is sent as 71.42.
		const metOf = (mark: number) => {
			const pass = { ...sample.pass, mark };
			const plan = { ...sample, pass, standards: [{ number: '4.2', scored: true }] };
			return objectives(plan, play([wrong, draft(1, 3, 5)]))[0]?.met;
		};
		expect([metOf(71.42), metOf(71.43)]).toEqual([true, false]);
	});

	test('questions bear on their own standards, not on the page’s', () => {
		expect(standard(quizRun('one/check', check, [0, 1]), '3.1')?.practised).toBe(false);
		expect(standard(quizRun('one/check', check, [2, 3]), '3.1')?.practised).toBe(true);
		expect(standard(quizRun('finish/final-check', bank, [0, 1, 2, 3], 1), '3.10')?.score).toBe(
			0.75
		);
	});

	test('a go under way counts for nothing, and the best finished go counts', () => {
		expect(standard(choices(0), '1.1')?.practised).toBe(false);
		const worse = quizRun('finish/final-check', bank, [0, 1, 2, 3], 4);
		const better = quizRun('finish/final-check', bank, [2, 3, 4, 5]);
		expect(standard([...better, ...worse], '3.10')?.score).toBe(1);
	});

	test('a better run that asks less about a standard changes its figure, and does not take it away', () => {
		const standards = (question: QuestionPlan, at: number) =>
			at < 4 ? question : { ...question, standards: ['3.1'] };
		const changed = { ...bank, questions: bank.questions.map(standards) };
		const last = page('finish/final-check', 'quiz', changed);
		const plan = {
			...sample,
			lessons: [...sample.lessons.slice(0, 2), { ...sample.lessons[2]!, pages: [last] }]
		};
		const first = quizRun('finish/final-check', bank, [0, 1, 2, 3], 4);
		const second = quizRun('finish/final-check', bank, [2, 3, 4, 5]);
		const figure = (events: SessionEvent[]) =>
			objectives(plan, play(events)).find((objective) => objective.standard === '3.10')?.score;
		expect(figure(first)).toBe(0);
		// The mean of two answers now, and six were given.
		expect(figure([...first, ...second])).toBe(1);
		expect(figure(second)).toBeNull();
	});

	test('a standard that is only practised has no score, however many answers', () => {
		const sorted: SessionEvent = {
			type: 'sorted',
			activity: 'two/bins',
			placed: [0, 1, 2, 2],
			latency: 1
		};
		expect(standard([sorted, draft(1, 3)], '4.2')).toEqual({
			standard: '4.2',
			score: null,
			met: null,
			practised: true
		});
	});

	test('a page that asks for nothing scored practises what it names once it is done', () => {
		const lessons = sample.lessons.map((lesson) => ({
			...lesson,
			pages: lesson.pages.map((one) => ({ ...one, practises: ['4.2'] }))
		}));
		const opened: SessionEvent = { type: 'pageOpened', page: 'one/index' };
		const at = (events: SessionEvent[]) =>
			objectives({ ...sample, lessons }, play(events)).find((one) => one.standard === '4.2');
		expect(at([])?.practised).toBe(false);
		expect(at([opened])).toEqual({ standard: '4.2', score: null, met: null, practised: true });
	});

	test('I know this shows practice and is never scored', () => {
		const more = [
			...quizRun('one/known', known, [0, 1]),
			...quizRun('one/check', check, [0, 1]),
			...choices(0, 0)
		];
		// Two questions and two decisions: 1, 1, 3/3, 2/3; the two of I know this are left out.
		expect(standard(more, '1.1')?.score).toBeCloseTo((1 + 1 + 1 + 2 / 3) / 4);
		expect(standard(quizRun('one/known', known, [0, 1]), '1.1')?.practised).toBe(true);
	});
});

describe('report', () => {
	test('an attempt that begins is neither passed nor failed', () => {
		expect(report(sample, play([]))).toEqual({
			progress: 0,
			completed: false,
			passed: null,
			score: null,
			scored: true,
			status: 'together',
			place: '',
			objectives: objectives(sample, play([]))
		});
	});

	test('a low score is reported without failed', () => {
		const low = [
			...quizRun('one/check', check, [0, 1, 2], 3),
			...quizRun('finish/final-check', bank, [0, 1, 2, 3], 4)
		];
		expect(report(sample, play(low))).toMatchObject({ score: 0, passed: null });
	});

	test('a course that nobody is marked in says so', () => {
		const [one, two] = sample.lessons;
		const pages = [...one!.pages, ...two!.pages].filter(({ kind }) => kind !== 'quiz');
		const unmarked = { ...sample, lessons: [{ ...one!, pages }] };
		expect(report(unmarked, play([], { plan: unmarked })).scored).toBe(false);
	});

	test('what was reported is never taken back', () => {
		const session = { ...play([]), reported: { score: 0.9, completed: true, passed: true } };
		expect(report(sample, session)).toMatchObject({
			progress: 1,
			completed: true,
			passed: true,
			score: 0.9
		});
	});
});
