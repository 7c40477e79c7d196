import type { Outcome, Problem } from '../lms/driver.ts';

/** The outcome, or word that there was none in time. */
export function within(outcome: Promise<Outcome>, seconds: number): Promise<Outcome> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<Outcome>((resolve) => {
		const problem: Problem = { reason: 'not-committed', detail: `no answer in ${seconds} s` };
		timer = setTimeout(() => resolve({ saved: false, problem }), seconds * 1000);
	});
	return Promise.race([outcome, late]).finally(() => clearTimeout(timer));
}
