import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile, type CompileOptions } from 'svelte/compiler';
import { expect, it } from 'vitest';

interface Settings {
	compilerOptions: Required<Pick<CompileOptions, 'cssHash'>>;
}

it(
	'no two components share a scoped class for different styles, short as its name is',
	{ timeout: 60_000 },
	async () => {
		const settings = pathToFileURL(resolve('svelte.config.js')).href;
		const { default: config } = (await import(settings)) as { default: Settings };
		const { cssHash } = config.compilerOptions;
		const components = new Map<string, { path: string; css: string }>();
		const shared: string[] = [];
		const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
		for (const path of files.filter((file) => file.endsWith('.svelte'))) {
			compile(readFileSync(join('src', path), 'utf8'), {
				filename: path,
				cssHash(input) {
					const name = cssHash(input);
					const other = components.get(name);
					if (other && other.css !== input.css) {
						shared.push(`${path} and ${other.path} share .${name}`);
					}
					components.set(name, { path, css: input.css });
					return name;
				}
			});
		}
		expect(shared, 'Give cssHash in svelte.config.js another character.').toEqual([]);
		expect(components.size).toBeGreaterThan(50);
	}
);
