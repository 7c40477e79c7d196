import { z } from 'zod';
import { withMarks } from '../typography.ts';

/** `course/standards.yaml`: the professional standards, numbered and paraphrased. */
export const StandardsSchema = z.strictObject({
	/** The reference they are paraphrased from. */
	source: z.string().min(1),
	areas: z.array(z.strictObject({ number: z.string().regex(/^\d+$/), title: z.string().min(1).transform(withMarks) })),
	standards: z.array(
		z.strictObject({
			/** Text: 3.10 is not 3.1. */
			number: z.string().regex(/^\d+\.\d+$/),
			/** A paraphrase, never the regulator's words. */
			text: z.string().min(1).transform(withMarks),
			/** `false`: practised, never scored. */
			scored: z.boolean().default(true)
		})
	)
});
