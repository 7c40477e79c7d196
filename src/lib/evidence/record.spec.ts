import { describe, expect, it } from 'vitest';
import { emptyRecord, isEmpty, readRecord } from './record.ts';

describe('a record that was kept', () => {
	it('is read back', () => {
		const record = { role: 'student' as const, answers: { learnt: 'To ask first.', name: '' } };
		expect(readRecord(JSON.stringify(record))).toEqual(record);
	});

	it.each([null, '', '{', 'null', '7', '[]', '{"answers":7}', '{"role":"admin","answers":null}'])(
		'is empty where it is %j',
		(text) => expect(readRecord(text)).toEqual(emptyRecord())
	);

	it('has nothing in it that the form does not ask', () => {
		const foreign =
			'{"role":"other","answers":{"learnt":["x"],"peer":"A colleague.","salary":"1"}}';
		expect(readRecord(foreign)).toEqual({ role: 'other', answers: { peer: 'A colleague.' } });
	});
});

it('has something to keep once a role was chosen or an answer was emptied', () => {
	expect(isEmpty(emptyRecord())).toBe(true);
	expect(isEmpty({ role: 'student', answers: {} })).toBe(false);
	expect(isEmpty({ role: 'registered', answers: { name: '' } })).toBe(false);
});
