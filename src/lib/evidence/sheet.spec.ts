import { describe, expect, it } from 'vitest';
import { samplePlan } from '../player/frame/sample-plan.ts';
import { MOST_CHARACTERS } from './record.ts';
import { doneFacts, tooLong } from './sheet.ts';
import { done, sampleSheet, t } from './testing/sample-sheet.ts';

describe('a record as a document', () => {
	it('has the date in words and the name on one line', () => {
		const { facts } = sampleSheet({ name: ' Amina\n Begum ', date: '2026-11-03' });
		expect(facts).toEqual([
			{ label: 'Name', text: 'Amina Begum' },
			{ label: 'Date', text: '3 November 2026' }
		]);
	});

	it('holds nothing that a file could not', () => {
		const { answers } = sampleSheet({ learnt: '\u0007one\r\ntwo\ttabs \uD83D\u0000\n' });
		expect(answers[2]).toEqual({ label: 'What did you learn?', text: 'one\ntwo\ttabs \uFFFD' });
	});

	it('asks no registered questions of others', () => {
		const words = JSON.stringify(sampleSheet({}, 'other'));
		expect(words).toContain('What did you learn from discussing it with a colleague?');
		expect(words).not.toContain('CPD');
	});
});

describe('what the course says', () => {
	it('is only what it knows', () => {
		const nothing = { ...done, lessons: [], result: null, minutes: 0, standards: [] };
		expect(doneFacts(t, samplePlan, nothing)).toEqual([{ label: 'Version', text: '1.0.0' }]);
	});

	it('says where the result comes from', () => {
		const result = { percent: 70, mark: 80, passed: false, of: 'quizzes' as const };
		expect(doneFacts(t, samplePlan, { ...done, result })).toContainEqual({
			label: 'Result',
			text: '70% on average in the quizzes; 80% is needed to pass'
		});
	});
});

it('counts what is over the limit, and nothing below it', () => {
	expect(tooLong('peer', 'x'.repeat(MOST_CHARACTERS.peer))).toBe(0);
	expect(tooLong('peer', 'x'.repeat(MOST_CHARACTERS.peer + 3))).toBe(3);
});
