import type { ActivityState, Interaction } from './session.ts';

/** An answer before it has its place in the LMS's list, and how sure of it the learner was. */
export type Answer = Pick<
	Interaction,
	'type' | 'part' | 'response' | 'correct' | 'options' | 'result' | 'weighting' | 'standards'
> & { certainty?: 0 | 1 | 2 };

/** What an event did to one activity. */
export interface Turn<S extends ActivityState = ActivityState> {
	state: S;
	answers: Answer[];
	/** The activity was finished before: past the LMS's room, such answers are not sent. */
	retry: boolean;
}
