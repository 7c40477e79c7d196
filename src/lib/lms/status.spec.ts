import { describe, expect, test } from 'vitest';
import type { Report } from '../session/session.ts';
import { tell } from './status.ts';

const NOTHING = { completed: false, passed: false, mark: null };
const REPORT: Report = {
	progress: 1,
	completed: false,
	passed: null,
	score: 0.5,
	scored: true,
	status: 'together',
	place: '',
	objectives: []
};

/** Every state that an attempt can be in: completed, and passed or failed or neither yet. */
const STATES = {
	'under way': [false, null],
	'done, below the mark, attempts left': [true, null],
	'passed, not done': [false, true],
	'done and passed': [true, true],
	'failed for good, not done': [false, false],
	'failed for good and done': [true, false]
} as const;
type State = keyof typeof STATES;

/** What is told: completed, and passed, failed or nothing. */
const TABLE: Record<Report['status'], Record<State, string>> = {
	together: {
		'under way': '–',
		'done, below the mark, attempts left': '–',
		'passed, not done': '–',
		'done and passed': 'completed, passed',
		'failed for good, not done': '–',
		'failed for good and done': 'completed, failed'
	},
	separate: {
		'under way': '–',
		'done, below the mark, attempts left': 'completed',
		'passed, not done': 'passed',
		'done and passed': 'completed, passed',
		'failed for good, not done': 'failed',
		'failed for good and done': 'completed, failed'
	},
	'completion-only': {
		'under way': '–',
		'done, below the mark, attempts left': 'completed',
		'passed, not done': '–',
		'done and passed': 'completed',
		'failed for good, not done': '–',
		'failed for good and done': 'completed'
	},
	'without-failed': {
		'under way': '–',
		'done, below the mark, attempts left': '–',
		'passed, not done': '–',
		'done and passed': 'completed, passed',
		'failed for good, not done': '–',
		'failed for good and done': '–'
	}
};

const words = ({ completed, passed }: { completed: boolean; passed: boolean | null }) =>
	[completed && 'completed', passed === true && 'passed', passed === false && 'failed']
		.filter(Boolean)
		.join(', ') || '–';

describe.each(Object.keys(TABLE) as Report['status'][])('%s', (status) => {
	test.each(Object.keys(STATES) as State[])('%s', (state) => {
		const [completed, passed] = STATES[state];
		const report = { ...REPORT, status, completed, passed };
		expect(words(tell(report, NOTHING))).toBe(TABLE[status][state]);
	});

	test('takes nothing back that the LMS holds', () => {
		for (const [completed, passed] of Object.values(STATES)) {
			const report = { ...REPORT, status, completed, passed };
			expect(tell(report, { ...NOTHING, completed: true, passed: true })).toEqual({
				completed: true,
				passed: true
			});
			expect(tell(report, { ...NOTHING, completed: true }).completed).toBe(true);
		}
	});

	test('a course that nobody is marked in completes, and says nothing of success', () => {
		const report = { ...REPORT, status, completed: true, scored: false };
		expect(words(tell(report, NOTHING))).toBe('completed');
	});
});

describe('a mark of the LMS’s own', () => {
	const told = (report: Partial<Report>, mark: number) =>
		words(tell({ ...REPORT, completed: true, ...report }, { ...NOTHING, mark }));

	test('decides who passes, where it is higher', () => {
		expect(told({ score: 0.85, passed: true }, 90)).toBe('–');
		expect(told({ score: 0.9, passed: true }, 90)).toBe('completed, passed');
	});

	test('decides who passes, where it is lower', () => {
		expect(told({ score: 0.7, passed: null }, 70)).toBe('completed, passed');
		expect(told({ score: 0.7, passed: false }, 70)).toBe('completed, passed');
		expect(told({ score: 0.69999, passed: null }, 70)).toBe('–');
	});

	test('fails nobody whom the course does not fail', () => {
		expect(told({ score: 0.3, passed: null }, 90)).toBe('–');
		expect(told({ score: 0.3, passed: false }, 90)).toBe('completed, failed');
		expect(told({ score: 0.3, passed: false, status: 'without-failed' }, 90)).toBe('–');
	});

	test('passes nobody before there is a score, nor where passing is never said', () => {
		expect(told({ score: null }, 70)).toBe('–');
		expect(told({ score: 1, passed: true, status: 'completion-only' }, 70)).toBe('completed');
	});
});
