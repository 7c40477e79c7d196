import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Switches without which Chromium looks for its makers' servers or fails in a container. */
export const BROWSER_ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** Where Chromium, Chrome and Edge are installed by their makers and by package managers. */
const INSTALLED = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/microsoft-edge',
	'/snap/bin/chromium',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/** Chromium without a window, as Debian packs it: where hundreds of pages are opened, less work for each. */
const HEADLESS_SHELL = {
	package: 'chromium-headless-shell',
	path: '/usr/bin/chromium-headless-shell'
};

/** The environment variable that names a browser before anything is looked for. */
export const BROWSER_VARIABLE = 'SECOND_LOOK_BROWSER';

export interface FoundBrowser {
	path: string;
	/** How it was found, for the line that says what was done. */
	how: string;
}

/** A browser that is already here: named, installed, or Playwright's own. */
export function findBrowser(): FoundBrowser | null {
	const named = process.env[BROWSER_VARIABLE];
	if (named) {
		if (existsSync(named)) return { path: named, how: `named by ${BROWSER_VARIABLE}` };
		throw new Error(`${BROWSER_VARIABLE} names ${named}, and there is no such file.`);
	}
	const installed = INSTALLED.find((path) => existsSync(path));
	if (installed) return { path: installed, how: 'installed on this machine' };
	const own = chromium.executablePath();
	return existsSync(own) ? { path: own, how: "Playwright's own" } : null;
}

/** The same for a suite of many pages: Chromium's headless shell where it is installed. */
export function findHeadless(): FoundBrowser | null {
	const { path } = HEADLESS_SHELL;
	if (process.env[BROWSER_VARIABLE] || !existsSync(path)) return findBrowser();
	return { path, how: 'installed on this machine' };
}

/**
 * Installs a browser: Playwright's Chromium, or where that cannot be downloaded and this is root
 * on Debian, the distribution's.
 *
 * @throws Error that says what to do where neither works.
 */
export function installBrowser(say: (line: string) => void): FoundBrowser {
	const asRoot = process.getuid?.() === 0;
	say('No browser found: installing one with "playwright install chromium".');
	run('npx', ['playwright', 'install', 'chromium']);
	const own = findBrowser();
	if (own) {
		// What it links to; only root may install that.
		if (asRoot) run('npx', ['playwright', 'install-deps', 'chromium']);
		return own;
	}
	if (asRoot && existsSync('/usr/bin/apt-get')) {
		say('The download did not work: installing the "chromium" package.');
		run('apt-get', ['update']);
		for (const name of ['chromium', HEADLESS_SHELL.package]) {
			run('apt-get', ['install', '--yes', '--no-install-recommends', name]);
		}
		const installed = findBrowser();
		if (installed) return installed;
	}
	throw new Error(
		`No browser could be installed. Install Chromium, Chrome or Edge, or name one: ${BROWSER_VARIABLE}=/path/to/browser npm test`
	);
}

function run(command: string, args: string[]): void {
	spawnSync(command, args, {
		stdio: 'inherit',
		timeout: 10 * 60_000,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
}
