import type { CoursePlan } from '../course/schema/plan.ts';
import type { Done } from './done.ts';
import type { Question, Role } from './record.ts';

/** A record for another program: its own names, and nothing in it that depends on the language. */
export function recordAsJson(given: {
	role: Role;
	answers: Record<Question, string>;
	plan: CoursePlan;
	done: Done;
}): string {
	const { role, answers, plan, done } = given;
	const { id, title, version, language } = plan;
	const { completed, lessons, result, minutes, standards } = done;
	const record = {
		format: 'second-look/cpd-record',
		formatVersion: 1,
		course: { id, title, version, language },
		role,
		answers,
		done: { completed, lessons, result, minutes, standards }
	};
	return `${JSON.stringify(record, null, '\t')}\n`;
}
