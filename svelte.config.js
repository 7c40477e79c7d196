import adapter from '@sveltejs/adapter-static';
import { mdsvex } from 'mdsvex';

const packaging = process.env.SECOND_LOOK_BUILD === 'package';
const named = process.env.SECOND_LOOK_SITE;
const site = named ?? (process.env.SECOND_LOOK_PSEUDO === '1' ? 'build/pseudo' : 'build/site');

/** @type {import('@sveltejs/kit').Config} */
export default {
	extensions: ['.svelte', '.md'],
	preprocess: [mdsvex({ extensions: ['.md'], smartypants: false })],
	// Scoped classes stand in every file that a launch asks for, so their names are short.
	compilerOptions: { runes: true, cssHash: ({ hash, css }) => `s${hash(css).slice(-4)}` },
	kit: {
		adapter: adapter({ pages: site, assets: site, strict: true }),
		files: packaging ? { routes: 'src/routes/(course)' } : {},
		// A package may be built while the working copy is open, and several courses side by side.
		outDir: named ? `${named}.kit` : '.svelte-kit',
		output: { bundleStrategy: 'split' },

		paths: { relative: true },
		router: { type: 'pathname' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one style attribute there is: Kit's own announcer of page titles.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				// The dev server shows changes over a socket; a package connects to nothing.
				'connect-src': packaging ? ['none'] : ['self', 'ws:'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		},
		version: { name: '0', pollInterval: 0 }
	}
};
