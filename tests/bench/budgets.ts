import type { FirstUse } from './first-use.ts';
import { THROTTLING } from './first-use.ts';
import type { Cost, Scale } from './scale.ts';

export interface Results {
	/** The SCORM 1.2 package in a frame of an LMS. */
	firstUse: FirstUse;
	/** Longest snapshot of a finished course, characters. */
	snapshotChars: number;
	/** Commits that one answer costs an LMS, at most. */
	callsPerAnswer: number;
	setValuesPerAnswer: number;
	/** `npm run package`, all targets. */
	packageSeconds: number;
	largestPackageBytes: number;
	/** What one lesson more adds to the first use, bytes. */
	startBytesPerLesson: number;
	peers: Record<string, FirstUse>;
	/** A made-up course of 100 pages and one of 1,000. */
	scale: Scale;
}

/** One line a budget: what it is, what was measured, what it may be, and what a peer needs. */
export function printBudgets(results: Results): void {
	const { firstUse, peers } = results;
	const rows: [string, string, string, (use: FirstUse) => string][] = [
		['files requested', String(firstUse.requests), '≤ 10', (use) => String(use.requests)],
		['bytes before compression', kb(firstUse.bytes), '≤ 260 KB', (use) => kb(use.bytes)],
		['largest contentful paint', ms(firstUse.lcpMs), '≤ 1.0 s', (use) => ms(use.lcpMs)],
		['first control that works', ms(firstUse.usableMs), '≤ 2.2 s', (use) => ms(use.usableMs)]
	];
	const { downloadBitsPerSecond, roundTripMs, cpuSlowdown } = THROTTLING;
	console.log(
		`First use in an LMS, at ${downloadBitsPerSecond / 1e6} Mbit/s, ${roundTripMs} ms round trip, ${cpuSlowdown} × slower CPU, no compression`
	);
	const names = Object.keys(peers);
	console.log(line(['', 'measured', 'budget', ...names]));
	for (const [what, measured, budget, ofPeer] of rows) {
		console.log(line([what, measured, budget, ...names.map((name) => ofPeer(peers[name]!))]));
	}
	if (names.length === 0) console.log('No peer: the npm registry could not be reached.');
	console.log();
	console.log(line(['', 'measured', 'budget']));
	console.log(line(['snapshot of a finished course', `${results.snapshotChars} chars`, '≤ 1,200']));
	console.log(line(['commits for one answer', String(results.callsPerAnswer), '1']));
	console.log(line(['values set for one answer', String(results.setValuesPerAnswer), '≤ 30']));
	console.log(line(['all packages', `${results.packageSeconds.toFixed(1)} s`, '≤ 90 s']));
	console.log(line(['largest package', kb(results.largestPackageBytes), '≤ 1,500 KB']));
	console.log(line(['a lesson more, at the start', kb(results.startBytesPerLesson), '–']));
	console.log();
	console.log(line(['', '100 pages', '1,000 pages', 'ratio', 'budget']));
	const { small, large } = results.scale;
	for (const step of ['lint', 'build', 'package'] as const) {
		for (const [what, unit] of WHAT_IT_TAKES) {
			const [less, more] = [small[step][what], large[step][what]];
			const cells = [less, more].map((amount) => `${amount.toFixed(1)} ${unit}`);
			console.log(line([`${step}, ${what}`, ...cells, (more / less).toFixed(1), '≤ 10']));
		}
	}
}

const WHAT_IT_TAKES: [keyof Cost, string][] = [
	['seconds', 's of processor'],
	['megabytes', 'MB']
];

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const ms = (time: number) => `${(time / 1000).toFixed(2)} s`;
const line = (cells: string[]) =>
	cells.map((cell, index) => (index === 0 ? cell.padEnd(32) : cell.padStart(20))).join('');
