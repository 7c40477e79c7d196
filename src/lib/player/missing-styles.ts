/** Milliseconds between two tries. */
const A_WHILE = 2000;

/**
 * Asks again for each stylesheet that did not come: a script is asked for anew with the next try to
 * open its page, a stylesheet only once.
 *
 * @param signal ends it
 */
export function askForMissingStyles(signal: AbortSignal): void {
	const missing = new Set<HTMLLinkElement>();
	const ask = () => {
		for (const link of missing) link.replaceWith(link.cloneNode());
		missing.clear();
	};
	const note = ({ target }: Event) => {
		if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
		missing.add(target);
		setTimeout(ask, A_WHILE);
	};
	addEventListener('error', note, { capture: true, signal });
	addEventListener('online', ask, { signal });
}
