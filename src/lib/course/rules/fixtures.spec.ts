import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from './index.ts';
import { filesIn, FIXTURES, lintTinyWith, TODAY } from './testing/tiny-course.ts';

/** Each holds only the files that differ from the tiny course; `rule--variant` where one is not enough. */
const broken = readdirSync(join(FIXTURES, 'broken'));

it('finds nothing wrong with the tiny course', () => {
	expect(lintTinyWith(new Map())).toEqual([]);
});

it('has a broken course for every rule', () => {
	const shown = new Set(broken.map(ruleOf));
	expect(Object.keys(rules(TODAY)).filter((name) => !shown.has(name))).toEqual([]);
});

describe.each(broken)('the broken course %s', { timeout: 30_000 }, (name) => {
	it('fails with its rule and no other', async () => {
		const found = lintTinyWith(filesIn(join('broken', name)));
		expect([...new Set(found.map(({ rule }) => rule))]).toEqual([ruleOf(name)]);
		const said = found.map(
			({ file, line, column, severity, message, hint }) =>
				`${file}:${line}:${column} ${severity} ${message}\n${hint ? `  ${hint}\n` : ''}`
		);
		await expect(said.join('')).toMatchFileSnapshot(join(FIXTURES, 'broken', name, 'expected.txt'));
	});
});

function ruleOf(folder: string): string {
	return folder.replace(/--.*/, '');
}
