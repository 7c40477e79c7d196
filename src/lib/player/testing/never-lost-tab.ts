import type { HandedInteraction } from '../../lms/driver.ts';
import type { Attempt } from '../attempt.svelte.ts';
import { play } from '../play.ts';
import type { Life, LmsRecord } from './never-lost-lms.ts';
import type { Assignment, Device, Learner } from './never-lost-story.ts';

/** The course, open in a tab. */
export interface Tab {
	learner: Learner;
	assignment: Assignment;
	device: Device;
	attempt: Attempt;
	record: LmsRecord;
	life: Life;
	/** The step at which it was opened. */
	opened: number;
	/** The attempt that it was last seen with. */
	goesOnWith: string;
	/** The answers that were given in it. */
	given: HandedInteraction[];
}

/** Lets an attempt answer, and takes notes of what it hands to the LMS. */
export function noteAnswers(attempt: Attempt): HandedInteraction[] {
	const given: HandedInteraction[] = [];
	attempt.play = {
		...play,
		hand(...asked) {
			const handed = play.hand(...asked);
			given.push(handed);
			return handed;
		}
	};
	return given;
}
