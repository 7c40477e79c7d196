import { describe, expect, test } from 'vitest';
import { StatusProfileSchema } from '../../src/lib/course/schema/plan.ts';
import type { HandedInteraction } from '../../src/lib/lms/driver.ts';
import { DISCLOSURES, disclosures, type Disclosure } from '../../src/lib/lms/disclosure.ts';
import type { StrictCall } from '../lms/strict-scorm.ts';
import { lrs, strict12, strict2004 } from './bench.ts';
import { ALL_TYPES, CERTAINTY, OBJECTIVES, record, report } from './samples.ts';

type Standard = 'scorm12' | 'scorm2004' | 'cmi5';
type Direction = Disclosure['direction'];

/** What the learner is told of, in one standard. */
const told = (
	standard: Standard,
	direction: Direction,
	kind?: Disclosure['kind'],
	rows: readonly Disclosure[] = DISCLOSURES
) =>
	sorted(
		rows
			.filter((row) => row.direction === direction && (!kind || row.kind === kind))
			.flatMap((row) => row[standard])
	);
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

/** `cmi.interactions.3.objectives.1.id` as the disclosure page writes it. */
const general = (element: string) =>
	element.replace(/\.\d+(?=\.)/, '.n').replace(/\.\d+(?=\.(id|pattern)$)/, '.0');

/** Counts and field lists say what the LMS can do, nothing of the learner. */
const isTechnical = (element: string) => /\._(count|children)$/.test(element);

const named = (calls: StrictCall[], name: string) =>
	calls
		.filter((call) => call.name === name && !isTechnical(call.element!))
		.map(({ element }) => general(element!));

/** One of each: answers, how sure the learner was, and what a survey was answered. */
const KINDS: [Disclosure['kind'], HandedInteraction[]][] = [
	['answers', ALL_TYPES.filter(({ type }) => type !== 'likert')],
	['certainty', [CERTAINTY]],
	[
		'survey',
		ALL_TYPES.filter(({ type }) => type === 'likert').map((one) => ({ ...one, standards: ['1.2'] }))
	]
];
const ALL = KINDS.flatMap(([, interactions]) => interactions);
const done = report({
	completed: true,
	passed: true,
	score: 0.9,
	progress: 1,
	objectives: OBJECTIVES
});

const BENCHES = [
	['scorm12', strict12],
	['scorm2004', strict2004]
] as const;

test.each(BENCHES)(
	'%s reads and sends just what the disclosure page lists',
	async (name, bench) => {
		const b = bench();
		const seen = { read: [] as string[], sent: [] as string[] };
		for (let launch = 0; launch < 2; launch++) {
			const driver = b.launch();
			await driver.open();
			// What a commit lost is looked for, and sent again.
			b.lms.faults = { commit: 'html' };
			// So is what an earlier launch put into the list without a word that it arrived.
			const interactions = launch === 0 ? ALL : ALL.map((one, place) => ({ ...one, place }));
			await driver.write(record({ interactions, report: done }));
			b.lms.faults = {};
			await driver.write(record({ report: done }));
			driver.close(record({ report: done }));
			seen.read.push(...named(b.lms.calls, 'GetValue'));
			seen.sent.push(...named(b.lms.calls, 'SetValue'));
		}
		expect(sorted(seen.sent)).toEqual(told(name, 'sent'));
		expect(sorted(seen.read)).toEqual(told(name, 'read'));
	}
);

test.each(BENCHES.flatMap(([name, bench]) => KINDS.map((kind) => [name, ...kind, bench] as const)))(
	'%s: %s are sent as listed',
	async (name, kind, interactions, bench) => {
		const b = bench();
		const driver = b.launch();
		await driver.open();
		await driver.write(record({ interactions }));
		const sent = named(b.lms.calls, 'SetValue').filter((element) =>
			element.startsWith('cmi.interactions')
		);
		expect(sorted(sent)).toEqual(told(name, 'sent', kind));
	}
);

/** A cmi5 session's requests in the words of the disclosure page. */
async function cmi5(interactions: HandedInteraction[], reported = done) {
	const b = lrs({ languagePreference: 'en' });
	const driver = b.launch();
	await driver.open();
	await driver.write(record({ interactions, report: reported }));
	driver.close(record({ report: reported }));
	await driver.closed;
	const read = new Set(['actor']);
	const sent = new Set<string>();
	for (const { method, id } of b.lms.requests) {
		if (method === 'PUT') sent.add('State API');
		if (method === 'GET') read.add(id === 'second-look' ? 'State API' : id);
	}
	for (const { verb, object, result = {}, context } of b.lms.statements) {
		const [first, ...rest] = verb.id.split('/').pop()!;
		const name = first.toUpperCase() + rest.join('');
		sent.add(object.definition ? `${name} (cmi.interaction)` : name);
		for (const member of Object.keys(result)) sent.add(`${name} (result.${member})`);
		const own = context.extensions['urn:x-second-look:standards'];
		if (own) sent.add(`${name} (context.extensions)`);
	}
	return { read: sorted(read), sent: sorted(sent) };
}

test('cmi5 reads and sends just what the disclosure page lists', async () => {
	const { read, sent } = await cmi5(ALL);
	expect(sent).toEqual(told('cmi5', 'sent'));
	expect(read).toEqual(told('cmi5', 'read'));
});

test.each(KINDS)('cmi5: %s are sent as listed', async (kind, interactions) => {
	const { sent } = await cmi5(interactions);
	expect(sent.filter((name) => name.startsWith('Answered'))).toEqual(told('cmi5', 'sent', kind));
});

describe.each(StatusProfileSchema.options)('under the status profile %s', (status) => {
	/** One learner passes, and where attempts are limited another spends them. */
	const reports = (limited: boolean) => [
		{ ...done, status },
		...(limited ? [{ ...done, status, passed: false, score: 0.3 }] : [])
	];

	test.each([false, true])(
		'what is sent is what is listed; limited attempts: %s',
		async (limited) => {
			const rows = disclosures({ status, limited });
			for (const [name, bench] of BENCHES) {
				const sent = [];
				for (const reported of reports(limited)) {
					const b = bench();
					const driver = b.launch();
					await driver.open();
					await driver.write(record({ interactions: ALL, report: reported }));
					driver.close(record({ report: reported }));
					sent.push(...named(b.lms.calls, 'SetValue'));
				}
				expect(sorted(sent), name).toEqual(told(name, 'sent', undefined, rows));
			}
			const sent = [];
			for (const reported of reports(limited)) sent.push(...(await cmi5(ALL, reported)).sent);
			expect(sorted(sent)).toEqual(told('cmi5', 'sent', undefined, rows));
		}
	);
});
