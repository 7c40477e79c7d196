import {
	type Codes,
	type Model,
	type Rule,
	StrictScorm,
	type StrictOptions
} from './strict-scorm.ts';

export interface Scorm12Api {
	LMSInitialize(parameter: string): unknown;
	LMSFinish(parameter: string): unknown;
	LMSGetValue(element: string): unknown;
	LMSSetValue(element: string, value: string): unknown;
	LMSCommit(parameter: string): unknown;
	LMSGetLastError(): string;
	LMSGetErrorString(code: string): string;
	LMSGetDiagnostic(code: string): string;
}

const CODES: Codes = {
	initializedTwice: '101',
	// Moodle's 1.2 API lets a frame that reloads begin again.
	initializeAfter: '0',
	finish: ['301', '301'],
	get: ['301', '301'],
	set: ['301', '301'],
	commit: ['301', '301'],
	argument: '201',
	unknown: '401',
	unset: '0',
	readOnly: '403',
	writeOnly: '404',
	outOfOrder: '201',
	dependency: '201',
	general: '101'
};

const WORDS: { [code: string]: string } = {
	'0': 'No error',
	'101': 'General exception',
	'201': 'Invalid argument error',
	'301': 'Not initialized',
	'401': 'Not implemented error',
	'402': 'Invalid set value, element is a keyword',
	'403': 'Element is read only',
	'404': 'Element is write only',
	'405': 'Incorrect data type'
};

const wrong = (fine: boolean) => (fine ? null : '405');
const form = (pattern: RegExp) => (value: string) => wrong(pattern.test(value));
const longest = (most: number) => (value: string) => wrong(value.length <= most);
const between = (least: number, most: number) => (value: string) =>
	wrong(/^-?\d{1,3}(\.\d{1,2})?$/.test(value) && Number(value) >= least && Number(value) <= most);

const TIMESPAN = form(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const TIME = form(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const IDENTIFIER = form(/^[A-Za-z0-9_.]{1,255}$/);
const SCORE = between(0, 100);
const OBJECTIVE_STATUS = form(/^(passed|completed|failed|incomplete|browsed|not attempted)$/);

const RESPONSES: { [type: string]: RegExp } = {
	'true-false': /^[01tf]$/,
	choice: /^[a-z0-9](,[a-z0-9])*$/,
	'fill-in': /^.{0,255}$/,
	matching: /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/,
	performance: /^.{0,255}$/,
	sequencing: /^[a-z0-9](,[a-z0-9])*$/,
	likert: /^[a-z0-9]?$/,
	numeric: /^-?\d+(\.\d+)?$/
};

const RESPONSE: Rule = {
	access: 'w',
	check: (value, { entry, read }) => {
		const type = RESPONSES[read(`${entry}.type`) ?? ''];
		return wrong(value.length <= 255 && type !== undefined && type.test(value));
	}
};

/** RTE 1.2, 3.4.4, with the refusals that Moodle's strict mode makes. */
const model = (options: StrictOptions): Model => [
	[/^cmi\.core\.(student_id|student_name|credit|entry|lesson_mode|total_time)$/, { access: 'r' }],
	[/^cmi\.launch_data$/, { access: 'r', initial: '' }],
	[/^cmi\.student_data\.mastery_score$/, { access: 'r', initial: '' }],
	[/^cmi\.student_preference\.language$/, { access: 'rw', check: longest(255), initial: '' }],
	[
		/^cmi\.core\.lesson_location$/,
		{ access: 'rw', check: longest(options.location ?? 255), initial: '' }
	],
	[
		/^cmi\.suspend_data$/,
		{ access: 'rw', check: longest(options.suspendData ?? 4096), initial: '' }
	],
	[
		/^cmi\.core\.lesson_status$/,
		{
			access: 'rw',
			check: form(/^(passed|completed|failed|incomplete|browsed)$/),
			initial: 'not attempted'
		}
	],
	[/^cmi\.core\.score\.(raw|min|max)$/, { access: 'rw', check: SCORE, initial: '' }],
	[/^cmi\.core\.exit$/, { access: 'w', check: form(/^(time-out|suspend|logout|)$/) }],
	[/^cmi\.core\.session_time$/, { access: 'w', check: TIMESPAN }],
	[/^cmi\.objectives\._children$/, { access: 'r', initial: 'id,score,status' }],
	[
		/^cmi\.interactions\._children$/,
		{
			access: 'r',
			initial: 'id,objectives,time,type,correct_responses,weighting,student_response,result,latency'
		}
	],
	[/^cmi\.(objectives|interactions)\._count$/, { access: 'r' }],
	[/^cmi\.objectives\.\d+\.id$/, { access: 'rw', check: IDENTIFIER }],
	[/^cmi\.objectives\.\d+\.score\.(raw|min|max)$/, { access: 'rw', check: SCORE, initial: '' }],
	[/^cmi\.objectives\.\d+\.status$/, { access: 'rw', check: OBJECTIVE_STATUS }],
	[/^cmi\.interactions\.\d+\.(id|objectives\.\d+\.id)$/, { access: 'w', check: IDENTIFIER }],
	[/^cmi\.interactions\.\d+\.type$/, { access: 'w', check: (value) => wrong(value in RESPONSES) }],
	[/^cmi\.interactions\.\d+\.time$/, { access: 'w', check: TIME }],
	[/^cmi\.interactions\.\d+\.latency$/, { access: 'w', check: TIMESPAN }],
	[/^cmi\.interactions\.\d+\.weighting$/, { access: 'w', check: between(-100, 100) }],
	[/^cmi\.interactions\.\d+\.student_response$/, RESPONSE],
	[/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, RESPONSE],
	[
		/^cmi\.interactions\.\d+\.result$/,
		{ access: 'w', check: form(/^(correct|wrong|unanticipated|neutral|\d{1,3}(\.\d+)?)$/) }
	]
];

/** A strict SCORM 1.2 LMS: what Moodle's strict mode refuses, and what the standard adds. */
export class StrictScorm12 extends StrictScorm {
	constructor(options: StrictOptions = {}) {
		super(options, CODES, model(options));
	}

	/** The learner opens the course: the API object for `window.API`. */
	launch(): Scorm12Api {
		this.begin();
		return {
			LMSInitialize: (parameter) => this.Initialize(parameter),
			LMSFinish: (parameter) => this.Finish(parameter),
			LMSGetValue: (element) => this.GetValue(element),
			LMSSetValue: (element, value) => this.SetValue(element, value),
			LMSCommit: (parameter) => this.Commit(parameter),
			LMSGetLastError: () => this.lastError(),
			LMSGetErrorString: (code) => WORDS[code] ?? '',
			LMSGetDiagnostic: (code) => code
		};
	}

	protected override facts(first: boolean): { [element: string]: string } {
		const { options, stored } = this;
		const done = /^(completed|passed|failed)$/.test(stored.get('cmi.core.lesson_status') ?? '');
		return {
			'cmi.core.student_id': options.learner?.id ?? 'learner-1',
			'cmi.core.student_name': options.learner?.name ?? 'Begum, Amina',
			'cmi.core.lesson_mode': options.mode ?? (done ? 'review' : 'normal'),
			'cmi.core.credit': options.credit ?? (done ? 'no-credit' : 'credit'),
			'cmi.core.entry': first
				? 'ab-initio'
				: stored.get('cmi.core.exit') === 'suspend'
					? 'resume'
					: '',
			'cmi.student_data.mastery_score': options.masteryScore ?? '',
			'cmi.student_preference.language': options.language ?? ''
		};
	}

	/** A mastery score overrides the status; `not attempted` becomes `completed` (RTE 1.2, 3.4.4). */
	protected override leave(): void {
		const { working } = this;
		const mark = this.options.masteryScore;
		const raw = working.get('cmi.core.score.raw') ?? '';
		if (!working.get('cmi.core.lesson_status')) working.set('cmi.core.lesson_status', 'completed');
		if (mark && raw !== '' && working.get('cmi.core.credit') === 'credit') {
			working.set('cmi.core.lesson_status', Number(raw) >= Number(mark) ? 'passed' : 'failed');
		}
		working.set('cmi.core.total_time', working.get('cmi.core.session_time') ?? '');
	}
}
