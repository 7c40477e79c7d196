import {
	type Codes,
	type Model,
	type Rule,
	type Site,
	StrictScorm,
	type StrictOptions
} from './strict-scorm.ts';

export interface Scorm2004Api {
	Initialize(parameter: string): unknown;
	Terminate(parameter: string): unknown;
	GetValue(element: string): unknown;
	SetValue(element: string, value: string): unknown;
	Commit(parameter: string): unknown;
	GetLastError(): string;
	GetErrorString(code: string): string;
	GetDiagnostic(code: string): string;
}

const CODES: Codes = {
	initializedTwice: '103',
	initializeAfter: '104',
	finish: ['112', '113'],
	get: ['122', '123'],
	set: ['132', '133'],
	commit: ['142', '143'],
	argument: '201',
	unknown: '401',
	unset: '403',
	readOnly: '404',
	writeOnly: '405',
	outOfOrder: '351',
	dependency: '408',
	general: '351'
};

const WORDS: { [code: string]: string } = {
	'0': 'No Error',
	'104': 'Content Instance Terminated',
	'351': 'General Set Failure',
	'391': 'General Commit Failure',
	'401': 'Undefined Data Model Element',
	'403': 'Data Model Element Value Not Initialized',
	'404': 'Data Model Element Is Read Only',
	'405': 'Data Model Element Is Write Only',
	'406': 'Data Model Element Type Mismatch',
	'407': 'Data Model Element Value Out Of Range',
	'408': 'Data Model Dependency Not Established'
};

const wrong = (fine: boolean, code = '406') => (fine ? null : code);
const form = (pattern: RegExp) => (value: string) => wrong(pattern.test(value));
const longest = (most: number) => (value: string) => wrong(value.length <= most);
const DECIMAL = /^-?\d{1,5}(\.\d{1,18})?$/;
const between = (least: number, most: number) => (value: string) =>
	wrong(DECIMAL.test(value)) ?? wrong(Number(value) >= least && Number(value) <= most, '407');

const DURATION = form(/^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/);
/** Moodle's: fractions need a point, and a zone needs a fraction. */
const TIMESTAMP = form(
	/^(19[7-9]\d|20[0-2]\d|203[0-8])(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2}(Z|[+-]\d\d(:[0-5]\d)?)?)?)?)?)?)?)?$/
);
const LONG_ID = form(/^(?!urn:)\S{1,4000}$|^urn:[A-Za-z0-9-]{1,31}:\S{1,4000}$/);
const SHORT = '[A-Za-z0-9_.]{1,250}';
const COMPLETION = form(/^(completed|incomplete|not attempted|unknown)$/);
const SUCCESS = form(/^(passed|failed|unknown)$/);
const DESCRIPTION = form(/^(\{lang=[a-zA-Z]{2,3}(-[a-zA-Z0-9-]{2,8})?\})?([^{].{0,249})?$/);

/** One member of a response, and how many members a response may have (RTE 4.2.9.1). */
const RESPONSES: { [type: string]: { member: RegExp; most: number } } = {
	choice: { member: new RegExp(`^${SHORT}$`), most: 36 },
	matching: { member: new RegExp(`^${SHORT}\\[\\.\\]${SHORT}$`), most: 36 },
	sequencing: { member: new RegExp(`^${SHORT}$`), most: 36 },
	likert: { member: new RegExp(`^${SHORT}$`), most: 1 },
	other: { member: /^.{0,4000}$/s, most: Infinity }
};

const RESPONSE: Rule = {
	access: 'rw',
	check: (value, { entry, read }) => {
		const type = RESPONSES[read(`${entry}.type`) ?? ''];
		if (!type) return '408';
		const members = value.split('[,]');
		const once = new Set(members).size === members.length;
		return wrong(
			once && members.length <= type.most && members.every((one) => type.member.test(one))
		);
	}
};

/** An id is written once, and two entries of a list have two ids. */
function objectiveId(value: string, { element, read }: Site): string | null {
	const held = read(element);
	if (held !== undefined) return wrong(held === value, '351');
	const list = element.slice(0, element.lastIndexOf('.', element.length - 4));
	for (let n = 0; read(`${list}.${n}.id`) !== undefined; n++) {
		if (read(`${list}.${n}.id`) === value) return '351';
	}
	return LONG_ID(value);
}

/** In Moodle an interaction's objective cannot even be set to what it is. */
const interactionObjective: Rule = {
	access: 'rw',
	check: (value, site) =>
		wrong(site.read(site.element) === undefined, '351') ?? objectiveId(value, site)
};

/** RTE 2004 4th edition, 4.2, with the refusals that Moodle makes. `adl.data` is unknown: 401. */
const model = (options: StrictOptions): Model => [
	[/^cmi\.(learner_id|learner_name|mode|credit|entry|total_time)$/, { access: 'r' }],
	[/^cmi\.scaled_passing_score$/, { access: 'r' }],
	[/^cmi\.learner_preference\.language$/, { access: 'rw', initial: '' }],
	[/^cmi\.location$/, { access: 'rw', check: longest(options.location ?? 1000) }],
	[/^cmi\.suspend_data$/, { access: 'rw', check: longest(options.suspendData ?? 64_000) }],
	[/^cmi\.completion_status$/, { access: 'rw', check: COMPLETION, initial: 'unknown' }],
	[/^cmi\.success_status$/, { access: 'rw', check: SUCCESS, initial: 'unknown' }],
	[/^cmi\.progress_measure$/, { access: 'rw', check: between(0, 1) }],
	[/^cmi\.score\.scaled$/, { access: 'rw', check: between(-1, 1) }],
	[/^cmi\.score\.(raw|min|max)$/, { access: 'rw', check: form(DECIMAL) }],
	[/^cmi\.exit$/, { access: 'w', check: form(/^(time-out|suspend|logout|normal|)$/) }],
	[/^cmi\.session_time$/, { access: 'w', check: DURATION }],
	[/^cmi\.(objectives|interactions)\._(count|children)$/, { access: 'r', initial: '' }],
	[/^cmi\.objectives\.\d+\.id$/, { access: 'rw', check: objectiveId }],
	[/^cmi\.objectives\.\d+\.success_status$/, { access: 'rw', check: SUCCESS, initial: 'unknown' }],
	[
		/^cmi\.objectives\.\d+\.completion_status$/,
		{ access: 'rw', check: COMPLETION, initial: 'unknown' }
	],
	[/^cmi\.objectives\.\d+\.(progress_measure)$/, { access: 'rw', check: between(0, 1) }],
	[/^cmi\.objectives\.\d+\.score\.scaled$/, { access: 'rw', check: between(-1, 1) }],
	[/^cmi\.objectives\.\d+\.score\.(raw|min|max)$/, { access: 'rw', check: form(DECIMAL) }],
	[/^cmi\.objectives\.\d+\.description$/, { access: 'rw', check: DESCRIPTION }],
	[/^cmi\.interactions\.\d+\.id$/, { access: 'rw', check: LONG_ID }],
	[/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, interactionObjective],
	[/^cmi\.interactions\.\d+\.type$/, { access: 'rw', check: (value) => wrong(value in RESPONSES) }],
	[/^cmi\.interactions\.\d+\.timestamp$/, { access: 'rw', check: TIMESTAMP }],
	[/^cmi\.interactions\.\d+\.latency$/, { access: 'rw', check: DURATION }],
	[/^cmi\.interactions\.\d+\.weighting$/, { access: 'rw', check: form(DECIMAL) }],
	[/^cmi\.interactions\.\d+\.learner_response$/, RESPONSE],
	[/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, RESPONSE],
	[
		/^cmi\.interactions\.\d+\.result$/,
		{
			access: 'rw',
			check: form(/^(correct|incorrect|unanticipated|neutral|-?\d{1,4}(\.\d{1,18})?)$/)
		}
	],
	[/^cmi\.interactions\.\d+\.description$/, { access: 'rw', check: DESCRIPTION }]
];

/**
 * A strict SCORM 2004 LMS. The 3rd edition's own limit is `{ suspendData: 4000 }`. After Terminate a
 * frame that reloads gets 104 until `launch` is called again.
 */
export class StrictScorm2004 extends StrictScorm {
	constructor(options: StrictOptions = {}) {
		super(options, CODES, model(options));
	}

	/** The learner opens the course: the API object for `window.API_1484_11`. */
	launch(): Scorm2004Api {
		this.begin();
		return {
			Initialize: (parameter) => this.Initialize(parameter),
			Terminate: (parameter) => this.Finish(parameter),
			GetValue: (element) => this.GetValue(element),
			SetValue: (element, value) => this.SetValue(element, value),
			Commit: (parameter) => this.Commit(parameter),
			GetLastError: () => this.lastError(),
			GetErrorString: (code) => WORDS[code] ?? '',
			GetDiagnostic: (code) => code
		};
	}

	protected override facts(first: boolean): { [element: string]: string } {
		const { options, stored } = this;
		const done =
			stored.get('cmi.completion_status') === 'completed' ||
			/^(passed|failed)$/.test(stored.get('cmi.success_status') ?? '');
		const facts: { [element: string]: string } = {
			'cmi.learner_id': options.learner?.id ?? 'learner-1',
			'cmi.learner_name': options.learner?.name ?? 'Begum, Amina',
			'cmi.mode': options.mode ?? (done ? 'review' : 'normal'),
			'cmi.credit': options.credit ?? (done ? 'no-credit' : 'credit'),
			'cmi.entry': first ? 'ab-initio' : stored.get('cmi.exit') === 'suspend' ? 'resume' : '',
			'cmi.learner_preference.language': options.language ?? ''
		};
		if (options.masteryScore) facts['cmi.scaled_passing_score'] = options.masteryScore;
		options.presetObjectives?.forEach((id, n) => (facts[`cmi.objectives.${n}.id`] = id));
		return facts;
	}

	/** RTE 4.2.22: a passing score decides; some LMSs complete and pass what says nothing. */
	protected override leave(): void {
		const { working, options } = this;
		const score = working.get('cmi.score.scaled');
		if (options.masteryScore && score !== undefined) {
			const passed = Number(score) >= Number(options.masteryScore);
			working.set('cmi.success_status', passed ? 'passed' : 'failed');
		}
		if (options.completesBySelf && !working.has('cmi.completion_status')) {
			working.set('cmi.completion_status', 'completed');
			working.set('cmi.success_status', 'passed');
		}
		working.set('cmi.total_time', working.get('cmi.session_time') ?? 'PT0S');
	}
}
