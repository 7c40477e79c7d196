import fc from 'fast-check';
import type { QuizPlan } from '../course/schema/plan.ts';
import { bank, check, known, quizRun, sample } from './sample.fixture.ts';
import type { SessionEvent } from './session.ts';

/** Histories by chance, for properties that must hold of any. */

const ids = sample.lessons.flatMap(({ pages }) => pages.map(({ id }) => id));
const small = fc.integer({ min: 0, max: 5 });
const odd = fc.oneof(
	{ weight: 40, arbitrary: small },
	{ weight: 1, arbitrary: fc.constantFrom(-1, 0.5, NaN, Infinity, 1e9) }
);
const positions = fc.oneof(
	fc.array(odd, { maxLength: 7 }),
	...[2, 3, 4].map((count) =>
		fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 }).map((all) => all.slice(0, count))
	),
	fc.constantFrom([0], [1, 3], [0, 1, 2], [2, 1, 0], [0, 1, 2, 3], [3, 2, 1, 0])
);
const bins = fc.oneof(positions, fc.array(fc.nat({ max: 2 }), { minLength: 4, maxLength: 4 }));
const latency = fc.constantFrom(0, 1.5, NaN, -3, Infinity);
const certainty = fc.constantFrom<(0 | 1 | 2 | null)[]>(0, 1, 2, null);
const drawn = fc.oneof(positions, fc.constant(undefined));

/** Any event for the sample: many fit it, many are nonsense. */
export const anyEvent: fc.Arbitrary<SessionEvent> = fc
	.oneof(
		{ weight: 20, arbitrary: fc.constantFrom(...ids) },
		fc.constantFrom('', 'no/where', '__proto__')
	)
	.chain(
		(activity): fc.Arbitrary<SessionEvent> =>
			fc.oneof(
				fc.constant<SessionEvent>({ type: 'pageOpened', page: activity }),
				fc.record({
					type: fc.constant('choiceMade'),
					activity: fc.constantFrom(activity, 'one/the-visit'),
					choice: odd,
					latency
				}),
				fc.record({
					type: fc.constant('steppedBack'),
					activity: fc.constantFrom(activity, 'one/the-visit'),
					length: odd
				}),
				fc
					.record({ type: fc.constant('startedAgain'), activity: fc.constant(activity), drawn })
					.map((event) => event as SessionEvent),
				fc.record({
					type: fc.constant('questionAnswered'),
					activity: fc.constant(activity),
					response: positions,
					certainty,
					latency
				}),
				fc.record({
					type: fc.constant('draftReviewed'),
					activity: fc.constant('one/draft'),
					picked: positions,
					latency
				}),
				fc.record({
					type: fc.constant('sorted'),
					activity: fc.constant('two/bins'),
					placed: bins,
					latency
				}),
				fc.record({
					type: fc.constant('surveyAnswered'),
					activity: fc.constant('two/how-you-see-it'),
					answers: fc.array(fc.oneof(odd, fc.constant(null)), { minLength: 2, maxLength: 4 }),
					latency
				})
			) as fc.Arbitrary<SessionEvent>
	);

const quizzes: [string, QuizPlan][] = [
	['one/known', known],
	['one/check', check],
	['finish/final-check', bank]
];

/** A whole go at a quiz, so that finished ones are not rare. */
const wholeGo = fc
	.tuple(fc.constantFrom(...quizzes), small, fc.context())
	.chain(([[id, plan], wrong]) =>
		fc
			.shuffledSubarray([...plan.questions.keys()], { minLength: plan.draw, maxLength: plan.draw })
			.map((order) => quizRun(id, plan, order, wrong))
	);

/** Any history: single events and whole goes, in any order. */
export const anyHistory = fc
	.array(fc.oneof({ weight: 12, arbitrary: anyEvent.map((event) => [event]) }, wholeGo), {
		maxLength: 60
	})
	.map((parts) => parts.flat());
