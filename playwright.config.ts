import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './tests/browser/find-browser.ts';

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.e2e.ts',
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	reporter: [['list']],
	forbidOnly: Boolean(process.env.CI),
	use: {
		browserName: 'chromium',
		launchOptions: { executablePath: findBrowser()?.path, args: BROWSER_ARGS },
		viewport: { width: 1280, height: 800 },
		screenshot: 'off',
		trace: 'off'
	}
});
