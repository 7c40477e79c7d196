/**
 * A layer of faults over a SCORM API object: what LMSs get wrong, one word for each, to be switched
 * on and off while the course is open. It runs in the LMS's page and imports nothing.
 */
export interface ApiFaults {
	/** `already`: the LMS's own page called Initialize before the course could. */
	initialize?: 'false' | 'throw' | 'already';
	/** Every SetValue of such an element is refused with this code, or throws. */
	set?: { elements: string; code: string };
	commit?: {
		answer: 'false' | 'throw' | 'html' | 'unanswered';
		/** How often; absent for ever. */
		times?: number;
	};
	/** Finish and Terminate fail too. */
	finish?: 'false';
	/** Seconds that each commit takes: nothing else happens in the meantime. */
	seconds?: number;
	/** Longer values are cut to so many characters without a word, as soon as they are set. */
	cut?: { [element: string]: number };
	/** The same, but the page's own copy stays whole: only the LMS's records are cut. */
	cutStored?: { [element: string]: number };
	/** What stands for nothing, spelt out. */
	nothing?: 'undefined' | 'null';
	/** Answers of GetValue, whatever is held. */
	reads?: { [element: string]: string };
	/** The session at the LMS is over: every call says so. */
	over?: boolean;
	/** GetValue asks the LMS each time, instead of what this page has read at the launch. */
	live?: boolean;
}

type Api = { [name: string]: (...given: string[]) => unknown };

export interface Surroundings {
	/** The faults as they are now. */
	faults: () => ApiFaults;
	/** What the LMS holds of this element at this very moment. */
	now: (element: string) => string;
	/** Lets so many seconds go by for the course. */
	sleep: (seconds: number) => void;
}

const SUSPEND_DATA = 'cmi.suspend_data';

/** @param prefix `LMS` in SCORM 1.2, nothing in 2004 */
export function faulty(api: Api, prefix: 'LMS' | '', { faults, now, sleep }: Surroundings): Api {
	const general = prefix ? '101' : '351';
	const closed = prefix ? '301' : '143';
	/** The code of a fault of ours, until the LMS itself has been asked again. */
	let code: string | null = null;
	const refuse = (why: string, answer: unknown = 'false') => {
		code = why;
		return answer;
	};
	const finish = prefix ? 'Finish' : 'Terminate';
	const layer: Api = {
		Initialize(parameter) {
			const fault = faults().initialize;
			if (fault === 'throw') throw new Error('the server answered 500');
			if (fault === 'false') return refuse(general);
			if (fault === 'already') api[`${prefix}Initialize`]!('');
			return api[`${prefix}Initialize`]!(parameter!);
		},
		GetValue(element) {
			const { reads, live, nothing, over } = faults();
			if (over) return refuse(closed, '');
			if (reads && element! in reads) return reads[element!];
			if (live && element === SUSPEND_DATA) return now(element);
			const value = api[`${prefix}GetValue`]!(element!);
			return value === '' && nothing ? nothing : value;
		},
		SetValue(element, value) {
			const { set, cut, over } = faults();
			if (over) return refuse(closed);
			if (set && new RegExp(set.elements).test(element!)) {
				if (set.code === 'throw') throw new TypeError('cmi is undefined');
				return refuse(set.code);
			}
			const most = cut?.[element!] ?? Infinity;
			return api[`${prefix}SetValue`]!(element!, value!.slice(0, most));
		},
		Commit(parameter) {
			const { commit, seconds, over } = faults();
			if (seconds) sleep(seconds);
			if (over) return refuse(closed);
			if (commit && (commit.times ?? 1) > 0) {
				if (commit.times !== undefined) commit.times--;
				if (commit.answer === 'throw') throw new SyntaxError('Unexpected token <');
				if (commit.answer === 'html') return refuse('0', '<!DOCTYPE html><title>Sign in</title>');
				if (commit.answer !== 'unanswered') return refuse(general);
				refuse('0');
				return undefined;
			}
			return store(() => api[`${prefix}Commit`]!(parameter!));
		},
		[finish](parameter) {
			if (faults().over) return refuse(closed);
			if (faults().finish) return refuse(general);
			return store(() => api[prefix + finish]!(parameter!));
		},
		GetLastError: () => code ?? api[`${prefix}GetLastError`]!(),
		GetErrorString: (given) => api[`${prefix}GetErrorString`]!(given!),
		GetDiagnostic: (given) => api[`${prefix}GetDiagnostic`]!(given!)
	};

	/** The server cannot be reached or has something against it: Moodle answers `false` then. */
	function store(ask: () => unknown): unknown {
		try {
			return ask();
		} catch {
			return refuse(general);
		}
	}

	return Object.fromEntries(
		Object.entries(layer).map(([name, call]) => [
			prefix + name,
			(...given: string[]) => {
				if (name !== 'GetLastError' && name !== 'GetErrorString') code = null;
				return call(...given);
			}
		])
	);
}
