import type { Page } from '@playwright/test';

/* What can be wrong with how a page looks, each as a list of what was found. */

/** Text that stands outside the window, cut off or reached only by scrolling sideways. */
export function textOutside(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const root = document.documentElement;
		const found: string[] = [];
		if (root.scrollWidth > root.clientWidth) {
			found.push(`the page is ${root.scrollWidth} px wide in ${root.clientWidth} px`);
		}
		const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		for (let node = words.nextNode(); node; node = words.nextNode()) {
			if (!node.textContent?.trim() || isElsewhere(node.parentElement!)) continue;
			range.selectNodeContents(node);
			for (const { left, right, width } of range.getClientRects()) {
				if (width < 2 || (left >= -1 && right <= root.clientWidth + 1)) continue;
				found.push(`"${node.textContent.trim().slice(0, 60)}" from ${left} to ${right} px`);
				break;
			}
		}
		return found.slice(0, 4);

		/** Hidden, for screen readers only, or in a box that scrolls by itself. */
		function isElsewhere(element: Element): boolean {
			for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
				const { overflowX, clipPath, visibility } = getComputedStyle(at);
				if (overflowX !== 'visible' || clipPath !== 'none' || visibility === 'hidden') return true;
			}
			return false;
		}
	});
}

/** Controls without an edge: a border of their own, or one that the browser draws. */
export function controlsWithoutEdge(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('main :is(button, a.button, select, textarea, input)')]
			.filter((control) => control.checkVisibility())
			.filter((control) => {
				const { appearance, borderTopWidth, borderTopStyle } = getComputedStyle(control);
				const native = control.matches('[type=checkbox], [type=radio], [type=range]');
				if (native && appearance !== 'none') return false;
				return borderTopStyle === 'none' || parseFloat(borderTopWidth) === 0;
			})
			.map((control) => control.outerHTML.slice(0, 120))
	);
}

/** Elements that would move or fade. */
export function movingThings(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('*')]
			.filter((element) => {
				const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
				const fades = transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
				return animationName !== 'none' || fades || scrollBehavior === 'smooth';
			})
			.map((element) => element.outerHTML.slice(0, 120))
	);
}

/**
 * Words on a page of the pseudo-locale that came from neither a dictionary nor the course: plain
 * letters. Codes and the standards' own names are what they are in every language, and the browser
 * writes dates in the course's.
 */
export function plainWords(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const DATE = /\d{1,2} \p{L}+ \d{4}/u;
		const SAME = /^(SCORM (1\.2|2004)|cmi5)$/;
		const wordsOf = (text: string): string[] => text.match(/[\p{L}'’]+/gu) ?? [];
		const found: string[] = [];
		const look = (text: string | null, where: Element, name = '') => {
			// A source without a date is cited so in every language.
			const words = text?.replace('(n.d.)', '').replace(/\s+/g, ' ').trim() ?? '';
			const plain = wordsOf(words.replace(DATE, '')).filter((word) => /[a-z]/i.test(word));
			if (plain.length === 0 || SAME.test(words)) return;
			found.push(`${where.localName} ${name}: ${words.slice(0, 80)}`);
		};
		look(document.title, document.head, 'title');
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement!;
			if (!parent.closest('script, style, noscript, template, code'))
				look(node.textContent, parent);
		}
		for (const name of ['aria-label', 'alt', 'placeholder', 'title', 'aria-roledescription']) {
			for (const element of document.querySelectorAll(`[${name}]`)) {
				look(element.getAttribute(name), element, name);
			}
		}
		return found;
	});
}
