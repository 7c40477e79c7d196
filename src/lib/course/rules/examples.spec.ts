import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from './index.ts';
import { docExamplesIn } from './testing/doc-examples.ts';
import { lintTinyWith, tinyFile, TODAY } from './testing/tiny-course.ts';

const LESSON = 'course/en/01-start';
const names = Object.keys(rules(TODAY));

/** An example without front matter gets the tiny course's; its lines are counted without it. */
function withFrontMatter(file: string, text: string): { text: string; added: number } {
	if (text.startsWith('---')) return { text, added: 0 };
	const [frontMatter = ''] = /^---\n[\s\S]*?\n---\n\n/.exec(tinyFile(`${LESSON}/${file}`)) ?? [];
	return { text: frontMatter + text, added: frontMatter.split('\n').length - 1 };
}

function sourceOf(file: string): string {
	return readFileSync(join(import.meta.dirname, file), 'utf8');
}

describe.each(names)('the examples of %s', (name) => {
	const source = sourceOf(`${name}.ts`);
	const examples = docExamplesIn(source);

	it('are there, or a fixture is named', () => {
		const isShown = examples.some(({ expected }) => expected.length > 0);
		expect(isShown || source.includes(`tests/fixtures/broken/${name}`)).toBe(true);
	});

	it.each(examples)('$file: $expected', ({ file, text, expected }) => {
		const example = withFrontMatter(file, text);
		const found = lintTinyWith(
			new Map([[`${LESSON}/${file}`, new TextEncoder().encode(example.text)]])
		);
		expect(
			found.map(
				({ line, column, severity, message }) =>
					`${line - example.added}:${column} ${severity} ${message}`
			)
		).toEqual(expected);
		expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(expected.length ? [name] : []));
	});
});

it('lists every rule file in the table of contents', () => {
	const files = readdirSync(import.meta.dirname)
		.filter((file) => !file.endsWith('.spec.ts') && file !== 'rule.ts')
		.filter((file) => file.endsWith('.ts') && /\brule\('/.test(sourceOf(file)))
		.map((file) => file.replace(/\.ts$/, ''));
	expect(files.toSorted()).toEqual(names.toSorted());
});
