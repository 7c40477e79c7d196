import type { TFunction } from 'i18next';
import { STOP, type Follower, type Step } from './next-word.ts';

/** How the model's words are called where they are spoken of. */
export function nameOf(t: TFunction, word: string): string {
	return word === STOP ? t('explore.nextWord.stop') : word;
}

/** "is 3, has 2" */
export function countsOf(t: TFunction, among: Follower[]): string {
	return among
		.map(({ word, count }) => t('explore.nextWord.count', { word: nameOf(t, word), count }))
		.join(', ');
}

/** What a step was drawn from, in a sentence. */
export function choiceOf(t: TFunction, { before, among }: Step): string {
	const counts = countsOf(t, among);
	if (before === STOP) return t('explore.nextWord.toBegin', { counts });
	if (among.length === 1) return t('explore.nextWord.afterOne', { word: before, counts });
	return t('explore.nextWord.after', { word: before, counts });
}
