import { z } from 'zod';
import { withMarks } from '../typography.ts';

/** `course/references.yaml`: every source that may be cited. */
export const ReferencesSchema = z.array(
	z.strictObject({
		/** As cited: `[@ADA-2026]`. */
		id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
		title: z.string().min(1).transform(withMarks),
		publisher: z.string().min(1).transform(withMarks),
		year: z.string().min(1),
		/** Left out where no address is fit to show. */
		url: z.url({ protocol: /^https?$/ }).optional()
	})
);
