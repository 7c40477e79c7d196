import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findHeadless } from '../browser/find-browser.ts';

export default defineConfig({
	testDir: 'rows',
	testMatch: '**/*.rows.ts',
	globalSetup: './packages.ts',
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	reporter: [['./reporter.ts']],
	outputDir: '../../test-results/faults',
	forbidOnly: Boolean(process.env.CI),
	use: {
		browserName: 'chromium',
		actionTimeout: 15_000,
		launchOptions: { executablePath: findHeadless()?.path, args: BROWSER_ARGS },
		screenshot: 'off',
		trace: 'off'
	}
});
