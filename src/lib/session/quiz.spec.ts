import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, page, play, question, quizOf, quizRun, sample } from './sample.fixture.ts';
import { drawQuestions, shuffledOptions } from './draw.ts';
import { isRight, scoreRun } from './quiz.ts';
import type { QuizState, SessionEvent } from './session.ts';
import { step } from './step.ts';

const activity = 'one/check';
const stateOf = (events: SessionEvent[]) => play(events).activities[activity] as QuizState;
const answer = (response: number[], certainty: 0 | 1 | 2 | null = null): SessionEvent => ({
	type: 'questionAnswered',
	activity,
	response,
	certainty,
	latency: 1
});
const start = (...drawn: number[]): SessionEvent => ({ type: 'startedAgain', activity, drawn });

describe('step', () => {
	test('a go is finished with its last answer and judged by the questions drawn', () => {
		const { run, best, runs, met } = stateOf(quizRun(activity, check, [3, 1, 0], 1));
		expect(best).toEqual(run);
		expect(runs).toBe(1);
		expect(met).toEqual([0, 1, 3]);
		expect(scoreRun(check, run!)).toEqual({ points: 2, offered: 3 });
	});

	test('the best go stands, and what was met adds up', () => {
		const good = quizRun(activity, check, [0, 1, 2]);
		const state = stateOf([...good, ...quizRun(activity, check, [3, 1, 2], 2)]);
		expect(state.best?.drawn).toEqual([0, 1, 2]);
		expect(state.run?.drawn).toEqual([3, 1, 2]);
		expect(state).toMatchObject({ runs: 2, met: [0, 1, 2, 3] });
	});

	test('options picked in any order are kept ascending, and are right', () => {
		const { run } = stateOf([start(1), answer([3, 1])]);
		expect(run?.answers[0]?.response).toEqual([1, 3]);
		expect(isRight(check.questions[1]!, run!.answers[0]!.response)).toBe(true);
	});

	test('certainty is kept where the quiz asks for it, and nowhere else', () => {
		expect(stateOf([start(0), answer([0], 2)]).run?.answers[0]?.certainty).toBe(2);
		const plan = {
			...sample,
			lessons: [{ ...sample.lessons[0]!, pages: [page('q', 'quiz', quizOf([question('a')]))] }]
		};
		const state = play(
			[
				{ ...start(0), activity: 'q' } as SessionEvent,
				{ ...answer([0], 2), activity: 'q' } as SessionEvent
			],
			{ plan }
		);
		expect((state.activities['q'] as QuizState).run?.answers[0]?.certainty).toBeNull();
	});

	test.each<[string, SessionEvent[], SessionEvent]>([
		['an answer before the go began', [], answer([0])],
		['an answer when the go is finished', [start(0), answer([0])], answer([0])],
		['two options where one is asked for', [start(0)], answer([0, 1])],
		['no option at all', [start(1)], answer([])],
		['an option that is not there', [start(0)], answer([3])],
		['the same option twice', [start(1)], answer([1, 1])],
		['too few pairs', [start(2)], answer([0, 1])],
		['an item twice in an order', [start(3)], answer([0, 1, 2, 2])],
		['a go without questions', [], start()],
		['more questions than the quiz asks', [], start(0, 1, 2, 3)],
		['a question drawn twice', [], start(0, 0)],
		['a question that is not there', [], start(4)]
	])('%s changes nothing', (_, before, event) => {
		const session = play(before);
		expect(step(sample, session, event)).toEqual({ session, effects: [] });
		expect(step(sample, session, event).session).toBe(session);
	});

	test('all of I know this right marks the reading as seen, one wrong does not', () => {
		const known = sample.lessons[0]!.pages[1]!.activity as typeof check;
		expect(play(quizRun('one/known', known, [0, 1], 1)).seen).toEqual(['one/known']);
		expect(play(quizRun('one/known', known, [1, 0])).seen).toEqual(['one/known', 'one/reading']);
	});
});

describe('drawQuestions', () => {
	const lessons = ['a', 'b', 'c'];
	const bank = quizOf(
		Array.from({ length: 30 }, (_, at) => question(`q${at}`, { lesson: lessons[at % 3]! })),
		{ draw: 10 }
	);
	const randoms = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
	const next = (stream: Iterator<number>) => () => stream.next().value as number;

	test('draws as many as asked, each once, from every lesson alike', () => {
		fc.assert(
			fc.property(randoms, (stream) => {
				const drawn = drawQuestions(bank, undefined, next(stream));
				expect(new Set(drawn).size).toBe(10);
				const counts = lessons.map(
					(lesson) => drawn.filter((at) => bank.questions[at]?.lesson === lesson).length
				);
				expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
			}),
			{ seed: 1, numRuns: 50 }
		);
	});

	test('three goes of ten meet all thirty before any comes back', () => {
		fc.assert(
			fc.property(randoms, (stream) => {
				const plan = { ...bank, draw: 9, questions: bank.questions.slice(0, 27) };
				let state: QuizState | undefined;
				const met = new Set<number>();
				for (let go = 1; go <= 3; go++) {
					const drawn = drawQuestions(plan, state, next(stream));
					drawn.forEach((at) => met.add(at));
					expect(met.size).toBe(go * 9);
					state = {
						kind: 'quiz',
						turns: 1,
						run: { drawn, answers: [] },
						best: null,
						met: [...met],
						runs: go
					};
				}
				const last = new Set(state!.run!.drawn);
				expect(drawQuestions(plan, state, next(stream)).filter((at) => last.has(at))).toEqual([]);
			}),
			{ seed: 2, numRuns: 30 }
		);
	});

	test('of lessons that are level, the one with most questions not met gives one more', () => {
		const questions = Array.from({ length: 12 }, (_, at) =>
			question(`q${at}`, { lesson: at < 4 ? 'a' : 'b' })
		);
		const plan = { ...bank, questions, draw: 3 };
		const fromB = (drawn: number[]) => drawn.filter((at) => at >= 4).length;
		fc.assert(
			fc.property(randoms, (stream) => {
				expect(fromB(drawQuestions(plan, undefined, next(stream)))).toBe(2);
			}),
			{ seed: 3, numRuns: 30 }
		);
	});

	test('from banks it takes its share of each, half of it cases, and the rest of its own', () => {
		const questions = [
			...['a', 'b', 'c'].flatMap((lesson) =>
				Array.from({ length: 10 }, (_, at) =>
					question(`${lesson}.q${at}`, {
						lesson,
						standards: [`1.${at % 5}`],
						...(at < 6 && { asks: 'knowledge' })
					})
				)
			),
			...Array.from({ length: 8 }, (_, at) => question(`own${at}`, { standards: ['2.1'] }))
		];
		const plan = quizOf(questions, { draw: 10, each: 2 });
		fc.assert(
			fc.property(randoms, (stream) => {
				let state: QuizState | undefined;
				for (let go = 1; go <= 4; go++) {
					const drawn = drawQuestions(plan, state, next(stream));
					expect(new Set(drawn).size).toBe(10);
					for (const lesson of ['a', 'b', 'c']) {
						const share = drawn.filter((at) => questions[at]?.id.startsWith(`${lesson}.`));
						expect(share).toHaveLength(2);
						const known = share.filter((at) => questions[at]?.asks === 'knowledge');
						expect(known.length).toBeLessThanOrEqual(1);
					}
					const often = new Map<string, number>();
					for (const at of drawn.filter((at) => at < 30))
						for (const number of questions[at]!.standards)
							often.set(number, (often.get(number) ?? 0) + 1);
					if (go === 1) expect(Math.max(...often.values())).toBeLessThanOrEqual(2);
					const last = new Set(state?.run?.drawn);
					expect(drawn.filter((at) => last.has(at) && at < 30)).toEqual([]);
					state = {
						kind: 'quiz',
						turns: 1,
						run: { drawn, answers: [] },
						best: null,
						met: [...new Set([...(state?.met ?? []), ...drawn])],
						runs: go
					};
				}
			}),
			{ seed: 4, numRuns: 40 }
		);
	});

	test('a bank that runs out leaves its places to others', () => {
		const few = [
			question('a.one', { lesson: 'a' }),
			...[1, 2, 3].map((at) => question(`own${at}`))
		];
		expect(drawQuestions(quizOf(few, { draw: 4, each: 2 }), undefined, () => 0.5)).toHaveLength(4);
	});

	test('a bank smaller than the draw is drawn whole', () => {
		const drawn = drawQuestions({ ...bank, draw: 99 }, undefined, () => 0.5);
		expect([...drawn].sort((a, b) => a - b)).toEqual([...Array(30).keys()]);
	});
});

describe('shuffledOptions', () => {
	const four = question('q', { options: 4 });

	test('the same seed gives the same order, other seeds give others', () => {
		expect(shuffledOptions(four, 'abc.1')).toEqual(shuffledOptions(four, 'abc.1'));
		const orders = Array.from({ length: 50 }, (_, seed) => shuffledOptions(four, seed).join());
		expect(new Set(orders).size).toBeGreaterThan(12);
		for (const order of orders) expect(order.split(',').sort().join()).toBe('0,1,2,3');
	});

	test('an ordering never shows its answer', () => {
		const two = question('q', { type: 'ordering', options: 2, correct: [0, 1] });
		for (let seed = 0; seed < 20; seed++) expect(shuffledOptions(two, seed)).toEqual([1, 0]);
	});
});
