import type { CoursePlan } from '../course/schema/plan.ts';
import { finalCheck } from './score.ts';
import type { Interaction, Session } from './session.ts';
import type { Turn } from './turn.ts';

/** The standards guarantee 250 interactions; repeated practice leaves the last ten alone. */
const ROOM = 250;
const ROOM_FOR_RETRIES = 240;

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
	const kept = activity === finalCheck(plan)?.id ? 0 : reserved(plan, session);
	const room = (retry ? ROOM_FOR_RETRIES : ROOM) - kept - session.interactions;
	const seconds = latency > 0 && latency < Infinity ? latency / answers.length : 0;
	return answers.slice(0, Math.max(0, room)).map((answer, at) => {
		const index = session.interactions + at;
		const id = interactionId(activity, answer.part, index);
		return { id, index, activity, ...answer, latency: seconds };
	});
}
