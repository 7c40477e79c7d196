/** The globals a driver uses, injected so that a test can stand in for a browser. */
export interface Environment {
	window: LmsWindow;
	/** The clock; `new Date()` where absent. */
	now?: () => Date;
	/** Path of the package's folder, which names what a website keeps; found out where absent. */
	root?: string;
}

/** The part of `window` that drivers touch. A getter may throw: storage can be blocked. */
export interface LmsWindow {
	readonly navigator?: { readonly onLine?: boolean };
	readonly location?: { readonly search: string; readonly pathname: string };
	readonly fetch?: typeof fetch;
	readonly crypto?: { randomUUID?: () => string; getRandomValues?: Crypto['getRandomValues'] };
	readonly localStorage?: KeyValueStore;
	readonly sessionStorage?: KeyValueStore;
	readonly parent?: unknown;
	readonly opener?: unknown;
	readonly top?: unknown;
}

export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** `null` where the browser blocks storage, which it says by throwing on the very property. */
export function storageOf(window: LmsWindow, kind: 'localStorage' | 'sessionStorage') {
	try {
		return window[kind] ?? null;
	} catch {
		return null;
	}
}

/**
 * The package's folder, by where Kit puts a chunk of ours: every page of one package has one, and
 * another package on the same origin has another.
 */
export function rootOf(chunk: string): string {
	return new URL(chunk.split('/_app/')[0]!).pathname;
}

/** The browser is sure that there is no connection. `true` proves nothing, `false` does. */
export function isOffline(window: LmsWindow): boolean {
	return window.navigator?.onLine === false;
}
