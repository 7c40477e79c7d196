import type { ObjectiveReport } from '../session/session.ts';
import type { Driver } from './driver.ts';
import type { Environment } from './environment.ts';
import { decimal, percent, timespan } from './format.ts';
import { type Dialect, markIn, numberIn, scoreToSend, type Value } from './scorm-dialect.ts';
import { createScormDriver } from './scorm-driver.ts';
import { scorm12Interaction } from './scorm12-interaction.ts';
import type { LessonStatus, Scorm12Readable, Scorm12Writable } from './scorm12-model.ts';
import { type Results, tell } from './status.ts';

/** The driver for SCORM 1.2 (Run-Time Environment 1.2, October 2001). */
export function createScorm12(environment: Environment): Driver {
	return createScormDriver(dialect, environment);
}

const dialect: Dialect<Scorm12Readable, Scorm12Writable> = {
	target: 'scorm12',
	apiName: 'API',
	prefix: 'LMS',
	finish: 'Finish',
	optionalLists: true,
	codes: { alreadyOpen: '101', closed: ['301'], unset: ['401'] },
	elements: {
		snapshot: 'cmi.suspend_data',
		place: 'cmi.core.lesson_location',
		exit: 'cmi.core.exit',
		sessionTime: 'cmi.core.session_time',
		learnerId: 'cmi.core.student_id',
		learnerName: 'cmi.core.student_name',
		credit: 'cmi.core.credit',
		mode: 'cmi.core.lesson_mode',
		language: 'cmi.student_preference.language',
		objective: (n) => `cmi.objectives.${n}.id`,
		list: (name, what) => `cmi.${name}.${what}`
	},
	results: ['cmi.core.lesson_status', 'cmi.core.score.raw'],
	standing(run) {
		const status = run.get('cmi.core.lesson_status').value;
		return {
			begun: !['', 'not attempted', 'browsed'].includes(status),
			completed: status === 'completed' || status === 'passed',
			passed: status === 'passed',
			score: numberIn(run.get('cmi.core.score.raw').value),
			mark: markIn(numberIn(run.get('cmi.student_data.mastery_score').value))
		};
	},
	// `not attempted` is not ours to write (405), and at LMSFinish it would turn into `completed`.
	opening: (standing) =>
		standing.begun ? [] : [['cmi.core.lesson_status', 'incomplete' satisfies LessonStatus]],
	report(report, standing) {
		const values: Value<Scorm12Writable>[] = [];
		const status = lessonStatus(tell(report, standing));
		const said = status === 'passed' || (status === 'failed' ? false : null);
		const score = scoreToSend(report.score && percent(report.score), said, standing);
		if (score !== null) {
			values.push(
				['cmi.core.score.raw', decimal(score)],
				['cmi.core.score.min', '0'],
				['cmi.core.score.max', '100']
			);
		}
		values.push(['cmi.core.lesson_status', status]);
		return values;
	},
	sessionTime: timespan,
	objective: (n, { score, met, practised }: ObjectiveReport) => {
		// One word for both: practised counts as completed, and nobody fails a standard.
		const status: LessonStatus = met ? 'passed' : practised ? 'completed' : 'incomplete';
		const values: Value<Scorm12Writable>[] = [[`cmi.objectives.${n}.status`, status]];
		if (score !== null) {
			values.push(
				[`cmi.objectives.${n}.score.raw`, decimal(percent(score))],
				[`cmi.objectives.${n}.score.min`, '0'],
				[`cmi.objectives.${n}.score.max`, '100']
			);
		}
		return values;
	},
	interaction: scorm12Interaction
};

/**
 * 1.2 has one status for both, and all but `incomplete` ends the course in an LMS's eyes: passed and
 * failed wait for completed.
 */
function lessonStatus({ completed, passed }: Results): LessonStatus {
	if (!completed) return 'incomplete';
	if (passed === null) return 'completed';
	return passed ? 'passed' : 'failed';
}
