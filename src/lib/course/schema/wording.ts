import { z } from 'zod';

/**
 * How the things that kept answers name by position are worded: enough to see in a later version
 * that two of them have changed places, and no more. It lies in the package for
 * `npm run check -- --against`; no page loads it.
 */

/** Short hashes, see `course/wording.ts`, in the order in which answers count. */
export const WordedGroupSchema = z.object({
	/** `rows` and `matches` are the left and the right sides of a matching question. */
	what: z.enum([
		'options',
		'rows',
		'matches',
		'scenes',
		'choices',
		'sentences',
		'items',
		'bins',
		'statements',
		'points'
	]),
	/** Id of the question they belong to. */
	question: z.string().optional(),
	/** Title of the scene they belong to. */
	scene: z.string().optional(),
	texts: z.array(z.string())
});
export type WordedGroup = z.infer<typeof WordedGroupSchema>;

/** Id of a page → its groups, in the order of the page. */
export const WordingSchema = z.record(z.string(), z.array(WordedGroupSchema));
export type Wording = z.infer<typeof WordingSchema>;
