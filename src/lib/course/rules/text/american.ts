import type { Dictionary } from './dictionary.ts';

/** Words that no pattern turns into their British form. */
const PAIRS: Record<string, string> = {
	acknowledgment: 'acknowledgement',
	aging: 'ageing',
	aluminum: 'aluminium',
	anemia: 'anaemia',
	anesthetic: 'anaesthetic',
	artifact: 'artefact',
	diarrhea: 'diarrhoea',
	enroll: 'enrol',
	enrollment: 'enrolment',
	fetus: 'foetus',
	fulfill: 'fulfil',
	fulfillment: 'fulfilment',
	gotten: 'got',
	gray: 'grey',
	leukemia: 'leukaemia',
	maneuver: 'manoeuvre',
	math: 'maths',
	mom: 'mum',
	pediatric: 'paediatric',
	plow: 'plough',
	skeptic: 'sceptic',
	skeptical: 'sceptical',
	skillful: 'skilful',
	toward: 'towards',
	willful: 'wilful'
};

/** What American spelling does differently, and the British for it. */
const PATTERNS: [american: RegExp, british: string][] = [
	[/z(?=e|i|a|y)/, 's'],
	[/or(?=s?$|ed$|ing$|able|ful|ite|al|ly)/, 'our'],
	[/ter(?=s?$)/, 'tre'],
	[/l(?=ed$|ing$|ers?$|ors?$)/, 'll'],
	[/ense(?=s?$)/, 'ence'],
	[/c(?=ing$|ed$)/, 's'],
	[/og(?=s?$)/, 'ogue']
];

/**
 * The British form of a word that is spelt the American way.
 *
 * @returns `undefined` for a word that is British, or in neither
 */
export function britishFor(word: string, isBritish: Dictionary): string | undefined {
	const lower = word.toLowerCase();
	if (Object.hasOwn(PAIRS, lower)) return PAIRS[lower];
	if (isBritish(word) || isBritish(lower)) return undefined;
	for (const [american, british] of PATTERNS) {
		const candidate = lower.replace(american, british);
		if (candidate !== lower && isBritish(candidate)) return candidate;
	}
	return undefined;
}
