import { createTranslator } from '../../i18n/translator.ts';
import '../../i18n/evidence-words.ts';
import { samplePlan } from '../../player/frame/sample-plan.ts';
import type { Done } from '../done.ts';
import { QUESTIONS, type Question, type Role } from '../record.ts';
import { recordSheet } from '../sheet.ts';

/** The UI strings, as the pages of evidence have them. */
export const t = createTranslator('en');

export const done: Done = {
	completed: true,
	missing: [],
	lessons: ['Start here', 'Records and note-taking tools'],
	result: { percent: 85, mark: 80, passed: true, of: 'final-check' },
	minutes: 200,
	standards: ['2.6', '3.11']
};

/** A record for the specs, with every answer empty but those given. */
export function sampleSheet(given: Partial<Record<Question, string>>, role: Role = 'registered') {
	const answers = Object.fromEntries(
		QUESTIONS.map((question) => [question, given[question] ?? ''])
	) as Record<Question, string>;
	return recordSheet(t, { role, answers, plan: samplePlan, done });
}
