import type { Report } from '../session/session.ts';

/**
 * What passes between the course and an LMS: the one table behind the page *What your LMS is
 * told*. A driver that reads or writes anything that is not here breaks a promise to the learner.
 * The words for each kind are the UI strings `carried.row.<kind>`.
 */
export interface Disclosure {
	kind:
		| 'learner'
		| 'restore'
		| 'place'
		| 'progress'
		| 'result'
		| 'score'
		| 'objectives'
		| 'answers'
		| 'certainty'
		| 'survey'
		| 'snapshot'
		| 'time'
		| 'exit';
	direction: 'read' | 'sent';
	/** What it looks like on the way. */
	example: string;
	/** Its names in each standard; empty where that standard is not told. */
	scorm12: readonly string[];
	scorm2004: readonly string[];
	cmi5: readonly string[];
}

/** Past this many answers, practice that is tried again is no longer listed one by one. */
export { ROOM_FOR_RETRIES as LISTED_ANSWERS } from '../session/room.ts';

/** The UI strings `carried.never-…`. */
export const NEVER_SENT = ['reflections', 'explorations', 'settings', 'elsewhere'] as const;

const interaction = (...fields: string[]) => fields.map((field) => `cmi.interactions.n.${field}`);

/** What a package says of passing: its status profile, and whether attempts are limited. */
export interface Telling {
	status: Report['status'];
	limited: boolean;
}

/** What passes between a package and an LMS, with what it says of passing and failing. */
export function disclosures({ status, limited }: Telling): Disclosure[] {
	if (status === 'completion-only') return DISCLOSURES.map(withoutPassing);
	return limited && status !== 'without-failed' ? DISCLOSURES.map(withFailing) : [...DISCLOSURES];
}

function withoutPassing(row: Disclosure): Disclosure {
	const left = (names: readonly string[]) =>
		names.filter((name) => !name.startsWith('Passed') && name !== 'cmi.success_status');
	const told = { ...row, scorm2004: left(row.scorm2004), cmi5: left(row.cmi5) };
	if (row.kind !== 'result') return told;
	const scorm12 = row.scorm12.filter((name) => name !== 'cmi.core.lesson_status');
	return { ...told, kind: 'score', example: '85', scorm12 };
}

/** cmi5 has a word of its own for it; the SCORMs say it where they say `passed`. */
function withFailing(row: Disclosure): Disclosure {
	const failing = row.cmi5
		.filter((name) => name.startsWith('Passed'))
		.map((name) => name.replace('Passed', 'Failed'));
	return { ...row, cmi5: [...row.cmi5, ...failing] };
}

/** `tests/contract/disclosure.spec.ts` compares it with what the drivers do, both ways. */
export const DISCLOSURES: readonly Disclosure[] = [
	{
		kind: 'place',
		direction: 'sent',
		example: 'recording/the-visit',
		scorm12: ['cmi.core.lesson_location'],
		scorm2004: ['cmi.location'],
		cmi5: ['State API']
	},
	{
		kind: 'progress',
		direction: 'sent',
		example: 'incomplete, 0.45',
		scorm12: ['cmi.core.lesson_status'],
		scorm2004: ['cmi.completion_status', 'cmi.progress_measure'],
		cmi5: ['Initialized', 'Completed', 'Completed (result.completion)']
	},
	{
		kind: 'result',
		direction: 'sent',
		example: 'passed, 85',
		scorm12: [
			'cmi.core.score.raw',
			'cmi.core.score.min',
			'cmi.core.score.max',
			'cmi.core.lesson_status'
		],
		scorm2004: [
			'cmi.score.scaled',
			'cmi.score.raw',
			'cmi.score.min',
			'cmi.score.max',
			'cmi.success_status'
		],
		cmi5: ['Passed', 'Passed (result.success)', 'Passed (result.score)']
	},
	{
		kind: 'objectives',
		direction: 'sent',
		example: '3.11: 0.75',
		scorm12: [
			'cmi.objectives.n.id',
			'cmi.objectives.n.status',
			'cmi.objectives.n.score.raw',
			'cmi.objectives.n.score.min',
			'cmi.objectives.n.score.max'
		],
		scorm2004: [
			'cmi.objectives.n.id',
			'cmi.objectives.n.completion_status',
			'cmi.objectives.n.success_status',
			'cmi.objectives.n.score.scaled'
		],
		cmi5: ['Completed (result.extensions)', 'Passed (result.extensions)']
	},
	{
		kind: 'answers',
		direction: 'sent',
		example: 'the-visit, b, correct, 14 s',
		scorm12: interaction(
			'id',
			'type',
			'student_response',
			'correct_responses.0.pattern',
			'result',
			'weighting',
			'latency',
			'time',
			'objectives.0.id'
		),
		scorm2004: interaction(
			'id',
			'type',
			'learner_response',
			'correct_responses.0.pattern',
			'result',
			'weighting',
			'latency',
			'timestamp',
			'objectives.0.id',
			'description'
		),
		cmi5: [
			'Answered (cmi.interaction)',
			'Answered (result.response)',
			'Answered (result.success)',
			'Answered (result.duration)',
			'Answered (context.extensions)'
		]
	},
	{
		// An interaction of its own in every standard, right after its answer's, whose id it adds to.
		kind: 'certainty',
		direction: 'sent',
		example: 'check.who_answers.17.certainty, likert, c',
		scorm12: interaction('id', 'type', 'student_response', 'result', 'time'),
		scorm2004: interaction('id', 'type', 'learner_response', 'result', 'timestamp', 'description'),
		cmi5: ['Answered (cmi.interaction)', 'Answered (result.response)']
	},
	{
		kind: 'survey',
		direction: 'sent',
		example: 'likert, 3',
		scorm12: interaction(
			'id',
			'type',
			'student_response',
			'result',
			'latency',
			'time',
			'objectives.0.id'
		),
		scorm2004: interaction(
			'id',
			'type',
			'learner_response',
			'result',
			'latency',
			'timestamp',
			'objectives.0.id',
			'description'
		),
		cmi5: [
			'Answered (cmi.interaction)',
			'Answered (result.response)',
			'Answered (result.duration)',
			'Answered (context.extensions)'
		]
	},
	{
		kind: 'snapshot',
		direction: 'sent',
		example: 'SL1A-aZk3Jf0aQx…',
		scorm12: ['cmi.suspend_data'],
		scorm2004: ['cmi.suspend_data'],
		cmi5: ['State API']
	},
	{
		kind: 'time',
		direction: 'sent',
		example: '00:12:30',
		scorm12: ['cmi.core.session_time'],
		scorm2004: ['cmi.session_time'],
		cmi5: [
			'Completed (result.duration)',
			'Passed (result.duration)',
			'Terminated (result.duration)'
		]
	},
	{
		kind: 'exit',
		direction: 'sent',
		example: 'suspend',
		scorm12: ['cmi.core.exit'],
		scorm2004: ['cmi.exit'],
		cmi5: ['Terminated']
	},
	{
		kind: 'learner',
		direction: 'read',
		example: 'Reed, Sam (sr1042)',
		scorm12: ['cmi.core.student_id', 'cmi.core.student_name', 'cmi.student_preference.language'],
		scorm2004: ['cmi.learner_id', 'cmi.learner_name', 'cmi.learner_preference.language'],
		cmi5: ['actor', 'cmi5LearnerPreferences']
	},
	{
		kind: 'restore',
		direction: 'read',
		example: 'SL1A-aZk3Jf0aQx…',
		scorm12: [
			'cmi.suspend_data',
			'cmi.core.lesson_location',
			'cmi.core.lesson_status',
			'cmi.core.score.raw',
			'cmi.core.lesson_mode',
			'cmi.core.credit',
			'cmi.objectives.n.id',
			'cmi.student_data.mastery_score'
		],
		scorm2004: [
			'cmi.suspend_data',
			'cmi.location',
			'cmi.completion_status',
			'cmi.success_status',
			'cmi.score.raw',
			'cmi.score.scaled',
			'cmi.progress_measure',
			'cmi.mode',
			'cmi.credit',
			'cmi.objectives.n.id',
			'cmi.interactions.n.id',
			'cmi.interactions.n.objectives.0.id',
			'cmi.scaled_passing_score'
		],
		cmi5: ['State API', 'LMS.LaunchData']
	}
];
