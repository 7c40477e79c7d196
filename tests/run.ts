import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import {
	BROWSER_VARIABLE,
	findBrowser,
	findHeadless,
	installBrowser
} from './browser/find-browser.ts';

/**
 * Everything that must hold, in one command: format, types, lint, the course's own check, unit,
 * component and contract tests, the packages, the packages played in a browser, and what goes wrong
 * around them. Ends with one line, `N passed, N failed`. Name parts to run only those: `npm test -- unit e2e`.
 */

interface Count {
	passed: number;
	failed: number;
}

const RESULTS = 'test-results';

const PARTS: Record<string, () => Promise<Count>> = {
	format: () => command('npx', ['prettier', '--check', '--log-level', 'warn', '.']),
	types: () => command('npm', ['run', '--silent', 'types']),
	lint: () => command('npm', ['run', '--silent', 'lint']),
	check: () => command('npm', ['run', '--silent', 'check']),
	unit: () => vitest('unit'),
	components: () => vitest('browser'),
	package: () => command('npm', ['run', '--silent', 'package', '--', '--out', 'build/packages']),
	e2e: playwright,
	faults: playFaults
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
	console.error(
		`There is no part "${unknown.join('", "')}". Parts: ${Object.keys(PARTS).join(', ')}.`
	);
	process.exit(2);
}

const browser = findBrowser() ?? installBrowser((line) => console.log(line));
console.log(`Browser: ${browser.path} (${browser.how})`);
/** For the faults, which open hundreds of pages. */
const headless = findHeadless() ?? browser;
process.env[BROWSER_VARIABLE] = browser.path;

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const total: Count = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) {
	console.log(`\n── ${name}`);
	const started = Date.now();
	const count = await PARTS[name]!();
	total.passed += count.passed;
	total.failed += count.failed;
	const seconds = Math.round((Date.now() - started) / 1000);
	summary.push(`${name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
}
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

/** Runs a program with its output shown; resolves to its exit code. */
function run(program: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
		child.on('error', reject);
		child.on('close', (code) => resolve(code ?? 1));
	});
}

/** A command is one check: it passes or it fails. */
async function command(program: string, args: string[]): Promise<Count> {
	const ok = (await run(program, args)) === 0;
	return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function vitest(project: string): Promise<Count> {
	const file = `${RESULTS}/${project}.json`;
	const code = await run('npx', [
		...['vitest', 'run', '--project', project, '--reporter=dot', '--reporter=json'],
		`--outputFile.json=${file}`
	]);
	return counted(code, file, (report) => ({
		passed: Number(report.numPassedTests),
		failed: Number(report.numFailedTests)
	}));
}

async function playwright(): Promise<Count> {
	const file = `${RESULTS}/e2e.json`;
	const workers = String(Math.min(2, availableParallelism()));
	const code = await run(
		'npx',
		['playwright', 'test', '--reporter=list,json', `--workers=${workers}`],
		{ PLAYWRIGHT_JSON_OUTPUT_NAME: file }
	);
	return counted(code, file, ({ stats }) => {
		const { expected, unexpected, flaky } = stats as Record<string, number>;
		return { passed: Number(expected), failed: Number(unexpected) + Number(flaky) };
	});
}

async function playFaults(): Promise<Count> {
	const file = `${RESULTS}/faults.json`;
	const code = await run('npm', ['run', '--silent', 'test:faults'], {
		SECOND_LOOK_FAULT_COUNTS: file,
		[BROWSER_VARIABLE]: headless.path
	});
	return counted(code, file, ({ passed, failed }) => ({
		passed: Number(passed),
		failed: Number(failed)
	}));
}

/** Reads a runner's own counts; a runner that failed without counting a failure counts as one. */
function counted(
	code: number,
	file: string,
	read: (report: Record<string, unknown>) => Count
): Count {
	let count: Count = { passed: 0, failed: 0 };
	try {
		count = read(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
	} catch {
		console.error(`${file} could not be read.`);
	}
	return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
