import { expect, test } from 'vitest';
import { DISCLOSURES } from '../../src/lib/lms/disclosure.ts';
import { strict12, strict2004 } from './bench.ts';
import { ALL_TYPES, OBJECTIVES, record, report } from './samples.ts';

/** `cmi.interactions.3.objectives.1.id` as the disclosure page writes it. */
const general = (element: string) =>
	element.replace(/\.\d+(?=\.)/, '.n').replace(/\.\d+(?=\.(id|pattern)$)/, '.0');

/** Counts and field lists say what the LMS can do, nothing of the learner. */
const isTechnical = (element: string) => /\._(count|children)$/.test(element);

test.each([
	['scorm12', strict12],
	['scorm2004', strict2004]
] as const)(
	'%s reads and writes nothing that the disclosure page leaves out',
	async (name, bench) => {
		const b = bench();
		const touched = new Set<string>();
		const note = () => {
			for (const { element } of b.lms.calls) {
				if (element && !isTechnical(element)) touched.add(general(element));
			}
		};
		const done = report({ completed: true, passed: true, score: 0.9, objectives: OBJECTIVES });
		for (let launch = 0; launch < 2; launch++) {
			const driver = b.launch();
			await driver.open();
			await driver.write(record({ interactions: ALL_TYPES, report: done }));
			driver.close(record({ report: done }));
			note();
		}
		const told = new Set(DISCLOSURES.flatMap((row) => row[name]));
		expect([...touched].filter((element) => !told.has(element))).toEqual([]);
	}
);
