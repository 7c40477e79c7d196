import { chromium, type Browser, type Frame, type Page } from 'playwright';
import { BROWSER_ARGS, findBrowser } from '../browser/find-browser.ts';

/** The connection and the machine of somebody at the end of a poor line. */
export const THROTTLING = {
	downloadBitsPerSecond: 1_600_000,
	roundTripMs: 150,
	cpuSlowdown: 4
};

export interface FirstUse {
	/** Files asked for until the first control works. */
	requests: number;
	/** Their bytes, uncompressed as most LMSs send them. */
	bytes: number;
	/** Largest contentful paint, milliseconds after the navigation began. */
	lcpMs: number;
	/** The first control works, milliseconds after the navigation began. */
	usableMs: number;
}

/**
 * Opens a page once, in a fresh profile, under {@link THROTTLING}, and measures its frame named
 * `content`, where an LMS puts the course.
 *
 * @param usable a selector that matches once the first control works
 */
export async function measureFirstUse(url: string, usable: string): Promise<FirstUse> {
	const browser = await launch();
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		await page.addInitScript(observing(usable));
		const session = await page.context().newCDPSession(page);
		await session.send('Network.enable');
		await session.send('Network.setCacheDisabled', { cacheDisabled: true });
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: THROTTLING.roundTripMs,
			downloadThroughput: THROTTLING.downloadBitsPerSecond / 8,
			uploadThroughput: THROTTLING.downloadBitsPerSecond / 8
		});
		await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING.cpuSlowdown });

		const files: { startedAt: number; bytes: Promise<number> }[] = [];
		page.on('response', (response) => {
			if (response.url() === url || response.url().includes('favicon')) return;
			files.push({
				startedAt: response.request().timing().startTime,
				bytes: response.body().then(
					(body) => body.length,
					() => 0
				)
			});
		});
		await page.goto(url, { waitUntil: 'commit' });
		const frame = await (await page.waitForSelector('iframe[name=content]')).contentFrame();
		if (!frame) throw new Error('The page has no frame named "content".');
		// Asked again and again from outside: the page's policy forbids what would wait inside it.
		const { usableAt, usableMs, lcpMs } = await readWhenUsable(page, frame);
		const needed = files.filter(({ startedAt }) => startedAt <= usableAt);
		const sizes = await Promise.all(needed.map((file) => file.bytes));
		const bytes = sizes.reduce((sum, size) => sum + size, 0);
		return { requests: needed.length, bytes, lcpMs, usableMs };
	} finally {
		await browser.close();
	}
}

/** Times of the first working control and of the largest paint, in whichever frame they are. */
async function readWhenUsable(page: Page, content: Frame) {
	const read = async () => {
		const times = page
			.frames()
			.map((frame) => frame.evaluate('[window.usableAt, window.lcpAt]').catch(() => []));
		return (await Promise.all(times)) as [number?, number?][];
	};
	for (let waited = 0; waited < 120_000; waited += 100) {
		const usableAt = (await read()).flatMap(([at]) => at ?? [])[0];
		if (usableAt !== undefined) {
			// A paint is reported a moment after it.
			await pause(1000);
			const start = await content.evaluate<number>('performance.timeOrigin');
			const painted = Math.max(...(await read()).map(([, at = 0]) => at));
			return { usableAt, usableMs: usableAt - start, lcpMs: painted - start };
		}
		await pause(100);
	}
	throw new Error('Nothing worked after two minutes.');
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

function launch(): Promise<Browser> {
	return chromium.launch({ executablePath: findBrowser()?.path, args: BROWSER_ARGS });
}

/**
 * Runs in every frame before its own scripts: notes the paint and the first working control. Text,
 * because a function would bring along names that the TypeScript runner adds.
 */
const observing = (usable: string) => `
	window.lcpAt = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			window.lcpAt = performance.timeOrigin + entry.startTime;
		}
	}).observe({ type: 'largest-contentful-paint', buffered: true });
	const look = () => {
		if (document.querySelector(${JSON.stringify(usable)})) {
			window.usableAt = performance.timeOrigin + performance.now();
		} else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
`;
