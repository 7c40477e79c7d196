import { expect, test } from 'vitest';
import { connectRunTime } from './run-time.ts';

/** An API whose every answer is given. */
function connect(answers: { [call: string]: unknown }, error: unknown = '0') {
	const api: { [call: string]: () => unknown } = {
		GetLastError: () => error,
		GetErrorString: () => 'words'
	};
	for (const [call, answer] of Object.entries(answers)) {
		api[call] = () => {
			if (answer instanceof Error) throw answer;
			return answer;
		};
	}
	return connectRunTime<'cmi.mode', 'cmi.exit'>(api, '', 'Terminate');
}

test.each(['true', true])('%j is a yes', (answer) => {
	expect(connect({ SetValue: answer }).set('cmi.exit', '')).toBeNull();
	expect(connect({ Commit: answer }).commit()).toBeNull();
});

test.each(['false', false])('%j is a no, with the LMS’s code and words', (answer) => {
	expect(connect({ SetValue: answer }, 405).set('cmi.exit', '')).toEqual({
		code: '405',
		detail: '405 words false'
	});
});

test('silence is a yes for a value without an error, and never for a commit', () => {
	expect(connect({ SetValue: undefined }).set('cmi.exit', '')).toBeNull();
	expect(connect({ SetValue: undefined }, '406').set('cmi.exit', '')?.code).toBe('406');
	expect(connect({ Commit: undefined }).commit()).not.toBeNull();
	expect(connect({ Commit: '<!DOCTYPE html>' }).commit()?.detail).toContain('<!DOCTYPE html>');
});

test.each([undefined, null, 'undefined', 'null', ''])('%j is no value', (answer) => {
	expect(connect({ GetValue: answer }).get('cmi.mode')).toEqual({ value: '', fault: null });
});

test('numbers are spelt out', () => {
	expect(connect({ GetValue: 0 }).get('cmi.mode').value).toBe('0');
});

test('a call that throws or is missing is a fault', () => {
	const gone = new Error('gone');
	const run = connect({ GetValue: gone, SetValue: gone, Commit: gone });
	expect(run.get('cmi.mode').fault?.detail).toBe('Error: gone');
	expect(run.set('cmi.exit', '')?.detail).toBe('Error: gone');
	expect(run.commit()?.detail).toBe('Error: gone');
	expect(run.finish()).not.toBeNull();
});
