import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Where the counts go, for whoever runs this suite among others. */
const COUNTS = 'SECOND_LOOK_FAULT_COUNTS';

/** One line a fault, in the table's words, what went wrong under it, and a closing count. */
export default class FaultReporter implements Reporter {
	#passed = 0;
	#failed = 0;
	readonly #started = Date.now();

	printsToStdio(): boolean {
		return true;
	}

	onTestEnd(test: TestCase, result: TestResult): void {
		const passed = result.status === test.expectedStatus;
		if (passed) this.#passed++;
		else this.#failed++;
		const seconds = (result.duration / 1000).toFixed(1);
		console.log(
			`${passed ? 'ok    ' : 'FAILED'} ${test.parent.title}: ${test.title} (${seconds} s)`
		);
		for (const { message, stack } of passed ? [] : result.errors) {
			console.log((stack ?? message ?? '').replaceAll(/^/gm, '         '));
		}
	}

	onError({ message, stack }: { message?: string; stack?: string }): void {
		this.#failed++;
		console.log(stack ?? message);
	}

	onEnd(): void {
		const seconds = Math.round((Date.now() - this.#started) / 1000);
		console.log(`\nin ${seconds} s`);
		console.log(`${this.#passed} passed, ${this.#failed} failed`);
		const file = process.env[COUNTS];
		if (!file) return;
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, JSON.stringify({ passed: this.#passed, failed: this.#failed }));
	}
}
