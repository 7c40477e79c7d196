import type { Report } from '../report.ts';
import type { Component } from './component.ts';

/** Fewer sentences share too few words for anything to be sewn together. */
const FEWEST_SENTENCES = 5;

/** `<NextWord>`: the text is long enough, and `start` opens one of its sentences. */
export function checkNextWord(component: Component, report: Report): Record<string, never> {
	const { text = '', start = '' } = component.attributes;
	const sentences = text.split(/(?<=[.!?])\s+/).filter((sentence) => /\p{L}/u.test(sentence));
	if (text && sentences.length < FEWEST_SENTENCES)
		report.error(
			'component',
			component,
			`<NextWord>: \`text\` has ${sentences.length} ${sentences.length === 1 ? 'sentence' : 'sentences'}; the model needs ${FEWEST_SENTENCES} or more.`
		);
	const first = (sentence: string) => /[\p{L}\p{N}'’-]+/u.exec(sentence)?.[0].toLocaleLowerCase();
	if (text && start && !sentences.some((sentence) => first(sentence) === start.trim().toLocaleLowerCase()))
		report.error(
			'component',
			component,
			`<NextWord>: no sentence of \`text\` begins with "${start.trim()}".`,
			'`start` is the first word of one of its sentences.'
		);
	return {};
}
