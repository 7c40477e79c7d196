import { describe, expect, test } from 'vitest';
import type { CoursePlan, QuizPlan } from '../course/schema/plan.ts';
import { decide, nextPage, pageState, progress, stillAsked } from './progress.ts';
import { check, play, quizRun, sample } from './sample.fixture.ts';
import type { SessionEvent } from './session.ts';

const bank = sample.lessons[2]!.pages[1]!.activity as QuizPlan;
const open = (...pages: string[]): SessionEvent[] =>
	pages.map((page) => ({ type: 'pageOpened', page }));
const visit: SessionEvent[] = [0, 0].map((choice) => ({
	type: 'choiceMade',
	activity: 'one/the-visit',
	choice,
	latency: 1
}));
const draft: SessionEvent = {
	type: 'draftReviewed',
	activity: 'one/draft',
	picked: [],
	latency: 1
};
const bins: SessionEvent = {
	type: 'sorted',
	activity: 'two/bins',
	placed: [0, 0, 0, 0],
	latency: 1
};
const quizzes = [
	...quizRun('one/check', check, [0, 1, 2], 2),
	...quizRun('finish/final-check', bank, [0, 1, 2, 3], 4)
];
const activities = [...visit, draft, bins, ...quizzes];
const reading = open(
	'one/index',
	'one/reading',
	'two/index',
	'two/how-you-see-it',
	'two/looking-back',
	'finish/index'
);
const rules = (
	pages: 'core' | 'all' | 'none',
	activities: 'core' | 'all' | 'none'
): CoursePlan => ({
	...sample,
	completion: { pages, activities }
});

describe('progress', () => {
	test('by core pages and core activities: each page asks for one thing', () => {
		expect(progress(sample, play([]))).toBe(0);
		expect(progress(sample, play(open('one/index')))).toBeCloseTo(1 / 11);
		expect(progress(sample, play([...reading, ...activities.slice(0, -1)]))).toBeCloseTo(10 / 11);
		expect(progress(sample, play([...reading, ...activities]))).toBe(1);
	});

	test('what is still asked is named in reading order', () => {
		const left = (...events: SessionEvent[]) =>
			stillAsked(sample, play(events)).map(({ id }) => id);
		expect(left(...reading, ...quizzes)).toEqual(['one/the-visit', 'one/draft', 'two/bins']);
		expect(left(...reading, ...activities)).toEqual([]);
		expect(stillAsked(rules('none', 'none'), play([]))).toEqual([]);
	});

	test('an activity opened is not an activity finished', () => {
		expect(progress(sample, play([...reading, ...open('one/the-visit')]))).toBeCloseTo(6 / 11);
	});

	test('a survey left unanswered and I know this never hold anybody up', () => {
		const session = play([...reading, ...activities]);
		expect(session.activities['two/how-you-see-it']).toBeUndefined();
		expect(session.seen).not.toContain('one/known');
		expect(progress(sample, session)).toBe(1);
	});

	test('core leaves Go further aside, all does not', () => {
		const session = play([...reading, ...activities]);
		expect(progress(rules('all', 'core'), session)).toBeCloseTo(11 / 13);
		expect(
			progress(
				rules('all', 'all'),
				play([...reading, ...activities, ...open('two/more', 'two/extra')])
			)
		).toBeCloseTo(12 / 13);
	});

	test('without one of the rules only the other asks', () => {
		expect(progress(rules('none', 'core'), play(activities))).toBe(1);
		expect(
			progress(rules('core', 'none'), play([...reading, ...open('one/the-visit')]))
		).toBeCloseTo(7 / 11);
		expect(progress(rules('none', 'none'), play([]))).toBe(1);
	});
});

describe('pageState', () => {
	test('from new to done', () => {
		const of = (events: SessionEvent[]) => pageState(sample, play(events), 'one/the-visit');
		expect(of([])).toBe('new');
		expect(of(open('one/the-visit'))).toBe('seen');
		expect(of(visit.slice(0, 1))).toBe('begun');
		expect(of(visit)).toBe('done');
		expect(of([...visit, { type: 'startedAgain', activity: 'one/the-visit' }])).toBe('done');
		expect(pageState(sample, play(open('one/reading')), 'one/reading')).toBe('done');
	});
});

describe('nextPage', () => {
	test('goes on from the place, then from the start', () => {
		expect(nextPage(sample, play([]))).toBe('one/index');
		expect(nextPage(sample, play(open('one/index')))).toBe('one/reading');
		expect(nextPage(sample, play(open('one/the-visit')))).toBe('one/the-visit');
		expect(nextPage(sample, play([...open('two/index')]))).toBe('two/bins');
		expect(nextPage(sample, play([...activities, ...reading.slice(1)]))).toBe('one/index');
	});

	test('passes by what is voluntary and ends when nothing is left', () => {
		expect(nextPage(sample, play([...reading, ...activities]))).toBeNull();
	});
});

describe('decide', () => {
	test('passed at the mark, not before, and never failed', () => {
		// 1/3 and 0/4 right: a score, but far from 80 %.
		expect(decide(sample, play(quizzes))).toMatchObject({ score: 0.1667, passed: false });
		const better = [
			...quizRun('one/check', check, [0, 1, 2]),
			...quizRun('finish/final-check', bank, [0, 1, 2, 3], 2)
		];
		const session = play(better);
		const at = (mark: number) =>
			decide(
				{ ...sample, pass: { ...sample.pass, mark } },
				{ ...session, reported: play([]).reported }
			);
		expect(at(75)).toMatchObject({ score: 0.75, passed: true });
		expect(at(75.01).passed).toBe(false);
	});

	test('a mark that binary fractions miss is still met exactly', () => {
		const session = { ...play([]), reported: { score: 0.57, completed: false, passed: false } };
		expect(decide({ ...sample, pass: { scored: 'quizzes', mark: 57 } }, session).passed).toBe(true);
	});

	test('what was reported stands under a later version that asks more', () => {
		const reported = { score: 0.9, completed: true, passed: true };
		const plan = { ...sample, pass: { ...sample.pass, mark: 100 } };
		expect(decide(plan, { ...play(quizzes), reported })).toEqual(reported);
	});
});

describe('an activity that has another in its place', () => {
	const withInstead: CoursePlan = {
		...sample,
		lessons: sample.lessons.map((lesson) => ({
			...lesson,
			pages: lesson.pages.map((page) =>
				page.id === 'one/draft' ? { ...page, instead: 'two/bins' } : page
			)
		}))
	};
	const without = [...reading, ...visit, bins, ...quizzes];

	test('is met by the other', () => {
		expect(progress(withInstead, play(without, { plan: withInstead }))).toBe(1);
	});

	test('is not met without it', () => {
		expect(progress(sample, play(without))).toBeLessThan(1);
	});
});
