import { step } from '../session/step.ts';
import { hand } from './describe.ts';

/**
 * What an answer needs: the session's rules, and the words an LMS is told of it in. Lesson pages
 * bring it to the attempt, so that the home page, where a launch begins, does not wait for it.
 */
export const play = { step, hand };
export type Play = typeof play;
