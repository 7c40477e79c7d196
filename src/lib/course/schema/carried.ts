/** The pages that every package carries beside the lessons; text may link to them as `carried:help`. */
export const CARRIED = [
	'cpd-record',
	'certificate',
	'glossary',
	'references',
	'standards',
	'help',
	'disclosure',
	'accessibility'
] as const;
export type Carried = (typeof CARRIED)[number];
