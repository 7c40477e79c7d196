export type ApiName = 'API' | 'API_1484_11';

/** Milliseconds that a late API is waited for, and between two looks. */
const PATIENCE = 5_000;
const PAUSE = 100;

/** Frames between a SCO and its LMS are few; a bound keeps a strange page from holding us up. */
const LEVELS = 12;

/**
 * The LMS's API object by the name its standard gives it (SCORM 1.2 RTE 3.3.6.1, 2004 RTE 3.3.6):
 * in our own window, its parents, then the opener and its parents, then the top window. An LMS may
 * offer both standards' objects: the name asked for decides.
 *
 * A window of another origin throws on the API's name, but still answers `parent` and `opener`, so
 * each step is tried by itself and a throw only ends that step.
 */
export function findApi(window: object, name: ApiName): object | null {
	const seen = new Set<object>();
	const entries: (object | null)[] = [window, read(window, 'opener'), read(window, 'top')];
	for (const entry of entries) {
		let frame = entry;
		for (let level = 0; level <= LEVELS && frame && !seen.has(frame); level++) {
			seen.add(frame);
			const api = read(frame, name);
			if (api && answers(api, name)) return api;
			// The window that a pop-up's frame sits in has the opener, not the frame itself.
			entries.push(read(frame, 'opener'));
			frame = read(frame, 'parent');
		}
	}
	return null;
}

/**
 * Some LMSs put the object there only after the course's frame: it is looked for again and again for
 * a few seconds. Where there is no other window, nothing can still come.
 */
export async function awaitApi(window: object, name: ApiName): Promise<object | null> {
	const parent = read(window, 'parent');
	const alone = (parent === null || parent === window) && read(window, 'opener') === null;
	let api = findApi(window, name);
	for (let waited = 0; !api && !alone && waited < PATIENCE; waited += PAUSE) {
		await new Promise((resolve) => setTimeout(resolve, PAUSE));
		api = findApi(window, name);
	}
	return api;
}

/** An element with id="API" is a property of its window too, and no API. */
function answers(api: object, name: ApiName): boolean {
	return read(api, name === 'API' ? 'LMSInitialize' : 'Initialize') !== null;
}

function read(from: object, property: string): object | null {
	try {
		const value: unknown = (from as { [key: string]: unknown })[property];
		return typeof value === 'object' || typeof value === 'function' ? value : null;
	} catch {
		return null;
	}
}
