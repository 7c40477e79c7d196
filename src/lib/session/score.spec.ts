import { describe, expect, test } from 'vitest';
import type { CoursePlan, QuizPlan } from '../course/schema/plan.ts';
import { check, page, play, question, quizOf, quizRun, sample } from './sample.fixture.ts';
import { courseScore, scoredParts } from './score.ts';

const quizzes = sample;
const finalCheck: CoursePlan = { ...sample, pass: { scored: 'final-check', mark: 80 } };
const bank = sample.lessons[2]!.pages[1]!.activity as QuizPlan;
const lesson = quizRun('one/check', check, [0, 1, 2], 1);
const final = quizRun('finish/final-check', bank, [0, 1, 2, 3], 1);

describe('what is scored', () => {
	test('quizzes: every scored quiz on the core route, never I know this', () => {
		expect(scoredParts(quizzes).map(({ id }) => id)).toEqual(['one/check', 'finish/final-check']);
	});

	test('final-check: that alone, and without one the quizzes', () => {
		expect(scoredParts(finalCheck).map(({ id }) => id)).toEqual(['finish/final-check']);
		const single = { ...finalCheck, lessons: sample.lessons.slice(0, 1) };
		expect(scoredParts(single).map(({ id }) => id)).toEqual(['one/check']);
	});
});

describe('courseScore', () => {
	test('there is none until every scored part is finished', () => {
		expect(courseScore(quizzes, play([]))).toBeNull();
		expect(courseScore(quizzes, play(lesson))).toBeNull();
		expect(courseScore(finalCheck, play(lesson))).toBeNull();
		expect(courseScore(finalCheck, play(final.slice(0, -1)))).toBeNull();
	});

	test('it is the mean of the best goes, in steps of a hundredth of a per cent', () => {
		expect(courseScore(quizzes, play([...lesson, ...final]))).toBe(0.7083);
		expect(courseScore(finalCheck, play([...lesson, ...final]))).toBe(0.75);
	});

	test('a worse go later changes nothing, a better one does', () => {
		const worse = quizRun('one/check', check, [0, 1, 2], 3);
		const better = quizRun('one/check', check, [0, 1, 2], 0);
		expect(courseScore(quizzes, play([...lesson, ...final, ...worse]))).toBe(0.7083);
		expect(courseScore(quizzes, play([...lesson, ...final, ...better]))).toBe(0.875);
	});

	test('a course without scored parts never has one', () => {
		const lessons = [
			{
				...sample.lessons[0]!,
				pages: [page('q', 'quiz', quizOf([question('a')], { scored: false }))]
			}
		];
		expect(
			courseScore({ ...sample, lessons }, play([], { plan: { ...sample, lessons } }))
		).toBeNull();
	});
});
