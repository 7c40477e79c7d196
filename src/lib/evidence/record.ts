/** For whom a record is written: the same questions, in other words, under other rules. */
export const ROLES = ['registered', 'student', 'other'] as const;
export type Role = (typeof ROLES)[number];

/** What is asked, in the order of the regulator's form; the name is for a portfolio or a manager. */
export const QUESTIONS = [
	'name',
	'type',
	'description',
	'relevance',
	'date',
	'learnt',
	'practice',
	'people',
	'later',
	'peer'
] as const;
export type Question = (typeof QUESTIONS)[number];

/** What fits on two printed pages of A4, in characters; `evidence.e2e.ts` prints a record this long. */
export const MOST_CHARACTERS: Record<Question, number> = {
	name: 100,
	type: 100,
	description: 500,
	relevance: 400,
	date: 10,
	learnt: 900,
	practice: 600,
	people: 600,
	later: 600,
	peer: 600
};

/** A CPD record: what the learner wrote or changed, and nothing that the course filled in. */
export interface CpdRecord {
	role: Role;
	answers: Partial<Record<Question, string>>;
}

export const emptyRecord = (): CpdRecord => ({ role: 'registered', answers: {} });

/** Reads a record that was kept on this device: foreign text, of which only what fits is taken. */
export function readRecord(text: string | null): CpdRecord {
	const record = emptyRecord();
	let kept: unknown;
	try {
		kept = JSON.parse(text ?? '{}');
	} catch {
		return record;
	}
	const { role, answers } = (kept ?? {}) as { role?: unknown; answers?: Record<string, unknown> };
	record.role = ROLES.find((known) => known === role) ?? record.role;
	for (const question of QUESTIONS) {
		const answer = answers?.[question];
		if (typeof answer === 'string') record.answers[question] = answer;
	}
	return record;
}

/** Whether there is nothing in it to keep. */
export function isEmpty(record: CpdRecord): boolean {
	const { role, answers } = record;
	return role === emptyRecord().role && Object.keys(answers).length === 0;
}
