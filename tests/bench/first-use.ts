import { chromium, type Browser } from 'playwright';
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
		await page.addInitScript(observe, usable);
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

		let bytes = 0;
		let requests = 0;
		const sizes: Promise<void>[] = [];
		page.on('response', (response) => {
			if (response.url() === url || response.url().includes('favicon')) return;
			requests += 1;
			sizes.push(
				response.body().then(
					(body) => void (bytes += body.length),
					() => undefined
				)
			);
		});
		await page.goto(url, { waitUntil: 'commit' });
		const frame = await (await page.waitForSelector('iframe[name=content]')).contentFrame();
		if (!frame) throw new Error('The page has no frame named "content".');
		await frame.waitForFunction(() => 'usableAt' in window, undefined, { timeout: 120_000 });
		const { usableMs, lcpMs } = await frame.evaluate(() => ({
			usableMs: (window as unknown as { usableAt: number }).usableAt,
			lcpMs: (window as unknown as { lcpAt: number }).lcpAt
		}));
		const used = { requests, usableMs, lcpMs };
		await Promise.all(sizes);
		return { ...used, bytes };
	} finally {
		await browser.close();
	}
}

function launch(): Promise<Browser> {
	return chromium.launch({ executablePath: findBrowser()?.path, args: BROWSER_ARGS });
}

/** Runs in every frame before its own scripts: notes the paint and the first working control. */
function observe(usable: string): void {
	const seen = window as unknown as { lcpAt: number; usableAt?: number };
	seen.lcpAt = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) seen.lcpAt = entry.startTime;
	}).observe({ type: 'largest-contentful-paint', buffered: true });
	const look = () => {
		const found = [document, ...framesOf(document)].some((each) => each.querySelector(usable));
		if (found) seen.usableAt = performance.now();
		else requestAnimationFrame(look);
	};
	const framesOf = (root: Document): Document[] =>
		[...root.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? []);
	requestAnimationFrame(look);
}
