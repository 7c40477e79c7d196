import type { CoursePlan, QuizPlan } from '../../src/lib/course/schema/plan.ts';
import { newSession, type ActivityState, type Session } from '../../src/lib/session/session.ts';
import { encode } from '../../src/lib/session/snapshot.ts';
import { PAGES, type Work } from './learner.ts';
import { LONG, LONG_LESSON, LONG_PAGE, planOf } from './versions.ts';

/** The attempt that an earlier launch of the learner's is taken to have begun. */
const ATTEMPT = 'earlier1';

/** The session of a learner who did so much of the course, every decision and answer right. */
export function sessionOf({ decided, answered }: Work, attempt = ATTEMPT): Session {
	const quiz = planOf('old')
		.lessons.flatMap(({ pages }) => pages)
		.find(({ id }) => id === PAGES.CHECK)!.activity as QuizPlan;
	const path = Array.from({ length: decided }, () => 0);
	const drawn = [...quiz.questions.keys()];
	const answers = drawn
		.slice(0, answered)
		.map((at) => ({ response: quiz.questions[at]!.correct, certainty: null }));
	const run = { drawn, answers };
	const isOver = answered === drawn.length;
	return {
		...newSession(attempt),
		revision: decided + answered,
		place: decided > 0 ? PAGES.VISIT : PAGES.CHECK,
		seen: [...(decided > 0 ? [PAGES.VISIT] : []), ...(answered > 0 ? [PAGES.CHECK] : [])],
		activities: {
			...(decided > 0 && {
				[PAGES.VISIT]: { kind: 'scenario', turns: decided, path, best: decided === 4 ? path : null }
			}),
			...(answered > 0 && {
				[PAGES.CHECK]: {
					kind: 'quiz',
					turns: answered + 1,
					run,
					best: isOver ? run : null,
					met: drawn.slice(0, answered),
					runs: isOver ? 1 : 0
				}
			})
		}
	};
}

export function snapshotOf(work: Work, attempt = ATTEMPT): string {
	return encode(planOf('old'), sessionOf(work, attempt));
}

/** The longest id that a page can have. */
export const LONG_PLACE = `${LONG_LESSON}/${LONG_PAGE}`;

/** Of the version with the long pages: two goes at one, which are more than 255 characters. */
export function longSnapshot(): string {
	return snapshotOfNotes(['long-notes'], 255);
}

/** Two goes at each of the long pages: with the rest of the course, about as long as one can grow. */
export function longestSnapshot(): string {
	return snapshotOfNotes(['long-notes', 'longest-notes'], LONGEST);
}

/** Characters that are nearly as many as the build lets a course's snapshot have, which is 4,000. */
export const LONGEST = 3_800;

function snapshotOfNotes(names: readonly string[], least: number): string {
	const plan = planOf(LONG);
	const pages = names.map((name) => `${LONG_LESSON}/${name}`);
	const text = encode(plan, {
		...newSession(ATTEMPT),
		revision: 2,
		place: pages[0]!,
		seen: pages,
		activities: Object.fromEntries(pages.map((page) => [page, twoGoes(plan, page)]))
	});
	if (text.length <= least) throw new Error(`It is only ${text.length} characters long.`);
	return text;
}

function twoGoes(plan: CoursePlan, page: string): ActivityState {
	const activity = plan.lessons
		.flatMap(({ pages }) => pages)
		.find(({ id }) => id === page)!.activity;
	if (activity?.kind !== 'review') throw new Error('The long notes are a review.');
	const best = activity.marks.map(({ sentence }) => sentence);
	return { kind: 'review', turns: 2, picked: best.slice(0, 3), best };
}
