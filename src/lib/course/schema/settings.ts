import { z } from 'zod';
import { withMarks } from '../typography.ts';
import { ScopeSchema, StatusProfileSchema } from './plan.ts';

/** Text by language tag; the base language is required. */
const ByLanguage = z.record(z.string(), z.string().min(1).transform(withMarks));

/** `course/course.yaml`. */
export const SettingsSchema = z.strictObject({
	/** Never changes: an LMS knows the course by it. */
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
	title: ByLanguage,
	description: ByLanguage,
	/** The first is the base language. */
	languages: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)).min(1),
	/** Lesson ids in reading order. */
	lessons: z.array(z.string()).min(1),
	completion: z.strictObject({
		/** Which pages must be seen. */
		pages: ScopeSchema.default('core'),
		/** Which activities must be finished; surveys never count, they are voluntary. */
		activities: ScopeSchema.default('core')
	}),
	pass: z.strictObject({
		/** What the course score is: the final check, or the mean of the scored lesson quizzes. */
		scored: z.enum(['final-check', 'quizzes']),
		/** Per cent. */
		mark: z.number().min(0).max(100).default(80),
		/** How often each scored quiz may be taken; without it, as often as one likes. */
		attempts: z.int().min(1).max(20).optional()
	}),
	/** What an LMS is told of completing, passing and failing, and when. */
	status: StatusProfileSchema.default('together'),
	/** Writes the mark into the manifest, where an LMS may then override the status. */
	masteryScore: z.boolean().default(false),
	publisher: ByLanguage,
	licence: z.string()
});
export type Settings = z.infer<typeof SettingsSchema>;
