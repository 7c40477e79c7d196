// The parts that are used of two packages that bring no types of their own.

declare module 'nspell' {
	interface Checker {
		correct(word: string): boolean;
	}
	export default function nspell(dictionary: { aff: string; dic: string }): Checker;
}

declare module 'text-readability' {
	const readability: {
		/** The United States school year for which a text is written. */
		fleschKincaidGrade(text: string): number;
	};
	export default readability;
}
