import { rule } from './rule.ts';
import { englishPassages } from './text/english.ts';
import { readable } from './text/words.ts';

/** Wording to avoid, and what to write instead. Matched from word to word, in any case. */
const WORDING: [avoid: RegExp, instead: string][] = [
	[/the (?:elderly|aged)(?! [a-z]+(?:man|woman|person|people)\b)/, 'older people'],
	[/the (?:disabled|handicapped)(?! (?:man|woman|person|child|people|children)\b)/, 'disabled people'],
	[/handicapped/, 'disabled'],
	[/the (?:blind|deaf)(?! (?:man|woman|person|child|people|children|spot)\b)/, 'blind people, deaf people'],
	[/the homeless(?! (?:man|woman|person|child|people|children|hostel|team)\b)/, 'people who are homeless'],
	[/the mentally ill/, 'people with a mental health condition'],
	[/(?:suffers?|suffered|suffering) (?:from|with)/, 'has, lives with'],
	[/(?:wheelchair|house|bed)-?bound/, 'uses a wheelchair; cannot leave the house or the bed'],
	[/confined to (?:a|his|her|their) wheelchair/, 'uses a wheelchair'],
	[/commit(?:s|ted|ting)? suicide/, 'died by suicide, took their own life'],
	[/(?:failed|successful) suicide attempt/, 'suicide attempt; died by suicide'],
	[/victims? of (?:dementia|autism|stroke|cancer)/, 'people with the condition'],
	[/dementia sufferers?/, 'people with dementia'],
	[/(?:alcoholics|(?:drug )?addicts|substance abusers?)/, 'people who drink, who use drugs'],
	[/manpower/, 'staff, workforce'],
	[/man-hours?/, 'hours of work'],
	[/mankind/, 'people'],
	[/chairm[ae]n/, 'chair'],
	[/(?:guys|ladies)/, 'everyone, people'],
	[/(?:normal|able-bodied) (?:people|person|child|children)/, 'people without the condition'],
	[/special needs/, 'the needs themselves, or additional needs'],
	[/mental(?:ly)? (?:retard\w*|handicap\w*)/, 'learning disability'],
	[/(?:non-compliant|attention[- ]seeking|hard[- ]to[- ]reach)/, 'what the person did, and why'],
	[/(?:blacklist(?:s|ed)?|whitelist(?:s|ed)?)/, 'block list, allow list'],
	[/(?:illegal (?:immigrants?|migrants?)|bogus asylum seekers?)/, 'people without leave to remain'],
	[/broken (?:home|family|families)/, 'what happened in the family'],
	[/vulnerable (?:people|person|adults?|children|child|groups?)/, 'who may be harmed, and by what']
];

const AVOID = WORDING.map(
	([avoid, instead]) =>
		[new RegExp(`(?<![\\p{L}-])(?:${avoid.source.replaceAll(' ', '\\s+')})(?!\\p{L})`, 'giu'), instead] as const
);

/** What stands between quotation marks: somebody else's words, a title, or a word discussed. */
const QUOTED = /"[^"]*"|“[^“”]*”|(?<!\p{L})‘[^‘’]*’(?!\p{L})/gu;

/**
 * People are people first. What stands in quotation marks is not looked at, nor a review,
 * where such words are there to be found.
 *
 * Good, `01-page.md`:
 *
 * ```markdown
 * Older people told the researchers that "the elderly" is not what they call themselves.
 * ```
 *
 * Bad, `01-page.md`:
 *
 * ```markdown
 * The elderly are often overlooked. He suffers
 * from dementia, and is wheelchair-bound.
 * ```
 *
 * ```text
 * 1:1 warning "The elderly" is better said in other words.
 * 1:38 warning "suffers from" is better said in other words.
 * 2:23 warning "wheelchair-bound" is better said in other words.
 * ```
 */
export const inclusiveLanguage = rule('inclusive-language', 'warning', function* (course) {
	for (const { page, passage } of englishPassages(course)) {
		if (page.activity?.kind === 'review') continue;
		const text = readable(passage.text).replace(QUOTED, (quote) => ' '.repeat(quote.length));
		for (const [avoid, instead] of AVOID)
			for (const { 0: words, index } of text.matchAll(avoid))
				yield {
					file: page.file,
					place: passage.place(index),
					message: `"${words.replace(/\s+/g, ' ')}" is better said in other words.`,
					hint: `Better: ${instead}.`
				};
	}
});
