import type { HandedInteraction, Record as Handed } from '../../src/lib/lms/driver.ts';
import type { Report } from '../../src/lib/session/session.ts';

/** A snapshot of a size that courses have. */
export const SNAPSHOT = 'AQx7Zk3_-'.repeat(60);

export function report(over: Partial<Report> = {}): Report {
	return {
		progress: 0.25,
		completed: false,
		passed: null,
		score: null,
		scored: true,
		status: 'together',
		place: 'recording/the-visit',
		objectives: [],
		...over
	};
}

export function interaction(over: Partial<HandedInteraction> = {}): HandedInteraction {
	return {
		id: 'recording_the_visit.kitchen_table.1',
		index: 0,
		type: 'choice',
		activity: 'recording/the-visit',
		part: 'the-kitchen-table',
		response: [0],
		correct: [0],
		options: 3,
		result: 'correct',
		weighting: 3,
		latency: 4.567,
		standards: ['3.11', '2.5', '1.3'],
		at: new Date(2026, 10, 23, 4).getTime(),
		...over
	};
}

export function record(over: Partial<Handed> = {}): Handed {
	return { snapshot: SNAPSHOT, report: report(), interactions: [], seconds: 61.234, ...over };
}

/** One of each type, as a course has them. */
export const ALL_TYPES: HandedInteraction[] = [
	interaction(),
	interaction({
		id: 'recording_check.q2.1',
		index: 1,
		response: [0, 3],
		correct: [0, 2],
		options: 4,
		result: 'incorrect',
		alternatives: false
	}),
	interaction({
		id: 'recording_sort.1',
		index: 2,
		type: 'matching',
		response: [1, 0, 1],
		correct: [1, 1, 0],
		options: 2,
		result: 'incorrect'
	}),
	interaction({
		id: 'recording_check.q4.1',
		index: 3,
		type: 'sequencing',
		response: [2, 0, 1],
		correct: [0, 1, 2],
		result: 'incorrect'
	}),
	interaction({
		id: 'welcome_survey.s1',
		index: 4,
		type: 'likert',
		response: [3],
		correct: [],
		options: 5,
		result: 'neutral',
		weighting: 0,
		standards: []
	})
];

/** How sure somebody was of the answer before. */
export const CERTAINTY = interaction({
	id: 'recording_check.q2.1.certainty',
	index: 5,
	type: 'likert',
	activity: 'recording/check',
	part: 'q2',
	response: [2],
	correct: [],
	options: 3,
	result: 'neutral',
	weighting: 0,
	latency: 0,
	certainty: true,
	standards: []
});

export const OBJECTIVES = [
	{ standard: '3.11', score: 0.8333333, met: true, practised: true },
	{ standard: '3.1', score: null, met: null, practised: true },
	{ standard: '2.5', score: null, met: null, practised: false }
];
