import type { Plugin } from 'vite';

/**
 * The pseudo-locale: every letter of every string gets an accent and every string grows by a
 * third. A page built with it shows at once which words did not come from a dictionary or from
 * the course (they have no accents), and which layouts break when words grow.
 */
const ACCENTS: Record<string, string> = Object.fromEntries(
	[...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, index) => [
		letter,
		[...'ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ'][index] ?? letter
	])
);

/** Text as the pseudo-locale writes it; `{{values}}`, tags and entities are left alone. */
export function pseudo(text: string): string {
	let letters = 0;
	const accented = text
		.split(/(\{\{[^}]*\}\}|<[^>]*>|&[#\w]+;)/)
		.map((part, index) =>
			index % 2 === 1
				? part
				: part.replace(/[a-zA-Z]/g, (letter) => {
						letters += 1;
						return ACCENTS[letter] ?? letter;
					})
		)
		.join('');
	return letters > 3 && !/<\w/.test(text)
		? accented + ' ~'.repeat(Math.ceil(letters / 6))
		: accented;
}

/** Fields of the course's data that hold words; everything else is ids, kinds and numbers. */
const WORDS = new Set(
	'title summary description body html text feedback why match intro label speaker supervision phrase caption reason item bin term meaning publisher outcomes bins prompts statements scale'.split(
		' '
	)
);

/** A copy of course data with its words in the pseudo-locale. */
export function pseudoWords<T>(value: T, isWords = false): T {
	if (typeof value === 'string') return (isWords ? pseudo(value) : value) as T;
	if (Array.isArray(value)) return value.map((entry) => pseudoWords<unknown>(entry, isWords)) as T;
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, entry]) => [key, pseudoWords<unknown>(entry, WORDS.has(key))])
	) as T;
}

/** Compiled prose in the pseudo-locale: text between tags; the script that imports stays. */
export function pseudoProse(prose: string): string {
	return prose
		.split(/(<script[\s\S]*?<\/script>)/)
		.map((part, index) => (index % 2 === 1 ? part : pseudo(part)))
		.join('');
}

/** Turns the player's own dictionary into the pseudo-locale. */
export function pseudoDictionary(): Plugin {
	return {
		name: 'second-look:pseudo-locale',
		enforce: 'pre',
		transform(code, id) {
			if (!/\/src\/lib\/i18n\/en\/\w+\.json$/.test(id)) return undefined;
			return JSON.stringify(allWords(JSON.parse(code)));
		}
	};
}

function allWords(value: unknown): unknown {
	return typeof value === 'string'
		? pseudo(value)
		: Object.fromEntries(
				Object.entries(value as object).map(([key, entry]) => [key, allWords(entry)])
			);
}
