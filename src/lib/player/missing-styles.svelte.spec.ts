import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askForMissingStyles } from './missing-styles.ts';

const HREF = 'data:text/css,i{color:red}';
let end = new AbortController();

beforeEach(() => {
	vi.useFakeTimers();
	end = new AbortController();
	askForMissingStyles(end.signal);
});
afterEach(() => {
	end.abort();
	vi.useRealTimers();
	document.querySelector(`link[href="${HREF}"]`)?.remove();
});

function link(rel = 'stylesheet'): HTMLLinkElement {
	const made = Object.assign(document.createElement('link'), { rel, href: HREF });
	document.head.append(made);
	return made;
}
const fail = (it: Element) => it.dispatchEvent(new Event('error'));
const found = () => document.querySelector(`link[href="${HREF}"]`);

test('a stylesheet that did not come is asked for again, and again', () => {
	for (let once = 0; once < 3; once++) {
		const failing = found() ?? link();
		fail(failing);
		expect(found()).toBe(failing);
		vi.advanceTimersByTime(2000);
		expect(failing.isConnected).toBe(false);
		expect(found()).not.toBeNull();
	}
});

test('and at once when the connection is back', () => {
	const failing = link();
	fail(failing);
	dispatchEvent(new Event('online'));
	const next = found();
	expect(next).not.toBe(failing);
	vi.advanceTimersByTime(10_000);
	expect(found()).toBe(next);
});

test('one that came, and what is no stylesheet, stays', () => {
	const came = link();
	const other = link('prefetch');
	fail(other);
	vi.advanceTimersByTime(10_000);
	expect([came.isConnected, other.isConnected]).toEqual([true, true]);
	other.remove();
});

test('none after the end', () => {
	const failing = link();
	end.abort();
	fail(failing);
	vi.advanceTimersByTime(10_000);
	expect(found()).toBe(failing);
});
