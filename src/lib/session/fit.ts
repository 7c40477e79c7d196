import type { CoursePlan } from '../course/schema/plan.ts';
import type { ActivityState, Session } from './session.ts';
import { encode } from './snapshot.ts';

export interface Fitted {
	text: string;
	/** Nothing was left out. */
	whole: boolean;
}

/**
 * The session as text of at most `room` characters, for an LMS that keeps no more: a snapshot that is
 * cut cannot be read at all. What was reported, the place and the pages seen always stay. First a
 * later go at what was finished is left out, and the best stays; then whole activities, those that
 * take most room first, so that few of them are lost.
 */
export function encodeWithin(plan: CoursePlan, session: Session, room: number): Fitted {
	let text = encode(plan, session);
	if (text.length <= room) return { text, whole: true };
	let activities: Session['activities'] = Object.fromEntries(
		Object.entries(session.activities).map(([id, state]) => [id, bestOnly(state)])
	);
	text = encode(plan, { ...session, activities });
	const size = (id: string) =>
		text.length - encode(plan, { ...session, activities: without(activities, id) }).length;
	for (const id of Object.keys(activities).sort((a, b) => size(b) - size(a))) {
		if (text.length <= room) break;
		activities = without(activities, id);
		text = encode(plan, { ...session, activities });
	}
	return { text, whole: false };
}

function without(activities: Session['activities'], id: string): Session['activities'] {
	return Object.fromEntries(Object.entries(activities).filter(([key]) => key !== id));
}

function bestOnly(state: ActivityState): ActivityState {
	if (state.kind === 'survey' || state.best === null) return state;
	switch (state.kind) {
		case 'scenario':
			return { ...state, path: state.best };
		case 'quiz':
			return { ...state, run: state.best };
		case 'review':
			return { ...state, picked: state.best };
		case 'sort':
			return { ...state, placed: state.best };
	}
}
