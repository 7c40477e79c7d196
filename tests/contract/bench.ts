import type { Driver } from '../../src/lib/lms/driver.ts';
import { createCmi5 } from '../../src/lib/lms/cmi5.ts';
import { createScorm12 } from '../../src/lib/lms/scorm12.ts';
import { createScorm2004 } from '../../src/lib/lms/scorm2004.ts';
import { createStandalone } from '../../src/lib/lms/standalone.ts';
import { StrictLrs, type LrsOptions } from '../lms/strict-lrs.ts';
import type { Json } from '../lms/strict-cmi5-profile.ts';
import type { StrictOptions } from '../lms/strict-scorm.ts';
import { StrictScorm12 } from '../lms/strict-scorm12.ts';
import { StrictScorm2004 } from '../lms/strict-scorm2004.ts';
import { ScormAgain12, ScormAgain2004, memoryStorage } from './scorm-again-lms.ts';

/** What an LMS holds, in one vocabulary for all standards. */
export interface Held {
	snapshot: string;
	place: string;
	completed: boolean;
	passed: boolean | null;
	/** Per cent. */
	score: number | null;
	interactions: { id: string; type: string; response: string; result: string }[];
	/** By id, `standard_3_11`; in cmi5 the standard's number. */
	objectives: { [id: string]: number | null };
}

/** One driver on one LMS, as the contract sees them. */
export interface Bench {
	launch(mode?: 'review' | 'browse'): Driver;
	held(): Held;
	/** Switches the LMS's saving off and on. */
	break(broken: boolean): void;
	/** The same, and what was not saved is gone. */
	forget?(broken: boolean): void;
	/** The profile's or the standard's rules that were broken. */
	refusals(): unknown[];
	/** Calls made since the last launch, where they can be counted. */
	calls?(): { sets: number; commits: number };
	/** Opens an attempt that was completed for review, as Moodle does. */
	reviews?: boolean;
	/** A website: it has no review and no browse mode. */
	oneMode?: boolean;
}

/** The clock stands still, so that what is written can be read off. */
export const NOW = new Date(2026, 10, 23, 4, 0, 0);
const now = () => NOW;

type Elements = { [element: string]: string };

const numberOrNull = (text: string | undefined) => (text ? Number(text) : null);

function heldIn12(elements: Elements): Held {
	const status = elements['cmi.core.lesson_status'];
	const held: Held = {
		snapshot: elements['cmi.suspend_data'] ?? '',
		place: elements['cmi.core.lesson_location'] ?? '',
		completed: status === 'completed' || status === 'passed' || status === 'failed',
		passed: status === 'passed' ? true : status === 'failed' ? false : null,
		score: numberOrNull(elements['cmi.core.score.raw']),
		interactions: [],
		objectives: {}
	};
	for (let n = 0; elements[`cmi.interactions.${n}.id`]; n++) {
		const of = (field: string) => elements[`cmi.interactions.${n}.${field}`] ?? '';
		const result = of('result') === 'wrong' ? 'incorrect' : of('result');
		held.interactions.push({
			id: of('id'),
			type: of('type'),
			response: of('student_response'),
			result
		});
	}
	for (let n = 0; elements[`cmi.objectives.${n}.id`]; n++) {
		const score = elements[`cmi.objectives.${n}.score.raw`];
		held.objectives[elements[`cmi.objectives.${n}.id`]!] = numberOrNull(score);
	}
	return held;
}

function heldIn2004(elements: Elements): Held {
	const success = elements['cmi.success_status'];
	const held: Held = {
		snapshot: elements['cmi.suspend_data'] ?? '',
		place: elements['cmi.location'] ?? '',
		completed: elements['cmi.completion_status'] === 'completed',
		passed: success === 'passed' ? true : success === 'failed' ? false : null,
		score: numberOrNull(elements['cmi.score.raw']),
		interactions: [],
		objectives: {}
	};
	for (let n = 0; elements[`cmi.interactions.${n}.id`]; n++) {
		const of = (field: string) => elements[`cmi.interactions.${n}.${field}`] ?? '';
		const response = of('learner_response').replaceAll('[,]', ',').replaceAll('[.]', '.');
		held.interactions.push({ id: of('id'), type: of('type'), response, result: of('result') });
	}
	for (let n = 0; elements[`cmi.objectives.${n}.id`]; n++) {
		const scaled = numberOrNull(elements[`cmi.objectives.${n}.score.scaled`]);
		const score = scaled === null ? null : Math.round(scaled * 10_000) / 100;
		held.objectives[elements[`cmi.objectives.${n}.id`]!] = score;
	}
	return held;
}

export function strict12(options: StrictOptions = {}): Bench & { lms: StrictScorm12 } {
	const lms = new StrictScorm12(options);
	return {
		lms,
		launch(mode) {
			options.mode = mode;
			return createScorm12({ window: { API: lms.launch() } as object });
		},
		held: () => heldIn12(lms.held()),
		break: (broken) => (lms.faults = broken ? { commit: 'false', finish: 'false' } : {}),
		forget: (broken) => (lms.faults = broken ? { commit: 'false', forgets: true } : {}),
		refusals: () => lms.refused(),
		reviews: true,
		calls: () => ({ sets: setsOf(lms.calls), commits: commitsOf(lms.calls) })
	};
}

export function strict2004(options: StrictOptions = {}): Bench & { lms: StrictScorm2004 } {
	const lms = new StrictScorm2004(options);
	return {
		lms,
		launch(mode) {
			options.mode = mode;
			return createScorm2004({ window: { API_1484_11: lms.launch() } as object });
		},
		held: () => heldIn2004(lms.held()),
		break: (broken) => (lms.faults = broken ? { commit: 'false', finish: 'false' } : {}),
		forget: (broken) => (lms.faults = broken ? { commit: 'false', forgets: true } : {}),
		refusals: () => lms.refused(),
		reviews: true,
		calls: () => ({ sets: setsOf(lms.calls), commits: commitsOf(lms.calls) })
	};
}

const setsOf = (calls: { name: string }[]) => calls.filter((one) => one.name === 'SetValue').length;
const commitsOf = (calls: { name: string }[]) =>
	calls.filter((one) => one.name === 'Commit').length;

export function again12(): Bench {
	const lms = new ScormAgain12();
	return {
		launch: (mode) => createScorm12({ window: { API: lms.launch(mode) } as object }),
		held: () => heldIn12(lms.held()),
		break: (broken) => (lms.broken = broken),
		refusals: () => []
	};
}

export function again2004(): Bench {
	const lms = new ScormAgain2004();
	return {
		launch: (mode) => createScorm2004({ window: { API_1484_11: lms.launch(mode) } as object }),
		held: () => heldIn2004(lms.held()),
		break: (broken) => (lms.broken = broken),
		refusals: () => []
	};
}

export function web(): Bench {
	const storage = memoryStorage();
	return {
		launch: () =>
			createStandalone({ window: { localStorage: storage }, root: '/courses/second-look/' }),
		held: () =>
			heldIn2004(ScormAgain2004.flatten(storage.getItem('second-look:/courses/second-look/'))),
		break: (broken) => (storage.full = broken),
		refusals: () => [],
		oneMode: true
	};
}

export function lrs(options: LrsOptions = {}): Bench & { lms: StrictLrs; sessionStorage: Storage } {
	const lms = new StrictLrs(options);
	const sessionStorage = memoryStorage() as unknown as Storage;
	const modes = { review: 'Review', browse: 'Browse' } as const;
	return {
		lms,
		sessionStorage,
		launch(mode) {
			const search = lms.launch(mode ? modes[mode] : undefined);
			const location = { search, pathname: '/' };
			return createCmi5({
				window: { location, fetch: lms.fetch, crypto: globalThis.crypto, sessionStorage },
				now
			});
		},
		held: () => heldInLrs(lms),
		break: (broken) => (lms.faults = broken ? { statements: 503, state: 503 } : {}),
		refusals: () => lms.violations
	};
}

function heldInLrs(lms: StrictLrs): Held {
	const state: Json = lms.state('second-look') ?? {};
	const last = (verb: string): Json =>
		lms.statements.findLast((one) => one.verb.id.endsWith(`/${verb}`));
	const judged = last('passed') ?? last('failed');
	const standards =
		(judged ?? last('completed'))?.result.extensions['urn:x-second-look:standards'] ?? {};
	return {
		snapshot: state.snapshot ?? '',
		place: state.place ?? '',
		completed: last('completed') !== undefined,
		passed: judged ? judged.result.success : null,
		score: judged?.result.score ? Math.round(judged.result.score.scaled * 10_000) / 100 : null,
		interactions: lms.statements
			.filter((one) => one.verb.id.endsWith('/answered'))
			.map((one) => ({
				id: one.object.id.split('/').pop(),
				type: one.object.definition.interactionType,
				response: one.result.response.replaceAll('[,]', ',').replaceAll('[.]', '.'),
				result:
					one.result.success === undefined
						? 'neutral'
						: one.result.success
							? 'correct'
							: 'incorrect'
			})),
		objectives: Object.fromEntries(
			Object.entries<{ score: number | null }>(standards).map(([standard, { score }]) => [
				`standard_${standard.replace('.', '_')}`,
				score === null ? null : Math.round(score * 10_000) / 100
			])
		)
	};
}
