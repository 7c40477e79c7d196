import { step } from '../session/step.ts';
import { hand } from './describe.ts';
import { keptAnswers } from './kept-answers.ts';

/**
 * What an answer needs: the session's rules, the words an LMS is told of it in, and where it is kept
 * until the LMS has it. Lesson pages bring it to the attempt, so that the home page, where a launch
 * begins, does not wait for it.
 */
export const play = { step, hand, keptAnswers };
export type Play = typeof play;
