/** The pages that every package carries beside the lessons; text may link to them as `carried:help`. */
export const CARRIED = [
	'glossary',
	'references',
	'standards',
	'disclosure',
	'help',
	'accessibility',
	'cpd-record',
	'certificate'
] as const;
export type Carried = (typeof CARRIED)[number];
