import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { coursePlugin } from './src/build/course-plugin.ts';
import { chunkGroups, chunkName } from './src/build/chunks.ts';

export default defineConfig({
	plugins: [coursePlugin(fileURLToPath(new URL('.', import.meta.url))), sveltekit()],
	build: { modulePreload: false },
	server: { open: false },
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
