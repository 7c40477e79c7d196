/** For dates and proofing: English is British English here. */
export function localeOf(language: string): string {
	return language === 'en' ? 'en-GB' : language;
}
