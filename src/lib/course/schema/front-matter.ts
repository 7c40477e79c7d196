import { z } from 'zod';
import { withMarks } from '../typography.ts';
import { QuestionTypeSchema, type FileKind } from './plan.ts';

/** What stands between the `---` lines of a page. Which keys a page may have depends on its kind. */

const Line = z.string().trim().min(1).transform(withMarks);
const Number = z.string().regex(/^\d+\.\d+$/);
/** Known by the name it has in a heading or a title field. */
const Key = z.string().regex(/^[a-z][a-z0-9-]*$/);

const everyPage = {
	/** The page's heading. */
	title: Line,
	/** Professional standards touched. Text: 3.10 is not 3.1. */
	standards: z.array(Number).default([]),
	/** By when somebody must have read the page again. */
	review: z.iso.date().optional()
};

const everyPageButOpenings = {
	...everyPage,
	/** How long it takes; a lesson's length is the sum of its core pages. */
	minutes: z.int().min(1).max(240),
	/** Under *Go further*: never blocks completion. */
	further: z.boolean().default(false)
};

const everyActivity = {
	...everyPageButOpenings,
	/** Another activity, `recording/after-the-stroke`, that counts in place of this one. */
	instead: z.string().optional()
};

export const MeterSettingsSchema = z
	.strictObject({
		/** Shown to the learner; the key where it is left out. */
		label: Line.optional(),
		start: z.int().min(-99).max(99),
		min: z.int().min(-99).max(99),
		max: z.int().min(-99).max(99)
	})
	.refine((meter) => meter.min <= meter.start && meter.start <= meter.max, {
		message: '`start` must lie between `min` and `max`'
	});

export const QuestionSettingsSchema = z.strictObject({
	/** The lesson it tests; the page's own where it is left out. */
	lesson: z.string().optional(),
	standards: z.array(Number).optional(),
	/** 1 easy … 3 hard. */
	difficulty: z.int().min(1).max(3).default(2),
	/** Whether it asks for something known, or for something done in a case. */
	asks: z.enum(['knowledge', 'application']).optional(),
	/** Questions of one idea are siblings: where one was missed, another comes back in its place. */
	idea: Key.optional(),
	/** Needed only where the answer's form leaves it open: several right answers or one. */
	type: QuestionTypeSchema.optional()
});
export type QuestionSettings = z.infer<typeof QuestionSettingsSchema>;

const questions = {
	/** How many are asked; all of them where it is left out. */
	draw: z.int().min(1).optional(),
	/** Asks the learner how sure they are. */
	certainty: z.boolean().default(false),
	questions: z.record(z.string(), QuestionSettingsSchema).default({})
};

const plain = z.strictObject(everyPageButOpenings);

export const FRONT_MATTER = {
	opening: z.strictObject({
		...everyPage,
		minutes: z.int().min(0).max(240).default(0),
		summary: Line,
		outcomes: z.array(Line).min(1)
	}),
	prose: plain,
	scenario: z.strictObject({
		...everyActivity,
		meters: z.record(Key, MeterSettingsSchema).default({}),
		/** Who speaks: key → the name shown. */
		cast: z.record(Key, Line).default({}),
		/** The question to take to supervision. */
		supervision: Line.optional(),
		/** Three questions for a group to talk about; they stand in the facilitator's guide. */
		discuss: z.array(Line).length(3).optional()
	}),
	quiz: z.strictObject({
		...everyPageButOpenings,
		...questions,
		/** `false` keeps the quiz out of the course result. */
		scored: z.boolean().default(true),
		/** The bank, of this name in every lesson that has one, whose questions join its own. */
		bank: Key.optional(),
		/** How many it draws from each lesson's bank; its own questions give the rest. */
		each: z.int().min(1).optional(),
		/** Draws only from the banks of earlier lessons that the learner has finished. */
		spaced: z.boolean().default(false)
	}),
	/** Not a page: questions for quizzes that name it. */
	bank: z.strictObject({
		standards: everyPage.standards,
		review: everyPage.review,
		questions: questions.questions
	}),
	'know-this': z.strictObject({ ...everyPageButOpenings, ...questions }),
	review: z.strictObject(everyActivity),
	sort: z.strictObject(everyActivity),
	survey: z.strictObject({
		...everyPageButOpenings,
		/** The labels from least to most. */
		scale: z.array(Line).min(2).max(10),
		/** The survey that asked the same before, `welcome/how-you-see-it`: both are shown together. */
		before: z.string().optional()
	}),
	reflect: plain
} satisfies Record<FileKind, z.ZodType>;

export type FrontMatter<K extends FileKind> = z.infer<(typeof FRONT_MATTER)[K]>;

/** Front matter whose scalars are text even where they look like numbers or booleans. */
const TEXT = new Set(['title', 'summary', 'standards', 'review', 'supervision', 'label', 'lesson']);

export function isTextInFrontMatter(path: readonly PropertyKey[]): boolean {
	if (path[0] === 'cast' || path[0] === 'scale' || path[0] === 'outcomes' || path[0] === 'discuss') return true;
	const key = path.findLast((step) => typeof step === 'string');
	return typeof key === 'string' && TEXT.has(key);
}
