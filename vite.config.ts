import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { coursePlugin } from './src/build/course-plugin.ts';
import { chunkGroups, chunkName } from './src/build/chunks.ts';
import { fewerFiles } from './src/build/fewer-files.ts';
import { pseudoDictionary } from './src/build/pseudo.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
/** A build for tests, in which every word that comes from a dictionary or the course is marked. */
const inPseudo = process.env.SECOND_LOOK_PSEUDO === '1';

export default defineConfig({
	plugins: [
		coursePlugin(root, { inPseudo }),
		inPseudo && pseudoDictionary(),
		sveltekit(),
		fewerFiles()
	],
	build: { modulePreload: false },
	server: {
		open: false,
		watch: {
			// What packaging and the tests write is no change of the course.
			ignored: ['build', 'dist', 'test-results'].map((folder) => `${root}${folder}/**`),
			// An editor may empty a file before it writes it.
			awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 }
		}
	},
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						chunkFileNames: chunkName,
						codeSplitting: { groups: chunkGroups }
					}
				}
			}
		}
	}
});
