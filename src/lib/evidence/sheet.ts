import type { TFunction } from 'i18next';
import type { CoursePlan } from '../course/schema/plan.ts';
import { wellFormed } from '../lms/format.ts';
import { duration } from '../player/frame/duration.ts';
import { dayInWords } from './day.ts';
import type { Done } from './done.ts';
import { MOST_CHARACTERS, QUESTIONS, type Question, type Role } from './record.ts';

/** A record as a document, whatever it is then written as: print, plain text, a Word file. */
export interface Sheet {
	title: string;
	/** Short answers, each on a line: the name, the date. */
	facts: Fact[];
	/** The questions with what the learner wrote, `null` where nothing is written yet. */
	answers: { label: string; text: string | null }[];
	/** What the course itself says: lessons, result, standards. */
	courseTitle: string;
	course: Fact[];
	note: string;
}
export interface Fact {
	label: string;
	text: string;
}

/** What is on a line of its own; the long answers have a heading each. */
const SHORT: readonly Question[] = ['name', 'type', 'date'];

export function recordSheet(
	t: TFunction,
	given: {
		role: Role;
		/** What stands in the form, filled in or written. */
		answers: Record<Question, string>;
		plan: CoursePlan;
		done: Done;
	}
): Sheet {
	const { role, answers, plan, done } = given;
	const label = (question: Question) => t(`record.ask.${role}.${question}`);
	const text = (question: Question) =>
		question === 'date' ? dayInWords(answers.date, plan.language) : printable(answers[question]);
	return {
		title: t(`sheet.title.${role}`),
		facts: SHORT.filter((question) => text(question) !== '').map((question) => ({
			label: question === 'name' ? t('sheet.name') : label(question),
			text: text(question).replace(/\s+/g, ' ')
		})),
		answers: QUESTIONS.filter((question) => !SHORT.includes(question)).map((question) => ({
			label: label(question),
			text: text(question) || null
		})),
		courseTitle: t('sheet.facts'),
		course: [{ label: t('sheet.course'), text: plan.title }, ...doneFacts(t, plan, done)],
		note: t('sheet.saysItself')
	};
}

/** What the course knows of what was done in it, for the record and for the certificate; no more. */
export function doneFacts(t: TFunction, plan: CoursePlan, done: Done): Fact[] {
	const { lessons, result, minutes, standards } = done;
	return [
		{ label: t('sheet.version'), text: plan.version },
		{ label: t('sheet.lessons'), text: lessons.join('; ') },
		{
			label: t('sheet.result'),
			text: result ? t(`sheet.result-${result.of}`, { ...result }) : ''
		},
		{ label: t('sheet.time'), text: minutes > 0 ? duration(t, minutes) : '' },
		{
			label: t('sheet.standards'),
			text: standards.length > 0 ? t('sheet.standardsOf', { numbers: standards.join(', ') }) : ''
		}
	].filter(({ text }) => text !== '');
}

/** How many characters an answer is over what fits on two pages. */
export function tooLong(question: Question, text: string): number {
	return Math.max(0, text.length - MOST_CHARACTERS[question]);
}

/** Text without what no XML may hold (XML 1.0, 2.2): a Word file with it would not open. */
function printable(text: string): string {
	return wellFormed(text.replace(/\r\n?/g, '\n'))
		.replace(/[\uFFFE\uFFFF]|[^\P{Cc}\n\t]/gu, '')
		.trim();
}
