import { z } from 'zod';
import { EndingSchema, MarkKindSchema, QuestionTypeSchema } from './plan.ts';

/**
 * A page as it reaches the browser: the words, as sanitised HTML, in the order of the plan.
 * Positions here and in the plan are the same positions.
 */

/** Sanitised HTML of one or more blocks. Links out of the page are relative to the page's file. */
const Html = z.string();
/** Sanitised HTML without blocks. */
const Inline = z.string();

export const ReferenceSchema = z.object({
	id: z.string(),
	title: z.string(),
	publisher: z.string(),
	year: z.string(),
	url: z.url().optional()
});
export type Reference = z.infer<typeof ReferenceSchema>;

export const TermSchema = z.object({ id: z.string(), term: z.string(), meaning: z.string() });
export type Term = z.infer<typeof TermSchema>;

const PageBase = {
	/** `recording/the-visit` */
	id: z.string(),
	lesson: z.string(),
	title: z.string(),
	minutes: z.int(),
	further: z.boolean(),
	/** The activity that counts in place of this one. */
	instead: z.string().optional(),
	standards: z.array(z.object({ number: z.string(), text: z.string() })),
	/** The sources cited on this page, in order of first citation. */
	references: z.array(ReferenceSchema),
	/** The glossary terms linked on this page. */
	terms: z.array(TermSchema)
};

export const OpeningSchema = z.object({
	...PageBase,
	kind: z.literal('opening'),
	summary: z.string(),
	outcomes: z.array(z.string()),
	body: Html
});
export type OpeningPage = z.infer<typeof OpeningSchema>;

/** Prose is compiled to a component; this is all the data it has. */
export const ProseSchema = z.object({ ...PageBase, kind: z.literal('prose') });
export type ProsePage = z.infer<typeof ProseSchema>;

/** One block of a scene: narration, or speech by someone in the cast. */
export const PassageSchema = z.union([
	// Speech first: the other would take it too, and drop the speaker.
	z.object({ speaker: z.string(), html: Html }),
	z.object({ html: Html })
]);
export type Passage = z.infer<typeof PassageSchema>;

export const SceneSchema = z.object({
	/** The heading's slug, or the id pinned before it. */
	id: z.string(),
	title: z.string(),
	ending: EndingSchema.optional(),
	body: z.array(PassageSchema),
	choices: z.array(z.object({ text: Inline, feedback: Html }))
});
export type Scene = z.infer<typeof SceneSchema>;

export const ScenarioSchema = z.object({
	...PageBase,
	kind: z.literal('scenario'),
	intro: Html,
	meters: z.array(z.object({ key: z.string(), label: z.string() })),
	supervision: z.string().optional(),
	scenes: z.array(SceneSchema)
});
export type ScenarioPage = z.infer<typeof ScenarioSchema>;

export const QuestionSchema = z.object({
	id: z.string(),
	type: QuestionTypeSchema,
	title: z.string(),
	body: Html,
	/** `match` is the right-hand side of a matching row; `why` the feedback of this option. */
	options: z.array(z.object({ text: Inline, why: Html.optional(), match: Inline.optional() })),
	/** The headings of a matching table's two columns. */
	labels: z.tuple([z.string(), z.string()]).optional(),
	/** General feedback, shown after any answer. */
	feedback: Html.optional()
});
export type Question = z.infer<typeof QuestionSchema>;

export const QuizSchema = z.object({
	...PageBase,
	kind: z.enum(['quiz', 'know-this']),
	intro: Html,
	questions: z.array(QuestionSchema)
});
export type QuizPage = z.infer<typeof QuizSchema>;

/** A sentence carries its mark's position in the plan where it has one. */
export const SentenceSchema = z.object({ html: Inline, mark: z.int().optional() });
/** A paragraph of sentences, or a caption that cannot be picked. */
export const ReviewBlockSchema = z.union([
	z.object({ sentences: z.array(SentenceSchema) }),
	z.object({ caption: Inline })
]);

export const ReviewSchema = z.object({
	...PageBase,
	kind: z.literal('review'),
	intro: Html,
	source: z.array(ReviewBlockSchema),
	draft: z.array(ReviewBlockSchema),
	marks: z.array(z.object({ kind: MarkKindSchema, phrase: z.string(), why: z.string() }))
});
export type ReviewPage = z.infer<typeof ReviewSchema>;

export const SortSchema = z.object({
	...PageBase,
	kind: z.literal('sort'),
	intro: Html,
	/** The table's own column headings. */
	labels: z.object({ item: z.string(), bin: z.string(), reason: z.string() }),
	bins: z.array(z.string()),
	items: z.array(z.object({ text: Inline, reason: Html }))
});
export type SortPage = z.infer<typeof SortSchema>;

export const SurveySchema = z.object({
	...PageBase,
	kind: z.literal('survey'),
	intro: Html,
	scale: z.array(z.string()),
	statements: z.array(z.string()),
	/** Id of the survey that asked the same before. */
	before: z.string().optional()
});
export type SurveyPage = z.infer<typeof SurveySchema>;

export const ReflectSchema = z.object({
	...PageBase,
	kind: z.literal('reflect'),
	intro: Html,
	prompts: z.array(z.string())
});
export type ReflectPage = z.infer<typeof ReflectSchema>;

export const PageSchema = z.discriminatedUnion('kind', [
	OpeningSchema,
	ProseSchema,
	ScenarioSchema,
	QuizSchema,
	ReviewSchema,
	SortSchema,
	SurveySchema,
	ReflectSchema
]);
export type Page = z.infer<typeof PageSchema>;

