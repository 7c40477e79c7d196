import fc from 'fast-check';
import { expect, test } from 'vitest';
import type {
	ActivityPlan,
	CoursePlan,
	PageKind,
	QuizPlan,
	ScenarioPlan
} from '../course/schema/plan.ts';
import { ATTEMPT, page, question, quizOf, sample } from './sample.fixture.ts';
import { isFinished, openChoices } from './scenario.ts';
import {
	MOST_RUNS,
	MOST_TURNS,
	type ActivityState,
	type Certainty,
	type QuizRun,
	type Session
} from './session.ts';
import { decode, encode } from './snapshot.ts';
import { worstSnapshot } from './worst-case.ts';

/** Nine scenes on the longest way, three choices each, and three endings. */
const scenario: ScenarioPlan = {
	kind: 'scenario',
	standards: ['3.11'],
	meters: [{ start: 1, min: 0, max: 3 }],
	scenes: [
		...Array.from({ length: 9 }, (_, at) => ({
			choices: [1, 2, 3].map((ahead, choice) => ({
				to: Math.min(at + ahead, 9 + choice),
				points: choice
			}))
		})),
		{ ending: 'good', choices: [] },
		{ ending: 'mixed', choices: [] },
		{ ending: 'poor', choices: [] }
	]
};

const ten = Array.from({ length: 10 }, (_, at) =>
	at < 7
		? question(`q${at}`, { options: 4 })
		: at < 8
			? question(`q${at}`, { type: 'multiple', options: 5, correct: [0, 1] })
			: question(`q${at}`, {
					type: at < 9 ? 'matching' : 'ordering',
					options: 4,
					correct: [0, 1, 2, 3]
				})
);
const lessonQuiz = quizOf(ten, { draw: 6 });
const knowThis = quizOf(ten.slice(0, 6), { kind: 'know-this', scored: false });
const bank = quizOf(
	Array.from({ length: 100 }, (_, at) => question(`b${at}`, { options: 4 })),
	{ draw: 20, certainty: true }
);

/** The whole course as its outline has it: ten lessons, 58 pages to read, 42 activities. */
function outline(): CoursePlan {
	const kinds: [number, PageKind, ActivityPlan][] = [
		[13, 'scenario', scenario],
		[8, 'quiz', lessonQuiz],
		[8, 'know-this', knowThis],
		[5, 'review', { kind: 'review', standards: [], source: 14, draft: 12, marks: [] }],
		[4, 'sort', { kind: 'sort', standards: [], bins: 4, items: Array(9).fill(0) as number[] }],
		[2, 'survey', { kind: 'survey', standards: [], statements: 8, scale: 5 }],
		[1, 'quiz', bank]
	];
	const activities = kinds.flatMap(([count, kind, activity]) =>
		Array.from({ length: count }, (_, at) =>
			page(`all/${kind}-${activity.kind}-${count}-${at}`, kind, activity)
		)
	);
	return {
		...sample,
		lessons: Array.from({ length: 10 }, (_, lesson) => ({
			...sample.lessons[0]!,
			id: `l${lesson}`,
			pages: [
				page(`l${lesson}/index`, 'opening'),
				...Array.from({ length: 4 }, (_, at) => page(`l${lesson}/reading-${at}`, 'prose')),
				...(lesson % 3 ? [] : [page(`l${lesson}/reflect`, 'reflect')]),
				...activities.filter((_, at) => at % 10 === lesson)
			]
		}))
	};
}

/** A session as long as this course's can be, chosen at random among the long ones. */
function longest(plan: CoursePlan, random: () => number): Session {
	const any = (count: number) => Math.floor(random() * count);
	const path = (activity: ScenarioPlan) => {
		const way: number[] = [];
		while (!isFinished(activity, way)) {
			const open = openChoices(activity, way);
			way.push(random() < 0.8 ? open[0]! : open[any(open.length)]!);
		}
		return way;
	};
	const run = (activity: QuizPlan): QuizRun => {
		const all = [...activity.questions.keys()];
		const drawn = Array.from({ length: activity.draw }, () => all.splice(any(all.length), 1)[0]!);
		const answers = drawn.map((at) => {
			const { type, options } = activity.questions[at]!;
			const every = [...Array(options).keys()];
			const response =
				type === 'choice' ? [any(options)] : type === 'multiple' ? [0, options - 1] : every;
			return { response, certainty: activity.certainty ? (any(3) as Certainty) : null };
		});
		return { drawn, answers };
	};
	const bits = (count: number) => [...Array(count).keys()].filter(() => random() < 0.5);
	const stateOf = (activity: ActivityPlan): ActivityState => {
		const turns = MOST_TURNS;
		switch (activity.kind) {
			case 'scenario':
				return { kind: 'scenario', turns, path: path(activity), best: path(activity) };
			case 'quiz':
			case 'know-this': {
				const met = [...activity.questions.keys()];
				return {
					kind: 'quiz',
					turns,
					run: run(activity),
					best: run(activity),
					met,
					runs: MOST_RUNS
				};
			}
			case 'review': {
				const count = activity.source + activity.draft;
				return { kind: 'review', turns, picked: bits(count), best: bits(count) };
			}
			case 'sort': {
				const bins = () => activity.items.map(() => any(activity.bins));
				return { kind: 'sort', turns, placed: bins(), best: bins() };
			}
			case 'survey':
				return {
					kind: 'survey',
					turns,
					answers: Array.from({ length: activity.statements }, () => any(activity.scale))
				};
		}
	};
	const pages = plan.lessons.flatMap((lesson) => lesson.pages);
	return {
		attempt: ATTEMPT,
		revision: 123_456,
		place: pages.at(-1)!.id,
		seen: pages.map(({ id }) => id),
		activities: Object.fromEntries(
			pages.flatMap(({ id, activity }) => (activity ? [[id, stateOf(activity)]] : []))
		),
		interactions: 250,
		reported: { score: 0.8765, completed: true, passed: true }
	};
}

test('the whole course of the outline stays within 1,200 characters at its worst', () => {
	const plan = outline();
	const worst = worstSnapshot(plan);
	console.info(`worst snapshot of the outline's course: ${worst} characters`);
	expect(worst).toBeLessThanOrEqual(1200);
});

test('no session is longer than the worst case, and the longest come close to it', () => {
	const random = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
	for (const plan of [outline(), sample]) {
		const worst = worstSnapshot(plan);
		let most = 0;
		fc.assert(
			fc.property(random, (stream) => {
				const session = longest(plan, () => stream.next().value);
				const text = encode(plan, session);
				expect(decode(plan, text)).toEqual({ ok: true, session, dropped: [] });
				expect(text.length).toBeLessThanOrEqual(worst);
				most = Math.max(most, text.length);
			}),
			{ seed: 6, numRuns: 20 }
		);
		expect(most).toBeGreaterThan(worst * 0.9);
	}
});

/** A course of one page, and the longest session it can have, with the longest counts. */
function alone(kind: PageKind, activity: ActivityPlan): { plan: CoursePlan; session: Session } {
	const plan = {
		...sample,
		lessons: [{ ...sample.lessons[0]!, pages: [page('a', kind, activity)] }]
	};
	let seed = 1;
	const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
	const counts = { revision: 2 ** 25 - 1, interactions: 2 ** 15 - 1 };
	return { plan, session: { ...longest(plan, random), ...counts } };
}

test.each<[PageKind, ActivityPlan]>([
	['quiz', bank],
	['know-this', knowThis],
	['review', { kind: 'review', standards: [], source: 14, draft: 13, marks: [] }],
	['sort', { kind: 'sort', standards: [], bins: 4, items: Array<number>(10).fill(0) }],
	['survey', { kind: 'survey', standards: [], statements: 11, scale: 5 }]
])('the worst case of a %s is reached, to the character', (kind, activity) => {
	const { plan, session } = alone(kind, activity);
	expect(encode(plan, session).length).toBe(worstSnapshot(plan));
});

test('the worst case of a scenario is reached on its longest ways', () => {
	const { plan, session } = alone('scenario', scenario);
	const path = Array<number>(9).fill(0);
	const best = [...path.slice(1), 2];
	expect(isFinished(scenario, best)).toBe(true);
	const activities = { a: { kind: 'scenario' as const, turns: MOST_TURNS, path, best } };
	expect(encode(plan, { ...session, activities }).length).toBe(worstSnapshot(plan));
});
