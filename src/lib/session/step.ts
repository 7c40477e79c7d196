import type { ActivityPlan, CoursePlan } from '../course/schema/plan.ts';
import { interactions } from './interaction.ts';
import { findPage, inCourseOrder } from './pages.ts';
import { decide } from './progress.ts';
import { isRunFinished, scoreRun } from './quiz.ts';
import { stepReview } from './review.ts';
import { mayStart } from './runs.ts';
import {
	MOST_TURNS,
	type ActivityState,
	type Session,
	type SessionEffect,
	type SessionEvent
} from './session.ts';
import { stepQuiz } from './step-quiz.ts';
import { stepScenario } from './step-scenario.ts';
import { stepSort } from './sort.ts';
import { stepSurvey } from './survey.ts';
import type { Turn } from './turn.ts';

export interface Step {
	session: Session;
	effects: SessionEffect[];
}

/**
 * What an event makes of the session, and what is to be done about it. The session that comes in
 * is never changed; an event that makes no sense here gives the very same session and no effects.
 */
export function step(plan: CoursePlan, session: Session, event: SessionEvent): Step {
	const next =
		event.type === 'pageOpened'
			? openPage(plan, session, event.page)
			: takeTurn(plan, session, event);
	if (!next) return { session, effects: [] };
	const changed = { ...next.session, revision: session.revision + 1 };
	return {
		session: { ...changed, reported: decide(plan, changed) },
		effects: [...next.effects, { type: 'save' }]
	};
}

function openPage(plan: CoursePlan, session: Session, page: string): Step | null {
	const isHome = page === '';
	if (!isHome && !findPage(plan, page)) return null;
	if (session.place === page && (isHome || session.seen.includes(page))) return null;
	return { session: see(plan, { ...session, place: page }, isHome ? [] : [page]), effects: [] };
}

function see(plan: CoursePlan, session: Session, pages: string[]): Session {
	if (pages.every((page) => session.seen.includes(page))) return session;
	return { ...session, seen: inCourseOrder(plan, [...session.seen, ...pages]) };
}

type ActivityEvent = Exclude<SessionEvent, { type: 'pageOpened' }>;

function takeTurn(plan: CoursePlan, session: Session, event: ActivityEvent): Step | null {
	const page = findPage(plan, event.activity);
	if (!page?.activity) return null;
	if (event.type === 'startedAgain' && !mayStart(plan, session, page.id)) return null;
	const turn = handle(page.activity, session.activities[page.id], event);
	if (!turn) return null;

	const state = { ...turn.state, turns: Math.min(turn.state.turns + 1, MOST_TURNS) };
	const latency = 'latency' in event ? event.latency : 0;
	const sent = interactions(plan, session, page.id, turn, latency);
	const next: Session = {
		...session,
		activities: { ...session.activities, [page.id]: state },
		interactions: session.interactions + sent.length
	};
	return {
		session: see(plan, next, [page.id, ...knownReading(plan, page.id, state)]),
		effects: sent.map((interaction) => ({ type: 'recordInteraction', interaction }))
	};
}

function handle(
	activity: ActivityPlan,
	state: ActivityState | undefined,
	event: ActivityEvent
): Turn | null {
	const as = <K extends ActivityState['kind']>(kind: K) =>
		(state?.kind === kind ? state : undefined) as Extract<ActivityState, { kind: K }> | undefined;
	switch (activity.kind) {
		case 'scenario':
			return stepScenario(activity, as('scenario'), event);
		case 'quiz':
		case 'know-this':
			return stepQuiz(activity, as('quiz'), event);
		case 'review':
			return stepReview(activity, as('review'), event);
		case 'sort':
			return stepSort(activity, as('sort'), event);
		case 'survey':
			return stepSurvey(activity, as('survey'), event);
	}
}

/** Who has all of *I know this* right has the lesson's reading done; its activities stay. */
function knownReading(plan: CoursePlan, pageId: string, state: ActivityState): string[] {
	const lesson = plan.lessons.find(({ pages }) => pages.some(({ id }) => id === pageId));
	const activity = lesson?.pages.find(({ id }) => id === pageId)?.activity;
	if (!lesson || activity?.kind !== 'know-this' || state.kind !== 'quiz' || !state.run) return [];
	const { points, offered } = scoreRun(activity, state.run);
	if (!isRunFinished(state.run) || points < offered) return [];
	return lesson.pages.filter(({ kind }) => kind === 'prose').map(({ id }) => id);
}
