import type { ObjectiveReport } from '../session/session.ts';
import type { Driver } from './driver.ts';
import type { Environment } from './environment.ts';
import { decimal, duration, inPercent, percent } from './format.ts';
import { type Dialect, markIn, numberIn, scoreToSend, type Value } from './scorm-dialect.ts';
import { createScormDriver } from './scorm-driver.ts';
import { scorm2004Interaction } from './scorm2004-interaction.ts';
import type { Scorm2004Readable, Scorm2004Writable } from './scorm2004-model.ts';
import { tell } from './status.ts';

/** The driver for SCORM 2004, 3rd and 4th edition alike (Run-Time Environment 1.0, chapter 4). */
export function createScorm2004(environment: Environment): Driver {
	return createScormDriver(dialect, environment);
}

/** As far as a measure goes while there is something left to reach. */
const ALMOST = 0.99;

const dialect: Dialect<Scorm2004Readable, Scorm2004Writable> = {
	target: 'scorm2004',
	apiName: 'API_1484_11',
	prefix: '',
	finish: 'Terminate',
	optionalLists: false,
	codes: {
		alreadyOpen: '103',
		closed: ['104', '112', '113', '122', '123', '132', '133', '142', '143'],
		unset: ['401', '403']
	},
	elements: {
		snapshot: 'cmi.suspend_data',
		place: 'cmi.location',
		exit: 'cmi.exit',
		sessionTime: 'cmi.session_time',
		learnerId: 'cmi.learner_id',
		learnerName: 'cmi.learner_name',
		credit: 'cmi.credit',
		mode: 'cmi.mode',
		language: 'cmi.learner_preference.language',
		objective: (n) => `cmi.objectives.${n}.id`,
		interactionId: (n) => `cmi.interactions.${n}.id`,
		list: (name, what) => `cmi.${name}.${what}`
	},
	results: [
		'cmi.completion_status',
		'cmi.success_status',
		'cmi.score.raw',
		'cmi.score.scaled',
		'cmi.progress_measure'
	],
	standing(run) {
		const scaled = (element: Scorm2004Readable) => {
			const value = numberIn(run.get(element).value);
			return value === null ? null : inPercent(value);
		};
		const completion = run.get('cmi.completion_status').value;
		return {
			begun: completion === 'completed' || completion === 'incomplete',
			completed: completion === 'completed',
			passed: run.get('cmi.success_status').value === 'passed',
			score: scaled('cmi.score.scaled'),
			mark: markIn(scaled('cmi.scaled_passing_score'))
		};
	},
	// Otherwise an LMS may complete the activity by itself when it is left (SuccessFactors).
	opening: (standing) => (standing.begun ? [] : [['cmi.completion_status', 'incomplete']]),
	report(report, standing) {
		const values: Value<Scorm2004Writable>[] = [];
		const { completed, passed } = tell(report, standing);
		const score = scoreToSend(report.score && percent(report.score), passed, standing);
		if (score !== null) {
			values.push(
				['cmi.score.scaled', decimal(score / 100, 4)],
				['cmi.score.raw', decimal(score)],
				['cmi.score.min', '0'],
				['cmi.score.max', '100']
			);
		}
		// 1 says completed (RTE 4.2.17): the two must not contradict each other.
		const progress = Math.min(report.progress, completed ? 1 : ALMOST);
		values.push(
			['cmi.progress_measure', decimal(percent(progress) / 100, 4)],
			['cmi.completion_status', completed ? 'completed' : 'incomplete']
		);
		// Never derived by Moodle from the passing score, so it is always said.
		if (passed !== null) values.push(['cmi.success_status', passed ? 'passed' : 'failed']);
		return values;
	},
	sessionTime: duration,
	objective: (n, { score, met, practised }: ObjectiveReport) => {
		const values: Value<Scorm2004Writable>[] = [
			[`cmi.objectives.${n}.completion_status`, practised ? 'completed' : 'incomplete']
		];
		if (score !== null) {
			// Nobody fails a standard; one that was met once may be open again after more answers.
			values.push([`cmi.objectives.${n}.success_status`, met ? 'passed' : 'unknown']);
			values.push([`cmi.objectives.${n}.score.scaled`, decimal(percent(score) / 100, 4)]);
		}
		return values;
	},
	interaction: scorm2004Interaction
};
