import { expect, test, vi } from 'vitest';
import { awaitApi, findApi } from './find-api.ts';

const api = { LMSInitialize() {}, name: '1.2' };
const api2004 = { Initialize() {}, name: '2004' };

/** A window of another origin: it throws on everything but its relatives. */
function foreign(relatives: { [name: string]: object }) {
	return new Proxy(relatives, {
		get(target, name) {
			if (name in target) return target[name as string];
			throw new DOMException('cross-origin', 'SecurityError');
		}
	});
}

/** As browsers have it, the topmost window is its own parent. */
function topWindow(properties: object): object {
	const window: { parent?: object } = { ...properties };
	window.parent = window;
	return window;
}

test('in the window itself', () => expect(findApi({ API: api }, 'API')).toBe(api));

test('in a parent, several up', () => {
	const top = topWindow({ API: api });
	expect(findApi({ parent: { parent: { parent: top } } }, 'API')).toBe(api);
});

test('on the opener, and on the opener’s parents', () => {
	expect(findApi(topWindow({ opener: topWindow({ API: api }) }), 'API')).toBe(api);
	const opener = { parent: topWindow({ API: api }) };
	expect(findApi(topWindow({ opener }), 'API')).toBe(api);
});

test('on the opener of the window that our frame is in', () => {
	const popup = topWindow({ opener: topWindow({ API: api }) });
	expect(findApi({ parent: popup }, 'API')).toBe(api);
});

test('beyond a parent of another origin', () => {
	const top = topWindow({ API_1484_11: api2004 });
	expect(findApi({ parent: foreign({ parent: top }) }, 'API_1484_11')).toBe(api2004);
});

test('in the top window where the way up is barred', () => {
	const window = foreign({ top: topWindow({ API: api }) });
	expect(findApi(window, 'API')).toBe(api);
});

test('by the name that is asked for, where there are both', () => {
	const window = { API: api, API_1484_11: api2004 };
	expect(findApi(window, 'API')).toBe(api);
	expect(findApi(window, 'API_1484_11')).toBe(api2004);
});

test('not an element of that id', () =>
	expect(findApi({ API: { tagName: 'DIV' } }, 'API')).toBeNull());

test('not beyond twelve levels, and not round in circles', () => {
	let window: object = { API: api };
	for (let level = 0; level < 13; level++) window = { parent: window };
	expect(findApi(window, 'API')).toBeNull();
	const circle: { opener?: object } = {};
	circle.opener = circle;
	expect(findApi(circle, 'API')).toBeNull();
});

test('late, it is waited for; where no other window is, it is not', async () => {
	vi.useFakeTimers();
	const top = topWindow({}) as { API?: object };
	const found = awaitApi({ parent: top }, 'API');
	await vi.advanceTimersByTimeAsync(3_000);
	top.API = api;
	await vi.advanceTimersByTimeAsync(200);
	expect(await found).toBe(api);

	const never = awaitApi({ parent: topWindow({}) }, 'API');
	await vi.advanceTimersByTimeAsync(5_000);
	expect(await never).toBeNull();

	expect(await awaitApi(topWindow({}), 'API')).toBeNull();
	vi.useRealTimers();
});
