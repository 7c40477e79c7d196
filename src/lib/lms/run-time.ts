import { wellFormed } from './format.ts';

/** What an LMS said when it did not do as asked. */
export interface Fault {
	/** The standard's error code; `''` where the call threw or said nothing. */
	code: string;
	/** The LMS's own words, foreign text. */
	detail: string;
}

/**
 * One LMS's API behind calls that never throw: any of them may (Moodle's Commit does when the server
 * answers HTML), return booleans for strings, or `undefined` and `null`, even spelt out.
 */
export interface RunTime<Readable extends string, Writable extends string> {
	initialize(): Fault | null;
	get(element: Readable): { value: string; fault: Fault | null };
	set(element: Writable, value: string): Fault | null;
	commit(): Fault | null;
	finish(): Fault | null;
}

/** @param prefix `LMS` in SCORM 1.2, nothing in 2004. */
export function connectRunTime<Readable extends string, Writable extends string>(
	api: object,
	prefix: 'LMS' | '',
	finish: 'Finish' | 'Terminate'
): RunTime<Readable, Writable> {
	/** Called on the object itself, never detached: some APIs use `this`. */
	function call(name: string, ...given: string[]): unknown {
		return (api as { [name: string]: (...given: string[]) => unknown })[prefix + name]!(...given);
	}

	function lastError(): Fault {
		try {
			const code = text(call('GetLastError'));
			const words = code && code !== '0' ? text(call('GetErrorString', code)) : '';
			return { code, detail: `${code} ${words}`.trim() };
		} catch (error) {
			return { code: '', detail: String(error) };
		}
	}

	/** `strict`: silence is no yes. Elsewhere an LMS that returns nothing is asked for its error. */
	function act(name: string, given: string[], strict: boolean): Fault | null {
		try {
			const answer = call(name, ...given);
			if (String(answer) === 'true') return null;
			const said = text(answer);
			const fault = lastError();
			if (said === '' && fault.code === '0' && !strict) return null;
			return { ...fault, detail: `${fault.detail} ${said.slice(0, 80)}`.trim() };
		} catch (error) {
			return { code: '', detail: String(error) };
		}
	}

	return {
		initialize: () => act('Initialize', [''], false),
		get(element) {
			try {
				const value = text(call('GetValue', element));
				const fault = value === '' ? lastError() : null;
				return { value, fault: fault?.code === '0' || fault?.code === '' ? null : fault };
			} catch (error) {
				return { value: '', fault: { code: '', detail: String(error) } };
			}
		},
		set: (element, value) => act('SetValue', [element, wellFormed(value)], false),
		commit: () => act('Commit', [''], true),
		finish: () => act(finish, [''], true)
	};
}

/** An LMS's values as text: numbers are spelt out, and nothing in any spelling is `''`. */
function text(value: unknown): string {
	const spelt = value === undefined || value === null ? '' : String(value);
	return spelt === 'undefined' || spelt === 'null' ? '' : spelt;
}
