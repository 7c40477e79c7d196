import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What turns text into markup or script: in a package only the course compiler may (SECURITY.md). */
const MARKUP_SETTERS = [
	...['innerHTML', 'outerHTML', 'srcdoc'],
	...['insertAdjacentHTML', 'createContextualFragment', 'parseFromString', 'setHTMLUnsafe'],
	...['write', 'writeln'].map((name) => `document.${name}`)
];
const asText = MARKUP_SETTERS.map((name) => {
	const [property, object] = name.split('.').reverse();
	return { ...(object && { object }), property, message: 'Text from elsewhere is set as text.' };
});

/**
 * Which part of src/lib may know which: course → session → player → evidence → routes; `lms` knows
 * its own interface and the session's types; `package` reads `course`; nothing imports from routes,
 * cli or build. A name with more after it lets in that file or folder alone.
 */
const KNOWS = {
	course: ['session/worst-case'],
	session: ['course'],
	lms: ['session'],
	package: ['course', 'session'],
	i18n: [],
	explore: ['i18n', 'player/context', 'player/testing'],
	player: ['session', 'course', 'lms', 'i18n', 'explore'],
	outline: ['session', 'course', 'i18n', 'explore'],
	guide: ['outline', 'course', 'i18n'],
	evidence: ['session', 'course', 'i18n', 'player', 'lms/format']
};

const directions = Object.entries(KNOWS).map(([part, known]) => {
	const others = Object.keys(KNOWS).filter((other) => other !== part && !known.includes(other));
	const kept = known.filter((name) => name.includes('/')).map((name) => `/${name}`);
	const allowed = kept.length > 0 ? `(?!.*(${kept.join('|')}))` : '';
	return {
		files: [`src/lib/${part}/**`],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: `^${allowed}(\\.\\.?/|\\$lib/).*?(?<=/)(${[...others, 'routes', 'cli', 'build'].join('|')})/`,
							message: `${part} must not know this: see "Where everything is" in docs/architecture.md.`
						}
					]
				}
			]
		}
	};
});

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
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			// Html in page data is sanitised when the course is compiled; see docs/decisions/html.md.
			'svelte/no-at-html-tags': 'off',
			// Components are given addresses that a route has resolved, see src/lib/player/addresses.ts.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		files: ['src/**'],
		rules: {
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-new-func': 'error',
			'no-restricted-properties': ['error', ...asText]
		}
	},
	...directions
);
