import type { Stretch } from './words.ts';

/**
 * What counts as a figure: a number that somebody must have counted, and that a reader may ask the
 * source of. Years, ages, dates, times, minutes and small counts are no figures.
 */
const SMALL = '(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|thousand)';
const NUMBER = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const COUNTED =
	'(?:studies|trials|reviews|people|adults|children|families|parents|carers|patients|users|readers|' +
	'respondents|participants|interviews|workers|practitioners|staff|students|graduates|nurses|' +
	'councils|authorities|organisations|employers|records|notes|cases|assessments|transcripts|' +
	'recordings|errors|words|answers|questions|countries)';

/** Patterns in which a space stands for any white space. */
const FIGURES = [
	// 63%, 7.5 per cent, five per cent
	`${NUMBER}\\s*%`,
	`(?:${NUMBER}|(?:${SMALL}|fifteen|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?) (?:per\\s*cent|percentage points?)`,
	// £1.50, £2 million
	`[£€$]\\s*${NUMBER}(?:\\s*(?:million|billion|m|bn|k)\\b)?`,
	// 4 in 10, 21 out of 713; never a year
	`${NUMBER} (?:in|of|out of) (?:every |the |all )?(?!(?:19|20)\\d\\d\\b)${NUMBER}`,
	`(?:one|${SMALL}) (?:in|out of) (?:every )?${SMALL}`,
	// a third of, two thirds of
	`(?:a|one|two|three|four) (?:third|quarter|fifth|tenth)s? of(?! (?:an |the )?(?:hour|way|time|day|page))`,
	// three times as likely, twice as often
	`(?:${NUMBER}|${SMALL}) times (?:as|more|less|higher|lower|likelier)`,
	'twice as (?:many|much|likely|often)',
	// an effect of 0.49
	'0\\.\\d+',
	// 155 social workers, 1,300 children: a number of ten or more, and soon after it what was counted
	`(?:\\d{1,3}(?:,\\d{3})+|\\d{2,}) (?:[\\p{L}-]+ ){0,2}${COUNTED}`,
	// 1.2 million
	`${NUMBER} (?:million|billion)`
];

const FIGURE = new RegExp(
	`(?<![\\p{L}\\p{N}.,£-])(?:${FIGURES.join('|')})(?![\\p{L}\\p{N}])`.replaceAll(' ', '\\s+'),
	'giu'
);

/** Numbers that a text says are made up need no source: "imagine 1,000 families". */
const MADE_UP = /\b(?:imagine|suppose|pretend|invented|made[- ]up)\b/i;

export function isMadeUp(text: string): boolean {
	return MADE_UP.test(text);
}

/** The figures in a text. */
export function* figuresIn(text: string): Generator<Stretch> {
	for (const { 0: figure, index } of text.matchAll(FIGURE))
		if (!/^(?:19|20)\d\d\s/.test(figure)) yield { text: figure.replace(/\s+/g, ' '), index };
}
