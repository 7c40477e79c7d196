import { expect as base } from '@playwright/test';

/** Waits longer than Playwright does by itself: what is slow on a busy machine is not wrong. */
export const expect = base.configure({ timeout: 15_000 });
