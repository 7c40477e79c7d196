import type { StatusProfile } from '../course/schema/plan.ts';

/**
 * What the course knows about one learner's attempt. Plain data: everything else (scores, meters,
 * progress, what may be reported) is computed from it and the plan, never kept beside it.
 */

/** A walk through a scenario: the choice taken in each scene on the way, from the first. */
export type Path = number[];

interface Turns {
	/**
	 * Grows by one with every event on this activity, up to `MOST_TURNS`: of two copies of one
	 * activity, the one with more turns is the later.
	 */
	turns: number;
}

export interface ScenarioState extends Turns {
	kind: 'scenario';
	/** The run under way. */
	path: Path;
	/** The finished run with the best score, once there is one. */
	best: Path | null;
}

/** 0 guessing, 1 fairly sure, 2 certain; `null` when declined or not asked. */
export type Certainty = 0 | 1 | 2 | null;

export interface QuizAnswer {
	response: number[];
	certainty: Certainty;
}

/** One go at a quiz: the questions drawn and the answers given so far, in the same order. */
export interface QuizRun {
	drawn: number[];
	answers: QuizAnswer[];
}

export interface QuizState extends Turns {
	kind: 'quiz';
	run: QuizRun | null;
	/** The finished run with the best score. */
	best: QuizRun | null;
	/** Questions ever drawn, ascending, so that a new run prefers others. */
	met: number[];
	/** Finished runs, counted up to `MOST_RUNS`. */
	runs: number;
}

export interface ReviewState extends Turns {
	kind: 'review';
	/** The sentences picked in the last finished go, ascending; `null` before the first. */
	picked: number[] | null;
	best: number[] | null;
}

export interface SortState extends Turns {
	kind: 'sort';
	/** The bin given to each item in the last finished go. */
	placed: number[] | null;
	best: number[] | null;
}

export interface SurveyState extends Turns {
	kind: 'survey';
	/** Position on the scale for each statement, `null` where skipped; `null` before it was sent. */
	answers: (number | null)[] | null;
}

export type ActivityState = ScenarioState | QuizState | ReviewState | SortState | SurveyState;

export interface Session {
	/** Random id of the attempt, 8 base64url characters. */
	attempt: string;
	/** Grows by one with every change. */
	revision: number;
	/** The page the learner is on, `recording/the-visit`; `''` is home. */
	place: string;
	/** Ids of the pages seen, in course order. A page whose activity was begun is a page seen. */
	seen: string[];
	/** By page id; absent until begun. */
	activities: Record<string, ActivityState>;
	/** How many interactions were handed to the LMS: the index of the next. */
	interactions: number;
	/**
	 * What was reported and must never be lowered, even when a later version of the course would
	 * count differently.
	 */
	reported: Reported;
}

export interface Reported {
	/** Fraction 0–1 in steps of 1/10,000; `null` before the scored part is first finished. */
	score: number | null;
	completed: boolean;
	passed: boolean;
}

/** The snapshot keeps this many turns of an activity (9 bits) and runs of a quiz (5 bits). */
export const MOST_TURNS = 511;
export const MOST_RUNS = 31;

/** An attempt that begins. `attempt` is its random id, 8 base64url characters (48 bits). */
export function newSession(attempt: string): Session {
	return {
		attempt,
		revision: 0,
		place: '',
		seen: [],
		activities: {},
		interactions: 0,
		reported: { score: null, completed: false, passed: false }
	};
}

export type SessionEvent =
	| { type: 'pageOpened'; page: string }
	/** A choice in the scene the learner is at; `choice` counts all choices of the scene. */
	| { type: 'choiceMade'; activity: string; choice: number; latency: number }
	/** Back to an earlier scene of the run under way: `length` choices are kept. */
	| { type: 'steppedBack'; activity: string; length: number }
	/** A new run of a scenario, or a new go at a quiz. A quiz brings the questions drawn. */
	| { type: 'startedAgain'; activity: string; drawn?: number[] }
	| {
			type: 'questionAnswered';
			activity: string;
			response: number[];
			certainty: Certainty;
			latency: number;
	  }
	| { type: 'draftReviewed'; activity: string; picked: number[]; latency: number }
	| { type: 'sorted'; activity: string; placed: number[]; latency: number }
	| { type: 'surveyAnswered'; activity: string; answers: (number | null)[]; latency: number };

/** An answer as an LMS keeps it, before a driver puts it into its standard's words. */
export interface Interaction {
	/** `[A-Za-z0-9_.]+`, unique in the attempt, at most 250 characters. */
	id: string;
	/** Position in the LMS's list; appended, never overwritten. */
	index: number;
	type: 'choice' | 'matching' | 'sequencing' | 'likert';
	/**
	 * Page id, then what in it: a question's id (a certainty has its question's), a scene's or
	 * statement's position in decimal; `''` where the activity is one interaction (review, sort).
	 */
	activity: string;
	part: string;
	/**
	 * Positions: options picked (`choice`), the order chosen (`sequencing`), for each left item
	 * the right one (`matching`), the point on the scale (`likert`).
	 */
	response: number[];
	/** The right response; for a scenario the best open choices, each right by itself. */
	correct: number[];
	/** How many options there are to choose from; for a sort, the bins. */
	options: number;
	/** `neutral` where nothing is right or wrong. */
	result: 'correct' | 'incorrect' | 'neutral';
	/** Points offered; 0 where nothing is scored. */
	weighting: number;
	/** Seconds from showing to answering; a survey's are shared out over its statements. */
	latency: number;
	/**
	 * It is not an answer but how sure the learner was of the one before it: a point on a scale of
	 * three, and nothing that a review may keep.
	 */
	certainty?: true;
	/** Professional standards it bears on: the objectives it belongs to. */
	standards: string[];
}

export type SessionEffect =
	/** Write the report and the snapshot to the LMS, with one commit. */
	{ type: 'save' } | { type: 'recordInteraction'; interaction: Interaction };

/** What an LMS is told about the whole attempt; see `report.ts`. */
export interface Report {
	/** Fraction 0–1 of what the completion rules ask for. */
	progress: number;
	completed: boolean;
	/** `null` until it is decided; `false` only where attempts are limited and spent. */
	passed: boolean | null;
	/** Fraction 0–1, `null` until the scored part is first finished. */
	score: number | null;
	/** The course is marked: a score and passing are there, or still to come. */
	scored: boolean;
	/** How this is put to the LMS. */
	status: StatusProfile;
	place: string;
	objectives: ObjectiveReport[];
}

export interface ObjectiveReport {
	/** The professional standard's number, `3.11`. */
	standard: string;
	/** Fraction 0–1, of the best goes; `null` where fewer than four scored answers were given. */
	score: number | null;
	/** The score reaches the course's mark; `null` without one. More answers may undo it. */
	met: boolean | null;
	/** Practised at least once. */
	practised: boolean;
}
