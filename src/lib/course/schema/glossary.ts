import { z } from 'zod';
import { withMarks } from '../typography.ts';

/** `course/glossary/<lang>.yaml`: the terms that text may link to. */
export const GlossarySchema = z.array(
	z.strictObject({
		/** As linked: `[bias](glossary:bias)`. */
		id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
		term: z.string().min(1).transform(withMarks),
		meaning: z.string().min(1).transform(withMarks)
	})
);
