import { z } from 'zod';

/**
 * The plan is what the session needs to know about the whole course: its lessons, its pages and
 * the shape and key of every activity, without a word of their text. It travels in the app's
 * constant part, so it is kept small: scenes, choices and options are known by their position.
 */

/** What is printed where a plan comes from elsewhere: nothing in it moves a terminal's cursor. */
const NameSchema = z.string().regex(/^\P{C}*$/u);
/** Far more of anything than a page can have; a plan from elsewhere cannot ask for a world of it. */
const several = (most: number) => z.int().min(0).max(most);

export const PageKindSchema = z.enum([
	'opening',
	'prose',
	'scenario',
	'quiz',
	'know-this',
	'review',
	'sort',
	'survey',
	'reflect'
]);
export type PageKind = z.infer<typeof PageKindSchema>;
/** What a file of a lesson holds: a page, or a bank of questions that quizzes draw from. */
export type FileKind = PageKind | 'bank';

export const ComparisonSchema = z.enum(['>=', '<=', '>', '<', '=']);
export type Comparison = z.infer<typeof ComparisonSchema>;

/** `[meter, amount]`: the meter's position and what is added to it. */
export const MeterChangeSchema = z.tuple([z.int(), z.int()]);
export type MeterChange = z.infer<typeof MeterChangeSchema>;

/** `[meter, comparison, value]`: the choice is offered only while this holds. */
export const MeterConditionSchema = z.tuple([z.int(), ComparisonSchema, z.int()]);
export type MeterCondition = z.infer<typeof MeterConditionSchema>;

export const ChoicePlanSchema = z.object({
	/** Position of the scene it leads to. */
	to: z.int(),
	/** 0 harmful … 3 best, see `verdict.ts`. */
	points: z.int().min(0).max(3),
	changes: z.array(MeterChangeSchema).optional(),
	conditions: z.array(MeterConditionSchema).optional()
});
export type ChoicePlan = z.infer<typeof ChoicePlanSchema>;

export const EndingSchema = z.enum(['good', 'mixed', 'poor']);
export type Ending = z.infer<typeof EndingSchema>;

export const ScenePlanSchema = z.object({
	ending: EndingSchema.optional(),
	choices: z.array(ChoicePlanSchema).max(100)
});

export const ScenarioPlanSchema = z.object({
	kind: z.literal('scenario'),
	standards: z.array(z.string()),
	meters: z.array(z.object({ start: z.int(), min: z.int(), max: z.int() })),
	/** The first scene is where it begins. */
	scenes: z.array(ScenePlanSchema).max(1_000)
});
export type ScenarioPlan = z.infer<typeof ScenarioPlanSchema>;

export const QuestionTypeSchema = z.enum(['choice', 'multiple', 'matching', 'ordering']);
export type QuestionType = z.infer<typeof QuestionTypeSchema>;

/**
 * A question's options in source order. A response is an array of positions:
 * - `choice`: one option; `multiple`: the options picked, ascending;
 * - `matching`: for each left item the position of the right item chosen (the right one is its own);
 * - `ordering`: the items from first to last (right is 0, 1, 2 …).
 */
export const QuestionPlanSchema = z.object({
	id: NameSchema,
	type: QuestionTypeSchema,
	options: z.int().min(2).max(26),
	/** The right response, in the form above. */
	correct: z.array(z.int()),
	lesson: z.string(),
	standards: z.array(z.string()),
	difficulty: z.int().min(1).max(3),
	/** It asks for something known; the others ask what to do in a case. */
	asks: z.literal('knowledge').optional(),
	/** Questions of one idea are siblings: where one was missed, another comes back in its place. */
	idea: z.string().optional()
});
export type QuestionPlan = z.infer<typeof QuestionPlanSchema>;

export const QuizPlanSchema = z.object({
	kind: z.enum(['quiz', 'know-this']),
	standards: z.array(z.string()),
	/** How many questions one attempt asks. */
	draw: z.int(),
	certainty: z.boolean(),
	/** Counts towards the course result. */
	scored: z.boolean(),
	/** How many it draws from each lesson's bank; its own questions give the rest. */
	each: z.int().optional(),
	/** Draws from lessons already finished, and ideas missed before come first; never required. */
	spaced: z.boolean().optional(),
	questions: z.array(QuestionPlanSchema)
});
export type QuizPlan = z.infer<typeof QuizPlanSchema>;

export const MarkKindSchema = z.enum([
	'invented',
	'omitted',
	'distorted',
	'biased',
	'breach',
	'sound',
	'basis'
]);
export type MarkKind = z.infer<typeof MarkKindSchema>;

export const ReviewPlanSchema = z.object({
	kind: z.literal('review'),
	standards: z.array(z.string()),
	/** How many sentences can be picked: the source's first, then the draft's. */
	source: several(65_535),
	draft: several(65_535),
	/**
	 * `sentence` counts through source and draft. Every kind should be picked but `sound`, and `basis`,
	 * which may be: what a wrong sentence of the draft was made of.
	 */
	marks: z.array(z.object({ kind: MarkKindSchema, sentence: z.int() }))
});
export type ReviewPlan = z.infer<typeof ReviewPlanSchema>;

export const SortPlanSchema = z.object({
	kind: z.literal('sort'),
	standards: z.array(z.string()),
	bins: several(100),
	/** The right bin of each item. */
	items: z.array(z.int()).max(1_000)
});
export type SortPlan = z.infer<typeof SortPlanSchema>;

export const SurveyPlanSchema = z.object({
	kind: z.literal('survey'),
	standards: z.array(z.string()),
	statements: several(1_000),
	scale: several(100)
});
export type SurveyPlan = z.infer<typeof SurveyPlanSchema>;

export const ActivityPlanSchema = z.discriminatedUnion('kind', [
	ScenarioPlanSchema,
	QuizPlanSchema,
	ReviewPlanSchema,
	SortPlanSchema,
	SurveyPlanSchema
]);
export type ActivityPlan = z.infer<typeof ActivityPlanSchema>;

export const PagePlanSchema = z.object({
	/** `recording/the-visit`; a lesson's opening is `recording/index`. */
	id: NameSchema,
	kind: PageKindSchema,
	title: z.string(),
	minutes: z.int(),
	/** Under *Go further*: never blocks completion. */
	further: z.boolean(),
	/** Id of the activity that counts in place of this one: nobody has to take it. */
	instead: z.string().optional(),
	/** Standards that are practised and never scored, where the page asks nothing that is scored. */
	practises: z.array(z.string()).optional(),
	/** Absent for openings, prose and reflections, which have nothing to score or keep. */
	activity: ActivityPlanSchema.optional()
});
export type PagePlan = z.infer<typeof PagePlanSchema>;

export const LessonPlanSchema = z.object({
	id: NameSchema,
	title: z.string(),
	summary: z.string(),
	/** Sum over the core pages. */
	minutes: z.int(),
	pages: z.array(PagePlanSchema)
});
export type LessonPlan = z.infer<typeof LessonPlanSchema>;

/**
 * How the attempt's state is put to an LMS; `lms/status.ts` is the table, docs/decisions/status.md
 * says which is for whom.
 */
export const StatusProfileSchema = z.enum([
	'together',
	'separate',
	'completion-only',
	'without-failed'
]);
export type StatusProfile = z.infer<typeof StatusProfileSchema>;

export const ScopeSchema = z.enum(['core', 'all', 'none']);

export const CoursePlanSchema = z.object({
	id: NameSchema,
	version: NameSchema,
	language: z.string(),
	languages: z.array(z.string()),
	title: z.string(),
	description: z.string(),
	/** Which pages must be seen and which activities finished. */
	completion: z.object({ pages: ScopeSchema, activities: ScopeSchema }),
	/** What makes the course score, and the mark to pass in per cent. */
	pass: z.object({
		scored: z.enum(['final-check', 'quizzes']),
		mark: z.number(),
		/** How often a scored quiz may be taken; as often as one likes where it is absent. */
		attempts: z.int().optional()
	}),
	lessons: z.array(LessonPlanSchema),
	/** The standards an objective is reported for, in the order of `standards.yaml`. */
	standards: z.array(z.object({ number: z.string(), scored: z.boolean() })),
	/** `together` where it is absent. */
	status: StatusProfileSchema.optional()
});
export type CoursePlan = z.infer<typeof CoursePlanSchema>;
