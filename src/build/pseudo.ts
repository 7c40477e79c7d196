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
		.split(/(\{\{[^}]*\}\}|<(?:"[^"]*"|[^">])*>|&[#\w]+;)/)
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

/** Compiled prose in the pseudo-locale: text between tags, and the words that components are given. */
export function pseudoProse(prose: string): string {
	return prose
		.split(/(<script[\s\S]*?<\/script>)/)
		.map((part, index) => (index % 2 === 1 ? part : pseudo(withPseudoAttributes(part))))
		.join('');
}

/** Attributes of components that hold words, alone or in JSON; the others hold numbers and names. */
const WORDED =
	/(?<=^<[A-Z](?:"[^"]*"|[^">])* (?:title|passage|text|start|pairs|items|route)=")[^"]+(?=")/gm;

function withPseudoAttributes(html: string): string {
	return html.replace(WORDED, (value) => {
		const text = value.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, code: string) =>
			String.fromCodePoint(parseInt(code, hex ? 16 : 10))
		);
		const changed = /^[[{]/.test(text) ? JSON.stringify(everyWord(JSON.parse(text))) : pseudo(text);
		return changed.replace(/[&<"{}\n]/g, (sign) => `&#${sign.codePointAt(0)};`);
	});
}

/** Turns the player's own dictionary into the pseudo-locale. */
export function pseudoDictionary(): Plugin {
	return {
		name: 'second-look:pseudo-locale',
		enforce: 'pre',
		transform(code, id) {
			if (!/\/src\/lib\/i18n\/en\/\w+\.json$/.test(id)) return undefined;
			return JSON.stringify(everyWord(JSON.parse(code)));
		}
	};
}

/** A copy of data in which every string is in the pseudo-locale, but for the name of a drawing. */
function everyWord(value: unknown): unknown {
	if (typeof value === 'string') return pseudo(value);
	if (Array.isArray(value)) return value.map(everyWord);
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, entry]) => [key, key === 'drawing' ? entry : everyWord(entry)])
	);
}
