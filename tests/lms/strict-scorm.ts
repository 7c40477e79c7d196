/**
 * What our two strict SCORM LMSs share: an attempt that survives relaunches, a session with its
 * states, lists in order, and ways to fail on request. No Node APIs and no imports, so that a page
 * can carry it. It is stricter than any one LMS: each rule was seen in one of them.
 */

export interface StrictOptions {
	learner?: { id: string; name: string };
	/** Launch in this mode whatever the attempt's status says. */
	mode?: 'normal' | 'review' | 'browse';
	credit?: 'credit' | 'no-credit';
	/** Characters of suspend_data; one over is refused and nothing is stored. */
	suspendData?: number;
	location?: number;
	/** Per cent in 1.2, scaled in 2004. */
	masteryScore?: string;
	language?: string;
	/** `false`: the LMS has no such list (1.2 only: optional there). */
	objectives?: boolean;
	interactions?: boolean;
	/** Room in the list of interactions. */
	room?: number;
	/** Ids of objectives that the manifest presets; read-only (2004). */
	presetObjectives?: string[];
	/** Complete and pass by itself an activity that says nothing (2004). */
	completesBySelf?: boolean;
	/** What an earlier life of this LMS held, as `held()` gave it. */
	held?: { [element: string]: string };
	/** After every commit, for a page that keeps the attempt elsewhere. */
	onStore?: (held: { [element: string]: string }) => void;
}

/** Ways to fail, switched on and off by a test. */
export interface StrictFaults {
	initialize?: 'false' | 'throw';
	/** `dropped`: a beacon too large; the answer is yes, and nothing was stored. */
	commit?: 'false' | 'throw' | 'html' | 'undefined' | 'dropped';
	/** A commit that failed takes what was set since the last one with it. */
	forgets?: boolean;
	finish?: 'false' | 'throw' | 'dropped';
	/** Elements that throw when read. */
	get?: RegExp;
	/** Elements that are refused with this code, or throw. */
	set?: { elements: RegExp; code: string | 'throw' };
	/** Booleans for strings, `undefined` and `null` for nothing. */
	sloppy?: boolean;
}

export interface StrictCall {
	name: string;
	element?: string;
	value?: string;
	answer: string;
	error: string;
}

export interface Rule {
	access: 'r' | 'w' | 'rw';
	/** The error code for a value that is refused, `null` for one that is fine. */
	check?: (value: string, at: Site) => string | null;
	/** Read when nothing was set. */
	initial?: string;
}

/** Where a value is to go: the entry it is part of, and what else the attempt holds. */
export interface Site {
	element: string;
	/** `cmi.interactions.3` in `cmi.interactions.3.type`. */
	entry: string;
	read: (element: string) => string | undefined;
}

export type Model = readonly (readonly [pattern: RegExp, rule: Rule])[];

/** Error codes by the state or the mistake; the two standards number them differently. */
export interface Codes {
	initializedTwice: string;
	initializeAfter: string;
	finish: [before: string, after: string];
	get: [before: string, after: string];
	set: [before: string, after: string];
	commit: [before: string, after: string];
	argument: string;
	unknown: string;
	unset: string;
	readOnly: string;
	writeOnly: string;
	outOfOrder: string;
	dependency: string;
	general: string;
}

export abstract class StrictScorm {
	faults: StrictFaults = {};
	/** Calls since the last launch, in order. */
	calls: StrictCall[] = [];
	commits = 0;
	protected stored = new Map<string, string>();
	protected working = new Map<string, string>();
	protected readonly options: StrictOptions;
	private readonly counts = new Map<string, number>();
	private state: 'before' | 'open' | 'after' = 'before';
	private error = '0';
	private readonly codes: Codes;
	private readonly model: Model;

	constructor(options: StrictOptions, codes: Codes, model: Model) {
		this.options = options;
		this.codes = codes;
		this.model = model;
		for (const [element, value] of Object.entries(options.held ?? {})) {
			this.stored.set(element, value);
		}
	}

	/** Everything that a commit stored, readable. */
	held(): { [element: string]: string } {
		return Object.fromEntries(this.stored);
	}

	/** Values set since the launch, refused ones left out, in order. */
	accepted(): [element: string, value: string][] {
		return this.calls.flatMap((call): [string, string][] =>
			call.name === 'SetValue' && call.answer === 'true' ? [[call.element!, call.value!]] : []
		);
	}

	refused(): StrictCall[] {
		return this.calls.filter((call) => call.name === 'SetValue' && call.answer !== 'true');
	}

	/** What is read-only and new with every launch. */
	protected abstract facts(first: boolean): { [element: string]: string };
	/** What the LMS does by itself when the attempt is left. */
	protected abstract leave(): void;

	/** A fresh session on what was stored: what was not committed is gone, as after a killed tab. */
	protected begin(): void {
		const first = this.stored.size === 0;
		this.state = 'before';
		this.error = '0';
		this.calls = [];
		this.working = new Map(this.stored);
		for (const [element, value] of Object.entries(this.facts(first))) {
			this.working.set(element, value);
		}
		this.recount();
	}

	private recount(): void {
		this.counts.clear();
		for (const element of this.working.keys()) this.extend(element);
	}

	protected Initialize(parameter: string): unknown {
		if (this.faults.initialize === 'throw') throw new Error('the server answered 500');
		const code =
			parameter !== ''
				? this.codes.argument
				: this.state === 'open'
					? this.codes.initializedTwice
					: this.state === 'after'
						? this.codes.initializeAfter
						: this.faults.initialize
							? this.codes.general
							: '0';
		if (code === '0') this.state = 'open';
		return this.answer('Initialize', code === '0' ? 'true' : 'false', code);
	}

	protected Finish(parameter: string): unknown {
		const wrong = this.wrongState(parameter, this.codes.finish);
		if (wrong) return this.answer('Finish', 'false', wrong);
		if (this.faults.finish === 'throw') throw new SyntaxError('Unexpected token <');
		if (this.faults.finish === 'false') return this.answer('Finish', 'false', this.codes.general);
		this.leave();
		if (this.faults.finish !== 'dropped') this.store();
		this.state = 'after';
		return this.answer('Finish', 'true', '0');
	}

	protected GetValue(element: string): unknown {
		if (this.faults.get?.test(element)) throw new Error('the frame is gone');
		const wrong = this.wrongState('', this.codes.get);
		const done = (value: string, code = '0') => this.answer('GetValue', value, code, element);
		if (wrong) return done('', wrong);
		const rule = this.rule(element);
		if (!rule) return done('', this.codes.unknown);
		if (rule.access === 'w') return done('', this.codes.writeOnly);
		if (element.endsWith('._count')) return done(String(this.count(element.slice(0, -7))));
		const value = this.working.get(element) ?? rule.initial;
		return value === undefined ? done('', this.codes.unset) : done(value);
	}

	protected SetValue(element: string, value: string): unknown {
		const done = (code: string) =>
			this.answer('SetValue', code === '0' ? 'true' : 'false', code, element, value);
		const fault = this.faults.set;
		if (fault?.elements.test(element)) {
			if (fault.code === 'throw') throw new Error('the frame is gone');
			return done(fault.code);
		}
		const wrong = this.wrongState('', this.codes.set);
		if (wrong) return done(wrong);
		// Numbers and booleans are a sign of a value that was not put into its format.
		if (typeof value !== 'string') return done(this.codes.argument);
		const rule = this.rule(element);
		if (!rule) return done(this.codes.unknown);
		if (rule.access === 'r') return done(this.codes.readOnly);
		const code = this.order(element) ?? rule.check?.(value, this.site(element)) ?? '0';
		if (code === '0') {
			this.working.set(element, value);
			this.extend(element);
		}
		return done(code);
	}

	protected Commit(parameter: string): unknown {
		const wrong = this.wrongState(parameter, this.codes.commit);
		if (wrong) return this.answer('Commit', 'false', wrong);
		this.commits++;
		const fault = this.faults.commit;
		if (fault && this.faults.forgets) {
			this.working = new Map([...Object.entries(this.facts(false)), ...this.stored]);
			this.recount();
		}
		if (fault === 'throw') throw new SyntaxError('Unexpected token <');
		if (fault === 'false') return this.answer('Commit', 'false', this.codes.general);
		if (fault === 'html') return this.answer('Commit', '<!DOCTYPE html><title>Log in', '0');
		if (fault === 'undefined') return undefined;
		if (fault !== 'dropped') this.store();
		return this.answer('Commit', 'true', '0');
	}

	protected lastError(): string {
		return this.error;
	}

	/** How many entries a list has. */
	protected count(list: string): number {
		return this.counts.get(list) ?? 0;
	}

	/** An element in an entry makes the entry: `cmi.interactions.3.id` makes the list four long. */
	private extend(element: string): void {
		for (const [list, n] of listsIn(element)) {
			this.counts.set(list, Math.max(this.count(list), n + 1));
		}
	}

	private rule(element: string): Rule | undefined {
		const list = /^cmi\.(objectives|interactions)\./.exec(element)?.[1];
		if (list && this.options[list as 'objectives' | 'interactions'] === false) return undefined;
		return this.model.find(([pattern]) => pattern.test(element))?.[1];
	}

	/** Lists grow by one at their end, by an id, and not beyond their room. */
	private order(element: string): string | null {
		for (const [list, n] of listsIn(element)) {
			const count = this.count(list);
			if (n > count) return this.codes.outOfOrder;
			if (n < count) continue;
			const byId = /^cmi\.(objectives|interactions)$/.test(list);
			if (byId && element !== `${list}.${n}.id`) return this.codes.dependency;
			if (list === 'cmi.interactions' && n >= (this.options.room ?? Infinity)) {
				return this.codes.general;
			}
		}
		return null;
	}

	private site(element: string): Site {
		const entry = /^cmi\.\w+\.\d+/.exec(element)?.[0] ?? '';
		return { element, entry, read: (other) => this.working.get(other) };
	}

	private wrongState(parameter: string, [before, after]: [string, string]): string | null {
		if (parameter !== '') return this.codes.argument;
		return this.state === 'open' ? null : this.state === 'before' ? before : after;
	}

	/** What may be set is sent as a form: a lone surrogate in it throws a URIError, as it does in Moodle. */
	private store(): void {
		for (const [element, value] of this.working) {
			if (this.rule(element)?.access !== 'r') encodeURIComponent(value);
		}
		this.stored = new Map(this.working);
		this.options.onStore?.(this.held());
	}

	private answer(name: string, answer: string, error: string, element?: string, value?: string) {
		this.error = error;
		this.calls.push({ name, element, value, answer, error });
		if (!this.faults.sloppy) return answer;
		if (name === 'GetValue') return answer === '' ? (error === '0' ? undefined : null) : answer;
		return answer === 'true';
	}
}

/** The lists that an element's name goes through, and its place in each. */
function listsIn(element: string): [list: string, n: number][] {
	return [...element.matchAll(/\.(\d+)(?=\.)/g)].map((found) => [
		element.slice(0, found.index),
		Number(found[1])
	]);
}
