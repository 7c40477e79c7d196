/**
 * The part of SCORM 2004's data model that the driver uses (RTE 2004 4th edition, 4.2), split by
 * what an LMS allows, so that a wrong name does not compile. `adl.data` is left out: Moodle answers
 * 401, and so is `adl.nav.request`, whose `exitAll` makes Moodle's Terminate throw.
 */

type Score = 'scaled' | 'raw' | 'min' | 'max';

type ReadWrite =
	| `cmi.${'completion_status' | 'success_status' | 'progress_measure' | 'location' | 'suspend_data'}`
	| `cmi.score.${Score}`
	| `cmi.objectives.${number}.${'id' | 'success_status' | 'completion_status' | 'progress_measure' | 'description'}`
	| `cmi.objectives.${number}.score.${Score}`
	| `cmi.interactions.${number}.${'id' | 'type' | 'timestamp' | 'weighting' | 'learner_response' | 'result' | 'latency' | 'description'}`
	| `cmi.interactions.${number}.objectives.${number}.id`
	| `cmi.interactions.${number}.correct_responses.${number}.pattern`;

export type Scorm2004Readable =
	| ReadWrite
	| `cmi.${'learner_id' | 'learner_name' | 'credit' | 'mode' | 'scaled_passing_score' | 'total_time'}`
	| 'cmi.learner_preference.language'
	| `cmi.${'objectives' | 'interactions'}.${'_children' | '_count'}`;

export type Scorm2004Writable = ReadWrite | `cmi.${'exit' | 'session_time'}`;

export type Scorm2004InteractionType =
	| 'true-false'
	| 'choice'
	| 'fill-in'
	| 'long-fill-in'
	| 'matching'
	| 'performance'
	| 'sequencing'
	| 'likert'
	| 'numeric'
	| 'other';
