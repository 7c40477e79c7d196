import type { Problem } from '../lms/driver.ts';

/** What the status line says. */
export type Status =
	| { kind: 'opening' }
	| { kind: 'saved' }
	| { kind: 'saving' }
	| { kind: 'unsaved'; problem: Problem }
	/** Nothing is kept: no LMS, or a launch that must not change anything. */
	| { kind: 'practice'; reason: 'no-lms' | 'browse' | 'newer'; problem?: Problem };

export interface Explanation {
	/** The strings `why.…` and `advice.…`. */
	key: Problem['reason'] | Extract<Status, { kind: 'practice' }>['reason'];
	/** The LMS's own words: foreign text. */
	detail: string;
}

/** Why a status is not simply well, or null where there is nothing to explain. */
export function explain(status: Status): Explanation | null {
	switch (status.kind) {
		case 'unsaved':
			return { key: status.problem.reason, detail: status.problem.detail };
		case 'practice':
			return {
				// "No LMS around it" is what practice means; any other refusal has a sentence of its own.
				key:
					status.problem && status.problem.reason !== 'not-found'
						? status.problem.reason
						: status.reason,
				detail: status.problem?.detail ?? ''
			};
		default:
			return null;
	}
}
