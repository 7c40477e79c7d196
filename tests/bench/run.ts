import { defineCommand, runMain } from 'citty';
import { worstSnapshot } from '../../src/lib/session/worst-case.ts';
import { readCourse } from '../e2e/course.ts';
import { callsPerAnswer } from './calls.ts';
import { lessonCost } from './lesson-cost.ts';
import { measureAll } from './measure.ts';
import { packageAll } from './packaging.ts';
import { measureScale } from './scale.ts';
import { printBudgets, type Results } from './budgets.ts';

const command = defineCommand({
	meta: { name: 'bench', description: 'Measures the budgets, and a peer in the same run.' },
	args: { json: { type: 'boolean', description: 'print one JSON object and nothing else' } },
	async run({ args }) {
		const say = (line: string) => void (args.json ? null : process.stderr.write(`${line}\n`));
		say('Packaging …');
		const { packageSeconds, largestPackageBytes } = await packageAll();
		say('Measuring the first use, beside a peer …');
		const { firstUse, peers } = await measureAll(say);
		const { plan } = readCourse();
		const calls = await callsPerAnswer(plan);
		say('Measuring courses of two sizes …');
		const scale = await measureScale(say);
		const results: Results = {
			firstUse,
			snapshotChars: worstSnapshot(plan),
			callsPerAnswer: calls.commits,
			setValuesPerAnswer: calls.setValues,
			packageSeconds,
			largestPackageBytes,
			startBytesPerLesson: lessonCost(plan),
			peers,
			scale
		};
		if (args.json) console.log(JSON.stringify(results));
		else printBudgets(results);
	}
});

await runMain(command);
