import type { Plugin } from 'vite';

/**
 * Rolldown keeps its runtime, 150 bytes, in a file of its own, and every file is a request that an
 * LMS pays for. This puts it into the few files that use it. A runtime of another form than the
 * one known here is left alone: then there is a request more and nothing else.
 */
export function inlineRuntime(): Plugin {
	return {
		name: 'second-look:inline-runtime',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle: {
			order: 'pre',
			handler(_options, bundle) {
				const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
				const runtime = chunks.find(({ name }) => name === 'rolldown-runtime');
				const body = /^(.*);export\{(\w+)\};?\s*$/s.exec(runtime?.code ?? '');
				if (!runtime || !body) return;
				const file = runtime.fileName.slice(runtime.fileName.lastIndexOf('/') + 1);
				const importing = new RegExp(
					`import\\{${body[2]} as (\\w+)\\}from["'][./]*${file.replaceAll('.', '\\.')}["'];`
				);
				const users = chunks.filter(({ imports }) => imports.includes(runtime.fileName));
				if (!users.every(({ code }) => importing.test(code))) return;
				for (const chunk of users) {
					chunk.code = chunk.code.replace(
						importing,
						(_, name: string) => `const ${name}=(()=>{${body[1]};return ${body[2]}})();`
					);
					chunk.imports = chunk.imports.filter((path) => path !== runtime.fileName);
				}
				delete bundle[runtime.fileName];
			}
		}
	};
}
