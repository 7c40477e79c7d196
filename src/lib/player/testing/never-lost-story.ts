import fc from 'fast-check';

export const LEARNERS = ['ada', 'ben', null] as const;
export type Learner = (typeof LEARNERS)[number];
/** The course is in the LMS twice. */
export const ASSIGNMENTS = ['this year', 'last year'] as const;
export type Assignment = (typeof ASSIGNMENTS)[number];
export const DEVICES = ['desk', 'phone'] as const;
export type Device = (typeof DEVICES)[number];

/** What becomes of a commit: kept, refused, kept but the answer is lost, kept and answered later. */
export type Line = 'good' | 'refuses' | 'cuts' | 'slow';

export type StoryStep =
	| { step: 'launch'; learner: Learner; assignment: Assignment; device: Device; accepts: boolean }
	/** Something sensible on the page or activity that `where` stands for. */
	| { step: 'act'; tab: number; where: number; how: number; times: number }
	/** Everything that is still to do, page by page. */
	| { step: 'rush'; tab: number; how: number }
	| { step: 'line'; line: Line }
	/** Answers to slow commits arrive. */
	| { step: 'answers' }
	| { step: 'wait'; seconds: number }
	| { step: 'kill' | 'exit' | 'pause'; tab: number }
	/** Staff delete the attempt. */
	| { step: 'reset'; learner: Learner; assignment: Assignment }
	| { step: 'storage'; device: Device; blocked: boolean };

const tab = fc.nat({ max: 1 });
const assignment = fc.oneof(
	{ weight: 3, arbitrary: fc.constant(ASSIGNMENTS[0]) },
	fc.constant(ASSIGNMENTS[1])
);
const anyStep: fc.Arbitrary<StoryStep> = fc.oneof(
	{
		weight: 12,
		arbitrary: fc.record({
			step: fc.constant('act' as const),
			tab,
			where: fc.nat({ max: 40 }),
			how: fc.nat({ max: 5 }),
			times: fc.integer({ min: 1, max: 6 })
		})
	},
	{
		weight: 5,
		arbitrary: fc.record({
			step: fc.constant('launch' as const),
			learner: fc.oneof(
				{ weight: 8, arbitrary: fc.constant('ada' as const) },
				fc.constantFrom(...LEARNERS)
			),
			assignment,
			device: fc.constantFrom(...DEVICES),
			accepts: fc.boolean()
		})
	},
	{
		weight: 4,
		arbitrary: fc.record({
			step: fc.constant('line' as const),
			line: fc.constantFrom<Line[]>('good', 'good', 'refuses', 'cuts', 'slow')
		})
	},
	fc.record({ step: fc.constant('rush' as const), tab, how: fc.constantFrom(0, 3, 3) }),
	fc.constant<StoryStep>({ step: 'answers' }),
	fc.record({ step: fc.constant('wait' as const), seconds: fc.constantFrom(1, 6, 30, 200) }),
	fc.record({ step: fc.constantFrom('kill' as const, 'exit' as const, 'pause' as const), tab }),
	fc.record({
		step: fc.constant('reset' as const),
		learner: fc.constantFrom(...LEARNERS),
		assignment
	}),
	fc.record({
		step: fc.constant('storage' as const),
		device: fc.constantFrom(...DEVICES),
		blocked: fc.boolean()
	})
);

export const anyStory = fc.array(anyStep, { minLength: 10, maxLength: 36, size: 'max' });
