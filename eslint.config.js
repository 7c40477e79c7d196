import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Which part may know which. `target` may not import from `from`, but for `except`.
 *
 * course → session → player → routes; `lms` knows its own interface and the session's types;
 * `package` reads `course`; nothing imports from routes, cli or studio.
 */
const zone = (target, from, except = []) => ({
	target: `./src/${target}`,
	from: `./src/${from}`,
	except,
	message: `${target} must not know about ${from}: see "Where everything is" in docs/architecture.md.`
});

const directions = [
	zone('lib/course', 'lib', ['./course', './session/worst-case.ts']),
	zone('lib/session', 'lib', ['./session', './course']),
	zone('lib/lms', 'lib', ['./lms', './session']),
	zone('lib/package', 'lib', ['./package', './course', './session']),
	zone('lib/i18n', 'lib', ['./i18n']),
	zone('lib/explore', 'lib', ['./explore', './i18n', './player/context.ts', './player/testing']),
	zone('lib/player', 'lib', ['./player', './session', './course', './lms', './i18n', './explore']),
	zone('lib', 'routes'),
	zone('lib', 'cli'),
	zone('lib', 'build'),
	zone('cli', 'routes'),
	zone('build', 'routes'),
	zone('build', 'cli')
];

export default ts.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'dist/',
			'node_modules/',
			'test-results/',
			'tests/fixtures/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		plugins: { 'import-x': importX },
		rules: {
			'import-x/no-restricted-paths': ['error', { zones: directions }],
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			// Html in page data is sanitised when the course is compiled; see docs/decisions/html.md.
			'svelte/no-at-html-tags': 'off',
			// Components are given addresses that a route has resolved, see src/lib/player/addresses.ts.
			'svelte/no-navigation-without-resolve': 'off'
		},
		settings: {
			'import-x/resolver-next': [
				importX.createNodeResolver({ extensions: ['.ts', '.js', '.svelte', '.json'] })
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	}
);
