import { describe, expect, test } from 'vitest';
import type { CoursePlan } from '../course/schema/plan.ts';
import { isLessonFinished, pageState, progress } from './progress.ts';
import { page, play, question, quizOf, sample } from './sample.fixture.ts';
import type { SessionEvent } from './session.ts';
import { drawSpaced, recall, type Memory } from './spaced.ts';

/** Two ideas from lesson a, one from lesson b, two siblings each. */
const questions = [
	question('a.fluent-1', { lesson: 'a', idea: 'fluent' }),
	question('a.fluent-2', { lesson: 'a', idea: 'fluent' }),
	question('a.asking-1', { lesson: 'a', idea: 'asking' }),
	question('a.asking-2', { lesson: 'a', idea: 'asking' }),
	question('b.proxy-1', { lesson: 'b', idea: 'proxy' }),
	question('b.proxy-2', { lesson: 'b', idea: 'proxy' })
];
const spaced = quizOf(questions, { draw: 3, spaced: true, scored: false });
const lesson = (id: string, pages: CoursePlan['lessons'][number]['pages']) => ({
	id,
	title: id,
	summary: '',
	minutes: 1,
	pages
});
const plan: CoursePlan = {
	...sample,
	lessons: [
		lesson('a', [page('a/read', 'prose')]),
		lesson('b', [page('b/read', 'prose'), page('b/back', 'quiz', spaced)]),
		lesson('c', [page('c/back', 'quiz', spaced)])
	]
};
const open = (page: string): SessionEvent => ({ type: 'pageOpened', page });
const go = (activity: string, drawn: number[], right: boolean[]): SessionEvent[] => [
	{ type: 'startedAgain', activity, drawn },
	...right.map((each): SessionEvent => ({
		type: 'questionAnswered',
		activity,
		response: [each ? 0 : 1],
		certainty: null,
		latency: 1
	}))
];
const ids = (drawn: number[]) => drawn.map((at) => questions[at]!.id);
const memory = (over: Partial<Memory> = {}): Memory => ({
	finished: new Set(['a', 'b']),
	ideas: new Map(),
	asked: new Set(),
	...over
});

describe('drawSpaced', () => {
	test('asks about finished lessons only, one question an idea', () => {
		const drawn = drawSpaced(spaced, memory({ finished: new Set(['a']) }), () => 0.3);
		expect(
			ids(drawn)
				.map((id) => id.slice(0, -2))
				.sort()
		).toEqual(['a.asking', 'a.fluent']);
		expect(drawSpaced(spaced, memory({ finished: new Set() }), () => 0.3)).toEqual([]);
	});

	test('an idea that was missed comes first, as its sibling; one that was right comes last', () => {
		const drawn = drawSpaced(
			{ ...spaced, draw: 2 },
			memory({
				ideas: new Map([
					['a/asking', 'missed'],
					['a/fluent', 'right']
				]),
				asked: new Set(['a.asking-1', 'a.fluent-2'])
			}),
			() => 0.7
		);
		expect(ids(drawn)[0]).toBe('a.asking-2');
		expect(ids(drawn)[1]).toMatch(/^b\.proxy/);
	});
});

describe('recall', () => {
	test('knows the lessons done, what was asked elsewhere and how it went last', () => {
		const session = play(
			[open('a/read'), open('b/read'), open('b/back'), ...go('b/back', [0, 2], [true, false])],
			{ plan }
		);
		const known = recall(plan, session, 'c/back');
		expect(known).toEqual({
			finished: new Set(['a', 'b']),
			ideas: new Map([
				['a/fluent', 'right'],
				['a/asking', 'missed']
			]),
			asked: new Set(['a.fluent-1', 'a.asking-1'])
		});
		expect(recall(plan, session, 'b/back').asked).toEqual(new Set());
	});
});

test('a page of spaced questions asks only to be opened', () => {
	const session = play([open('a/read'), open('b/read'), open('b/back')], { plan });
	expect(pageState(plan, session, 'b/back')).toBe('done');
	expect(isLessonFinished(plan, session, plan.lessons[1]!)).toBe(true);
	expect(
		progress(
			plan,
			play([...plan.lessons.flatMap(({ pages }) => pages.map(({ id }) => open(id)))], { plan })
		)
	).toBe(1);
});
