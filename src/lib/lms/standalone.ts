import type { Driver, Launch, Problem } from './driver.ts';
import { type Environment, rootOf, storageOf } from './environment.ts';
import { createScorm2004 } from './scorm2004.ts';

/**
 * The driver for a plain website: a SCORM 2004 LMS of the browser's own (scorm-again over
 * `localStorage`), so that the course takes the same way as in an LMS. Where storage is blocked it
 * works for this visit, and every write says that it was not kept.
 */
export function createStandalone(environment: Environment): Driver {
	const driver = createScorm2004(environment);
	return {
		...driver,
		target: 'web',
		get waiting() {
			return driver.waiting;
		},
		async open(): Promise<Launch> {
			let problem: Problem | undefined;
			try {
				if (!(await install(environment))) {
					problem = { reason: 'not-committed', detail: 'localStorage is blocked' };
				}
			} catch (error) {
				// Without it the LMS is not found, as in a package that was opened from a folder.
				problem = { reason: 'not-opened', detail: String(error) };
			}
			const launch = await driver.open();
			return problem ? { ...launch, problem } : launch;
		}
	};
}

/** @returns whether what is written outlives the visit. */
async function install(environment: Environment): Promise<boolean> {
	const { Scorm2004API } = await loadScormAgain();
	const storage = storageOf(environment.window, 'localStorage');
	const key = `second-look:${environment.root ?? rootOf(import.meta.url)}`;

	const api = new Scorm2004API(
		// Any address makes it commit; nothing is ever requested.
		{ lmsCommitUrl: key, logLevel: 5 },
		{
			updateSettings() {},
			processHttpRequest(_address, attempt) {
				try {
					storage!.setItem(key, JSON.stringify(attempt));
					return { result: 'true', errorCode: 0 };
				} catch {
					return { result: 'false', errorCode: 391 };
				}
			}
		}
	);
	api.loadFromJSON(heldIn(storage, key), 'cmi');
	Object.defineProperty(environment.window, 'API_1484_11', { value: api, configurable: true });
	return isWritable(storage, key);
}

/** Its declarations name a default export, where its modules have the class by its name. */
async function loadScormAgain() {
	const module = await import('scorm-again/scorm2004/min');
	return module as unknown as { Scorm2004API: typeof module.default };
}

/** What was kept, with what an LMS would say of it. Anything unreadable counts as nothing. */
function heldIn(storage: ReturnType<typeof storageOf>, key: string) {
	const learner = { learner_id: 'this-device', learner_name: '' };
	try {
		const { cmi } = JSON.parse(storage?.getItem(key) ?? '');
		return {
			...cmi,
			...learner,
			entry: cmi.exit === 'suspend' ? 'resume' : '',
			session_time: 'PT0S'
		};
	} catch {
		return { ...learner, entry: 'ab-initio' };
	}
}

function isWritable(storage: ReturnType<typeof storageOf>, key: string): boolean {
	try {
		storage!.setItem(`${key}?`, '');
		storage!.removeItem(`${key}?`);
		return true;
	} catch {
		return false;
	}
}
