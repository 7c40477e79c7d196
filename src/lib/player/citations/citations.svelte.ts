import { CITING, citationOf, type Citation, type Cited } from './citation.ts';

/**
 * The panel that a citing link opens in its place. Clicks meant for the browser (a new tab, a
 * link whose entry the page does not hold) are left alone.
 */
export class Citations {
	open: { citation: Citation; link: HTMLAnchorElement } | null = $state.raw(null);
	#page: () => Cited;

	constructor(page: () => Cited) {
		this.#page = page;
	}

	/** An attachment for the element that holds the content. */
	listen = (content: HTMLElement) => {
		const follow = (event: MouseEvent) => this.#follow(event);
		content.addEventListener('click', follow);
		return () => content.removeEventListener('click', follow);
	};

	/** Closes the panel; the focus goes back to the link unless it has already gone elsewhere. */
	close({ refocus }: { refocus: boolean }): void {
		const link = this.open?.link;
		this.open = null;
		if (refocus) link?.focus();
	}

	#follow(event: MouseEvent): void {
		if (event.defaultPrevented || event.button !== 0) return;
		if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		const link = event.target instanceof Element ? event.target.closest(CITING) : null;
		if (!(link instanceof HTMLAnchorElement)) return;
		const citation = citationOf(link.dataset, this.#page());
		if (!citation) return;
		event.preventDefault();
		this.open = this.open?.link === link ? null : { citation, link };
	}
}
