/**
 * The part of SCORM 1.2's data model that the driver uses (RTE 1.2, 3.4.4), split by what an LMS
 * allows, so that a wrong name or reading what is write-only does not compile.
 */

export type LessonStatus =
	'passed' | 'completed' | 'failed' | 'incomplete' | 'browsed' | 'not attempted';

type ReadWrite =
	| 'cmi.core.lesson_location'
	| 'cmi.core.lesson_status'
	| `cmi.core.score.${'raw' | 'min' | 'max'}`
	| 'cmi.suspend_data'
	| `cmi.objectives.${number}.${'id' | 'status'}`
	| `cmi.objectives.${number}.score.${'raw' | 'min' | 'max'}`;

export type Scorm12Readable =
	| ReadWrite
	| `cmi.core.${'student_id' | 'student_name' | 'credit' | 'lesson_mode' | 'total_time'}`
	| 'cmi.student_data.mastery_score'
	| 'cmi.student_preference.language'
	| `cmi.${'objectives' | 'interactions'}.${'_children' | '_count'}`;

/** Interactions are write-only in 1.2: an LMS answers 404. */
export type Scorm12Writable =
	| ReadWrite
	| `cmi.core.${'exit' | 'session_time'}`
	| `cmi.interactions.${number}.${'id' | 'time' | 'type' | 'weighting' | 'student_response' | 'result' | 'latency'}`
	| `cmi.interactions.${number}.objectives.${number}.id`
	| `cmi.interactions.${number}.correct_responses.${number}.pattern`;

/** `long-fill-in` and `other` are 2004's. */
export type Scorm12InteractionType =
	| 'true-false'
	| 'choice'
	| 'fill-in'
	| 'matching'
	| 'performance'
	| 'sequencing'
	| 'likert'
	| 'numeric';
