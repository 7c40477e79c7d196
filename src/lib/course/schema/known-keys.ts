import { z } from 'zod';

/** The keys that a schema knows at a path, for "did you mean". Empty where any key goes. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	let here: unknown = schema;
	for (const step of path) {
		here = unwrap(here);
		if (here instanceof z.ZodObject) here = (here.shape as Record<string, unknown>)[String(step)];
		else if (here instanceof z.ZodArray) here = here.element;
		else if (here instanceof z.ZodRecord) here = here.valueType;
		else return [];
	}
	here = unwrap(here);
	return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function unwrap(schema: unknown): unknown {
	let inner = schema;
	while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
	return inner;
}
