import type { z } from 'zod';
import type { YamlData } from '../parse/yaml.ts';
import type { Report } from '../report.ts';
import { didYouMean } from '../nearest.ts';
import { keysAt } from './known-keys.ts';

/**
 * The one boundary between schemas and authors: checks YAML against a schema and turns whatever
 * the schema says into words about the file. Returns `undefined` when there was anything to say.
 */
export function checkAgainst<S extends z.ZodType>(
	schema: S,
	yaml: YamlData,
	rule: string,
	report: Report
): z.infer<S> | undefined {
	const result = schema.safeParse(yaml.data, { reportInput: true });
	if (result.success) return result.data;
	for (const issue of result.error.issues) explain(issue, schema, yaml, rule, report);
	return undefined;
}

type Issue = z.core.$ZodIssue;

function explain(issue: Issue, schema: z.ZodType, yaml: YamlData, rule: string, report: Report) {
	const { path } = issue;
	if (issue.code === 'unrecognized_keys') {
		const known = keysAt(schema, path);
		for (const key of issue.keys) {
			const list = known.length > 0 ? `Known here: ${known.join(', ')}.` : undefined;
			const hint = didYouMean(key, known, list);
			report.stop('unknown-key', yaml.placeOfKey(path, key), `\`${key}\` is not a key here.`, hint);
		}
		return;
	}
	if (issue.code === 'invalid_key') {
		const key = String(path.at(-1));
		report.stop(
			rule,
			yaml.placeOfKey(path.slice(0, -1), key),
			`\`${key}\` cannot be a name here.`,
			'Use lower-case letters, digits and hyphens, a letter first.'
		);
		return;
	}
	const { message, hint } = wordsFor(issue, nameOf(path));
	report.stop(isMissing(issue) ? 'missing-key' : rule, yaml.placeOf(path), message, hint);
}

/** `minutes`, `meters.trust.start`, `standards, entry 2`. */
function nameOf(path: readonly PropertyKey[]): string {
	if (path.length === 0) return 'The file';
	let name = '';
	for (const step of path) {
		if (typeof step === 'number') name += `${name ? ', ' : ''}entry ${step + 1}`;
		else name += name === '' ? String(step) : /entry \d+$/.test(name) ? `: ${String(step)}` : `.${String(step)}`;
	}
	return `\`${name}\``;
}

function isMissing(issue: Issue): boolean {
	return issue.code === 'invalid_type' && issue.input === undefined && issue.message.endsWith('received undefined');
}

const TYPES: Record<string, string> = {
	string: 'a text',
	number: 'a number',
	int: 'a whole number',
	boolean: '`true` or `false`',
	array: 'a list, `[a, b]` or one `- ` line an entry',
	object: 'a group of `key: value` lines',
	record: 'a group of `key: value` lines'
};

function wordsFor(issue: Issue, name: string): { message: string; hint?: string } {
	switch (issue.code) {
		case 'invalid_type': {
			const expected = TYPES[issue.expected] ?? issue.expected;
			return isMissing(issue)
				? { message: `${name} is missing.`, hint: `It should be ${expected}.` }
				: { message: `${name} should be ${expected}.` };
		}
		case 'invalid_value': {
			const values = issue.values.map((value) => `\`${String(value)}\``);
			const given = typeof issue.input === 'string' ? issue.input : '';
			return {
				message: `${name} should be one of ${values.join(', ')}.`,
				hint: didYouMean(given, issue.values.map(String))
			};
		}
		case 'too_small':
			return issue.origin === 'array' || issue.origin === 'string'
				? Number(issue.minimum) <= 1
					? { message: `${name} is empty.` }
					: { message: `${name} needs at least ${issue.minimum} entries.` }
				: { message: `${name} should be at least ${issue.minimum}.` };
		case 'too_big':
			return issue.origin === 'array'
				? { message: `${name} has more than ${issue.maximum} entries.` }
				: { message: `${name} should be at most ${issue.maximum}.` };
		case 'invalid_format':
			return formatWords(issue, name);
		case 'custom':
			return { message: `${name}: ${issue.message}.` };
		default:
			return { message: `${name} is not right: ${issue.message}.` };
	}
}

function formatWords(issue: z.core.$ZodIssueInvalidStringFormat, name: string) {
	switch (issue.format) {
		case 'date':
			return { message: `${name} should be a date, as in 2027-05-23.` };
		case 'url':
			return { message: `${name} should be an address that begins with https://.` };
		default:
			if (issue.pattern?.includes('\\d+\\.\\d+'))
				return { message: `${name} should be the number of a standard, as in 3.11.` };
			if (issue.pattern?.includes('[A-Z]{2}'))
				return { message: `${name} should be a language tag, as in en or cy.` };
			return {
				message: `${name} holds characters that it cannot have.`,
				hint: issue.pattern?.includes('A-Z')
					? 'Use letters, digits and hyphens.'
					: 'Use lower-case letters, digits and hyphens.'
			};
	}
}
