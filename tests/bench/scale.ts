import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LARGE, SMALL, writeSyntheticCourse, type Size } from './synthetic-course.ts';

export interface Cost {
	/** Of processor time. */
	seconds: number;
	/** The most that the process held, megabytes. */
	megabytes: number;
}

/** What a course of one size takes. */
export interface Costs {
	lint: Cost;
	build: Cost;
	/** All targets. */
	package: Cost;
}

export interface Scale {
	/** 100 pages and 1,000 questions. */
	small: Costs;
	/** 1,000 pages and 10,000 questions. */
	large: Costs;
}

const NEEDED = [
	'src',
	'static',
	'package.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];
const HERE = process.cwd();
const NOTE_COST = join(import.meta.dirname, 'note-cost.mjs');
const STEP = join(import.meta.dirname, 'scale-step.ts');

/** Ten times the content may take ten times the time and the memory, and no more. */
export async function measureScale(say: (line: string) => void): Promise<Scale> {
	say('  100 pages, 1,000 questions');
	const small = await measure(SMALL);
	say('  1,000 pages, 10,000 questions');
	return { small, large: await measure(LARGE) };
}

/** In a project of its own, beside which nothing else lies. */
async function measure(size: Size): Promise<Costs> {
	const project = mkdtempSync(join(tmpdir(), 'second-look-scale-'));
	try {
		for (const name of NEEDED) cpSync(join(HERE, name), join(project, name), { recursive: true });
		symlinkSync(join(HERE, 'node_modules'), join(project, 'node_modules'));
		mkdirSync(join(project, 'build'));
		writeSyntheticCourse(project, size);
		const vite = join(HERE, 'node_modules/vite/bin/vite.js');
		return {
			lint: await costOf(project, ['--import', 'tsx', STEP, 'lint', project]),
			build: await costOf(project, [vite, 'build']),
			package: await costOf(project, [
				'--import',
				'tsx',
				STEP,
				'package',
				project,
				join(project, 'build/site')
			])
		};
	} finally {
		rmSync(project, { recursive: true, force: true });
	}
}

async function costOf(project: string, args: string[]): Promise<Cost> {
	const file = join(project, 'build/cost.json');
	const child = spawn(process.execPath, ['--import', NOTE_COST, ...args], {
		cwd: project,
		env: {
			...process.env,
			NODE_ENV: 'production',
			SECOND_LOOK_BUILD: 'package',
			SECOND_LOOK_COST: file
		},
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let said = '';
	child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
	const code = await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}.\n${said}`);
	return JSON.parse(readFileSync(file, 'utf8')) as Cost;
}
