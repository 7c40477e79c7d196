import { expect, it } from 'vitest';
import { samplePlan as plan } from '../player/frame/sample-plan.ts';
import { recordAsJson } from './record-json.ts';
import { QUESTIONS, type Question } from './record.ts';
import { done } from './testing/sample-sheet.ts';

it('says what it is, of which course, and every answer as it was written', () => {
	const answers = Object.fromEntries(
		QUESTIONS.map((question) => [question, `"${question}"\n`])
	) as Record<Question, string>;
	expect(JSON.parse(recordAsJson({ role: 'student', answers, plan, done }))).toEqual({
		format: 'second-look/cpd-record',
		formatVersion: 1,
		course: { id: 'sample', title: plan.title, version: '1.0.0', language: 'en' },
		role: 'student',
		answers,
		done: {
			completed: true,
			lessons: done.lessons,
			result: { percent: 85, mark: 80, passed: true, of: 'final-check' },
			minutes: 200,
			standards: ['2.6', '3.11']
		}
	});
});
