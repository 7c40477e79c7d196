/** The pages that every package carries beside the lessons; text may link to them as `carried:help`. */
export const CARRIED = [
	'cpd-record',
	'certificate',
	'glossary',
	'references',
	'standards',
	'text',
	'help',
	'disclosure',
	'accessibility'
] as const;
export type Carried = (typeof CARRIED)[number];

/**
 * A document of its own, without the frame and without a program: it is opened in a new window, so
 * that the attempt in this one goes on.
 */
export const DOCUMENT = 'text' satisfies Carried;
