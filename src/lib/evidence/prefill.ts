import type { TFunction } from 'i18next';
import type { CoursePlan } from '../course/schema/plan.ts';
import type { Day } from './day.ts';
import type { Done } from './done.ts';
import type { Question } from './record.ts';

/** What the course can fill in by itself; the rest is the learner's to write. */
export function prefill(
	t: TFunction,
	{ plan, done, name, today }: { plan: CoursePlan; done: Done; name: string; today: Day }
): Partial<Record<Question, string>> {
	const { title, version } = plan;
	// Titles hold commas of their own.
	const lessons = done.lessons.join('; ');
	const description = [
		t('record.prefill-description', { title, version }),
		...(done.lessons.length > 0 ? [t('record.prefill-lessons', { lessons })] : [])
	];
	return {
		name,
		type: t('record.prefill-type'),
		description: description.join(' '),
		date: today
	};
}
