import type { CoursePlan } from '../course/schema/plan.ts';
import { ROOM, ROOM_FOR_CERTAINTY, ROOM_FOR_RETRIES } from './room.ts';
import { finalCheck } from './score.ts';
import type { Interaction, Session } from './session.ts';
import type { Answer, Turn } from './turn.ts';

/** Guessing, fairly sure, certain. */
const POINTS_OF_CERTAINTY = 3;

/**
 * `recording.the_visit.3.17`: the page, the scene's or statement's position or the question's id,
 * and the index in the LMS's list, which makes it unique in the attempt. Only `[A-Za-z0-9_.]`,
 * because SCORM 2004 in Moodle refuses hyphens and all else; at most 250 characters.
 */
export function interactionId(page: string, part: string, index: number): string {
	const words = (text: string) => text.replace(/[^A-Za-z0-9]+/g, '_');
	const path = [...page.split('/').map(words), ...(part ? [words(part)] : [])].join('.');
	return `${path.slice(0, 230)}.${index}`;
}

/**
 * The places still to be kept for the first go at the final check, an employer's main evidence.
 */
function reserved(plan: CoursePlan, session: Session): number {
	const check = finalCheck(plan);
	const state = check && session.activities[check.id];
	if (!check) return 0;
	if (state?.kind !== 'quiz') return check.activity.draw;
	return state.runs > 0 ? 0 : check.activity.draw - (state.run?.answers.length ?? 0);
}

/**
 * The interactions that a turn gives the LMS, for which there is room: `session` is as it was
 * before the turn. `latency` is in seconds for all answers together.
 */
export function interactions(
	plan: CoursePlan,
	session: Session,
	activity: string,
	{ answers, retry }: Turn,
	latency: number
): Interaction[] {
	const kept = reserved(plan, session);
	const isCheck = activity === finalCheck(plan)?.id;
	const room = (retry ? ROOM_FOR_RETRIES : ROOM) - (isCheck ? 0 : kept);
	const seconds = latency > 0 && latency < Infinity ? latency / answers.length : 0;
	const sent: Interaction[] = [];
	for (const { certainty, ...answer } of answers) {
		const index = session.interactions + sent.length;
		if (index >= room) break;
		const id = interactionId(activity, answer.part, index);
		sent.push({ id, index, activity, ...answer, latency: seconds });
		if (certainty === undefined || index + 1 >= ROOM_FOR_CERTAINTY - kept) continue;
		sent.push({
			...certaintyOf(answer, certainty),
			id: `${id}.certainty`,
			index: index + 1,
			activity
		});
	}
	return sent;
}

/** A place on a scale, next to the answer that it is about; it is neither right nor wrong. */
function certaintyOf(
	{ part }: Answer,
	certainty: number
): Omit<Interaction, 'id' | 'index' | 'activity'> {
	return {
		type: 'likert',
		part,
		response: [certainty],
		correct: [],
		options: POINTS_OF_CERTAINTY,
		result: 'neutral',
		weighting: 0,
		latency: 0,
		certainty: true,
		standards: []
	};
}
