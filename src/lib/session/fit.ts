import type { CoursePlan } from '../course/schema/plan.ts';
import type { ActivityState, Session } from './session.ts';
import { encode } from './snapshot.ts';

/**
 * The session as text of at most `room` characters, for an LMS that keeps no more: a snapshot that is
 * cut cannot be read at all. What was reported, the place and the pages seen always stay. First a
 * later go at what was finished is left out, and the best stays; then whole activities, those that
 * take most room first, so that few of them are lost.
 */
export function encodeWithin(plan: CoursePlan, session: Session, room: number): string {
	let text = encode(plan, session);
	if (text.length <= room) return text;
	let activities: Session['activities'] = Object.fromEntries(
		Object.entries(session.activities).map(([id, state]) => [id, bestOnly(state)])
	);
	text = encode(plan, { ...session, activities });
	const lengths = Object.keys(activities).map((id) => {
		const others = { ...session, activities: without(activities, id) };
		return { id, others: encode(plan, others).length };
	});
	for (const { id } of lengths.sort((a, b) => a.others - b.others)) {
		if (text.length <= room) break;
		activities = without(activities, id);
		text = encode(plan, { ...session, activities });
	}
	return text;
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
