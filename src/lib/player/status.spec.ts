import { describe, expect, it } from 'vitest';
import { explain } from './status.ts';

describe('explain', () => {
	it('has nothing to explain while all is well', () => {
		expect(explain({ kind: 'opening' })).toBeNull();
		expect(explain({ kind: 'saving' })).toBeNull();
		expect(explain({ kind: 'saved' })).toBeNull();
	});

	it('gives the reason and the LMS’s own words', () => {
		const problem = { reason: 'not-committed', detail: '391 General Commit Failure' } as const;
		expect(explain({ kind: 'unsaved', problem })).toEqual({
			key: 'not-committed',
			detail: '391 General Commit Failure'
		});
	});

	it('tells practice without an LMS from a launch that was refused', () => {
		const away = { reason: 'not-found', detail: 'no API' } as const;
		const refused = { reason: 'not-opened', detail: '103' } as const;
		expect(explain({ kind: 'practice', reason: 'no-lms' })?.key).toBe('no-lms');
		expect(explain({ kind: 'practice', reason: 'no-lms', problem: away })?.key).toBe('no-lms');
		expect(explain({ kind: 'practice', reason: 'no-lms', problem: refused })?.key).toBe(
			'not-opened'
		);
		expect(explain({ kind: 'practice', reason: 'browse' })?.key).toBe('browse');
	});
});
