import adapter from '@sveltejs/adapter-static';
import { mdsvex } from 'mdsvex';

const packaging = process.env.SECOND_LOOK_BUILD === 'package';

/** @type {import('@sveltejs/kit').Config} */
export default {
	extensions: ['.svelte', '.md'],
	preprocess: [mdsvex({ extensions: ['.md'], smartypants: false })],
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ pages: 'build/site', assets: 'build/site', strict: true }),
		files: packaging ? { routes: 'src/routes/(course)' } : {},
		output: { bundleStrategy: 'split' },
		paths: { relative: true },
		router: { type: 'pathname' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		},
		version: { name: '0', pollInterval: 0 }
	}
};
